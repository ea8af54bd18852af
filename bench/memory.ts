import { execFileSync } from 'node:child_process'

/** Resident memory of a process in MB; of its children too where it has some. */
export function residentMb(pid: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number) as [number, number, number])
  const familyKb = (id: number): number =>
    rows.reduce((sum, [own, parent, kb]) => sum + (own === id ? kb : 0) + (parent === id ? familyKb(own) : 0), 0)
  return familyKb(pid) / 1024
}
