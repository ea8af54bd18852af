import { unsupported } from './sql-error'

/** Letters of Spark's date patterns, as strftime and strptime have them. */
const letters: Record<string, string> = {
  yyyy: '%Y',
  uuuu: '%Y',
  y: '%Y',
  u: '%Y',
  yy: '%y',
  MMMM: '%B',
  LLLL: '%B',
  MMM: '%b',
  LLL: '%b',
  MM: '%m',
  M: '%-m',
  dd: '%d',
  d: '%-d',
  DDD: '%j',
  D: '%-j',
  EEEE: '%A',
  EEE: '%a',
  EE: '%a',
  E: '%a',
  HH: '%H',
  H: '%-H',
  hh: '%I',
  h: '%-I',
  mm: '%M',
  m: '%-M',
  ss: '%S',
  s: '%-S',
  SSS: '%g',
  SSSSSS: '%f',
  a: '%p',
  z: 'UTC',
  VV: 'Etc/UTC',
  Z: '+0000',
  XXX: 'Z',
  X: 'Z',
  xxx: '+00:00',
}

/** `yyyy-MM-dd` as `%Y-%m-%d`; the zone of a session is always UTC. Throws `SqlError` for a letter it does not have. */
export function strftimeOf(pattern: string): string {
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*|%/g, (found, quoted?: string) => {
    if (found === "''") return "'"
    if (quoted !== undefined) return quoted.replaceAll('%', '%%')
    if (found === '%') return '%%'
    const directive = letters[found]
    if (directive === undefined) throw unsupported(`the letters "${found}" of a date pattern`)
    return directive
  })
}
