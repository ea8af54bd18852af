import type { Cursor } from './cursor'
import type { Granted, Statement } from './syntax'

type Grant = Omit<Extract<Statement, { node: 'grant' }>, 'at' | 'end'>
type ShowGrants = Omit<Extract<Statement, { node: 'show grants' }>, 'at' | 'end'>

const kinds = {
  METASTORE: 'METASTORE',
  CATALOG: 'CATALOG',
  SCHEMA: 'SCHEMA',
  DATABASE: 'SCHEMA',
  TABLE: 'TABLE',
  VIEW: 'TABLE',
  VOLUME: 'VOLUME',
} as const

/** What follows ON: a table, where no kind is said. */
function granted(cursor: Cursor): Granted {
  const word = cursor.acceptAny(Object.keys(kinds) as (keyof typeof kinds)[])
  const kind = word ? kinds[word] : 'TABLE'
  return { kind, name: kind === 'METASTORE' ? [] : cursor.names() }
}

/** `USE CATALOG` is USE_CATALOG, on the wire and here. */
function privilege(cursor: Cursor): string {
  const words: string[] = []
  while (!cursor.atOp(',') && !cursor.at('ON')) words.push(cursor.name().toUpperCase())
  if (words.length === 0) cursor.fail()
  return words.join('_')
}

/** `GRANT SELECT, MODIFY ON TABLE t TO someone`, `REVOKE … FROM someone`. */
export function parseGrant(cursor: Cursor, deed: 'add' | 'remove'): Grant {
  const privileges = cursor.list(() => privilege(cursor))
  cursor.expect('ON')
  const on = granted(cursor)
  cursor.expect(deed === 'add' ? 'TO' : 'FROM')
  return { node: 'grant', type: deed === 'add' ? 'GRANT' : 'REVOKE', deed, privileges, on, principal: cursor.name() }
}

/** `SHOW GRANTS [someone] ON …`. */
export function parseShowGrants(cursor: Cursor): ShowGrants {
  const principal = cursor.at('ON') ? undefined : cursor.name()
  cursor.expect('ON')
  return { node: 'show grants', type: 'SHOW', on: granted(cursor), ...(principal !== undefined && { principal }) }
}
