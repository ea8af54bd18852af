import { readFileSync, readdirSync } from 'node:fs'
import { inRoot } from './root.mjs'

/** What .gitignore leaves out, and git itself. */
const foreign = new Set([
  '.git',
  ...readFileSync(inRoot('.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replaceAll('/', '')),
])

/** Paths of the repository's own files, relative to it. */
export const ownFiles = filesBelow('')

export const textOf = (path: string) => readFileSync(inRoot(path), 'utf8')

/** `path:line` of every line of these files that matches. */
export function linesMatching(paths: string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  )
}

function filesBelow(folder: string): string[] {
  return readdirSync(inRoot(folder), { withFileTypes: true })
    .filter(({ name }) => !foreign.has(name))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      return entry.isDirectory() ? filesBelow(path) : [path]
    })
}
