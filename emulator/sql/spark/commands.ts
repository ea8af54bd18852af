import { hasPrivilege, hasPrivilegeOn, mayEnter } from '../privileges'
import type { Table } from '../metastore'
import type { Plan, ResultColumn, SmallResult } from '../plan'
import type { Cell } from '../cells'
import type { Compilation } from './compilation'
import { fromDuckdb } from './from-duckdb'
import { nameParts, tableFor } from './resolve'
import { routines, statementRoutines } from './routines'
import { catalogNotFound, schemaNotFound, SqlError, unsupported } from './sql-error'
import type { Statement } from './syntax'
import { scalar, simpleText, typeText } from './types'

type Of<Node extends Statement['node']> = Extract<Statement, { node: Node }>
type Act = Extract<Plan['work'], { kind: 'act' }>

const texts = (...names: string[]): ResultColumn[] => names.map((name) => ({ name, type: scalar('STRING') }))
const at = (result: SmallResult): Act => ({ kind: 'act', act: async () => result })

/** `*` for any text, `|` between alternatives; case does not count. */
function matcher(like: string | undefined): (name: string) => boolean {
  if (like === undefined) return () => true
  const escaped = like.replace(/[.+?^${}()[\]\\]/g, '\\$&').replace(/[*%]/g, '.*')
  const pattern = new RegExp(`^(?:${escaped})$`, 'i')
  return (name) => pattern.test(name)
}

export function planShow(c: Compilation, { what, in: inside, like }: Of<'show'>): Act {
  const { store, identity, namespace } = c.env
  const matches = matcher(like)
  if (what === 'CATALOGS') {
    const names = store.catalogs().filter(({ name }) => mayEnter(store, identity, [name]) && matches(name))
    return at({ columns: texts('catalog'), rows: sorted(names.map(({ name }) => [name])) })
  }
  if (what === 'FUNCTIONS') {
    const names = [...routines.keys(), ...statementRoutines].filter(matches)
    return at({ columns: texts('function'), rows: sorted(names.map((name) => [name])) })
  }
  if (what === 'SCHEMAS') {
    const catalog = store.catalog(inside?.[0] ?? namespace.catalog)
    if (!catalog || !mayEnter(store, identity, [catalog.name])) throw catalogNotFound(inside?.[0] ?? namespace.catalog)
    const names = [...catalog.schemas.values()]
      .map(({ name }) => name)
      .filter((name) => mayEnter(store, identity, [catalog.name, name]))
    return at({
      columns: texts('databaseName'),
      rows: sorted([...names, 'information_schema'].filter(matches).map((name) => [name])),
    })
  }
  if (what === 'COLUMNS') {
    if (!inside) throw unsupported('SHOW COLUMNS without a table')
    const { table } = tableFor(c, inside, -1, 'SELECT')
    return at({ columns: texts('col_name'), rows: table.columns.map(({ name }) => [name]) })
  }
  return at(showTables(c, what, inside, matches))
}

const sorted = (rows: Cell[][]) => rows.toSorted(([a], [b]) => (a! < b! ? -1 : 1))

function showTables(
  c: Compilation,
  what: string,
  inside: string[] | undefined,
  matches: (name: string) => boolean,
): SmallResult {
  const { store, identity, namespace } = c.env
  const [schemaName = namespace.schema, catalogName = namespace.catalog] = inside?.toReversed() ?? []
  const schema = store.schema(catalogName, schemaName)
  if (!schema || !mayEnter(store, identity, [catalogName, schemaName])) throw schemaNotFound([catalogName, schemaName])
  if (what === 'VOLUMES') {
    const names = [...schema.volumes.values()].filter(
      (volume) =>
        matches(volume.name) && hasPrivilegeOn([store.catalog(catalogName)!, schema, volume], identity, 'READ_VOLUME'),
    )
    return { columns: texts('database', 'volume_name'), rows: sorted(names.map(({ name }) => [schema.name, name])) }
  }
  const seen = [...schema.tables.values()].filter(
    ({ name, view }) =>
      (what === 'TABLES' || view) &&
      matches(name) &&
      hasPrivilege(store, identity, [catalogName, schemaName, name], 'SELECT'),
  )
  const first = what === 'TABLES' ? ['database', 'tableName'] : ['namespace', 'viewName']
  const columns = [...texts(...first), { name: 'isTemporary', type: scalar('BOOLEAN') }]
  return {
    columns,
    rows: seen.map(({ name }) => [schema.name, name, 'false']).toSorted((a, b) => (a[1]! < b[1]! ? -1 : 1)),
  }
}

export function planDescribe(c: Compilation, statement: Of<'describe'>): Act {
  const { kind, name, extended, query } = statement
  if (query) {
    const sql = c.query(query)
    return {
      kind: 'act',
      async act(session) {
        const found = await session.describe(sql)
        return described(found.map((column) => [column.name, simpleText(fromDuckdb(column.type)), null]))
      },
    }
  }
  const parts = nameParts(c, name!)
  if (kind === 'CATALOG') return at(describeCatalog(c, parts[0]!))
  if (kind === 'SCHEMA') return at(describeSchema(c, parts))
  const { catalog, schema, table } = tableFor(c, parts, statement.at, 'SELECT')
  if (kind === 'DETAIL') return at(tableDetail([catalog, schema, table.name].join('.'), table))
  const rows: Cell[][] = table.columns.map((column) => [column.name, simpleText(column.type), column.comment ?? null])
  return at(described(extended ? [...rows, ...details(catalog, schema, table)] : rows))
}

const described = (rows: Cell[][]): SmallResult => ({ columns: texts('col_name', 'data_type', 'comment'), rows })

function details(catalog: string, schema: string, table: Table): Cell[][] {
  const facts: [string, string][] = [
    ['Catalog', catalog],
    ['Database', schema],
    ['Table', table.name],
    ['Created Time', new Date(table.createdMs).toUTCString().replace('GMT', 'UTC')],
    ['Created By', table.createdBy],
    ['Type', table.type],
    ...(table.comment ? ([['Comment', table.comment]] as [string, string][]) : []),
    ...(table.view
      ? ([['View Text', table.view.text]] as [string, string][])
      : ([['Provider', 'delta']] as [string, string][])),
    ['Owner', table.owner],
    ...(Object.keys(table.properties).length
      ? ([
          [
            'Table Properties',
            `[${Object.entries(table.properties)
              .map(([key, value]) => `${key}=${value}`)
              .join(',')}]`,
          ],
        ] as [string, string][])
      : []),
  ]
  return [['', '', ''], ['# Detailed Table Information', '', ''], ...facts.map(([key, value]) => [key, value, ''])]
}

/** The row that tools read (docs, "DESCRIBE DETAIL"), without what only files could tell. */
function tableDetail(
  name: string,
  { createdMs, updatedMs, comment, properties, location, ...table }: Table,
): SmallResult {
  const columns = ['format', 'id', 'name', 'description', 'location', 'createdAt', 'lastModified', 'properties']
  const time = (ms: number) => new Date(ms).toISOString()
  const row = [
    table.view ? null : 'delta',
    null,
    name,
    comment ?? null,
    location ?? null,
    time(createdMs),
    time(updatedMs),
    JSON.stringify(properties),
  ]
  return { columns: texts(...columns), rows: [row] }
}

/** All of a table, or the one asked for. */
export function planShowProperties(c: Compilation, { table: name, key, at: from }: Of<'show properties'>): Act {
  const { table } = tableFor(c, nameParts(c, name), from, 'SELECT')
  const known = Object.entries(table.properties).filter(([one]) => key === undefined || one === key)
  const missing = `Table ${table.name} does not have property: ${key}`
  return at({ columns: texts('key', 'value'), rows: known.length || key === undefined ? known : [[key, missing]] })
}

function describeSchema(c: Compilation, parts: string[]): SmallResult {
  const [name, catalogName = c.env.namespace.catalog] = parts.toReversed()
  const schema = c.env.store.schema(catalogName, name!)
  if (!schema || !mayEnter(c.env.store, c.env.identity, [catalogName, name!]))
    throw schemaNotFound([catalogName, name!])
  return {
    columns: texts('database_description_item', 'database_description_value'),
    rows: [
      ['Catalog Name', c.env.store.catalog(catalogName)!.name],
      ['Namespace Name', schema.name],
      ['Comment', schema.comment ?? ''],
      ['Location', ''],
      ['Owner', schema.owner],
    ],
  }
}

function describeCatalog(c: Compilation, name: string): SmallResult {
  const catalog = c.env.store.catalog(name)
  if (!catalog || !mayEnter(c.env.store, c.env.identity, [name])) throw catalogNotFound(name)
  const rows: Cell[][] = [
    ['Catalog Name', catalog.name],
    ['Comment', catalog.comment ?? ''],
    ['Owner', catalog.owner],
    ['Catalog Type', catalog.type],
  ]
  return { columns: texts('info_name', 'info_value'), rows }
}

/** As recorded of a live workspace (XO recording 068), without the properties that the service adds. */
export function planShowCreate(c: Compilation, { table: name, at: from }: Of<'show create'>): Act {
  const { catalog, schema, table } = tableFor(c, nameParts(c, name), from, 'SELECT')
  const fullNameText = [catalog, schema, table.name]
    .map((part) => (/^\w+$/.test(part) ? part : `\`${part}\``))
    .join('.')
  const text = (value: string) => `'${value.replaceAll("'", "\\'")}'`
  const columns = table.columns.map(({ name: column, type, notNull, comment, defaultText }) => {
    const collated = type.kind === 'scalar' && type.name === 'STRING' ? ' COLLATE UTF8_BINARY' : ''
    const extra = `${notNull ? ' NOT NULL' : ''}${defaultText ? ` DEFAULT ${defaultText}` : ''}${comment ? ` COMMENT ${text(comment)}` : ''}`
    return `  ${column}${table.view ? '' : ` ${typeText(type)}${collated}${extra}`}`
  })
  const comment = table.comment ? `COMMENT ${text(table.comment)}\n` : ''
  const set = Object.entries(table.properties).map(([key, value]) => `  ${text(key)} = ${text(value)}`)
  const properties = set.length ? `TBLPROPERTIES (\n${set.join(',\n')})\n` : ''
  const made = table.view
    ? `CREATE VIEW ${fullNameText} (\n${columns.join(',\n')})\n${comment}AS ${table.view.text}\n`
    : `CREATE TABLE ${fullNameText} (\n${columns.join(',\n')})\nUSING delta\n${comment}${properties}`
  return at({ columns: texts('createtab_stmt'), rows: [[made]] })
}

const settable =
  /^(ansi_mode|timezone|statement_timeout|use_cached_result|legacy_time_parser_policy|max_file_partition_bytes|enable_photon|autocommit|query_tags)$/i

export function planSet({ key, value = '' }: Of<'set'>): Act {
  const columns = texts('key', 'value')
  if (!key) return at({ columns, rows: [] })
  if (!settable.test(key)) {
    throw new SqlError(`[CONFIG_NOT_AVAILABLE] Configuration ${key} is not available. SQLSTATE: 42K0I`, '42K0I')
  }
  return at({ columns, rows: [[key, value.replace(/^'(.*)'$/s, '$1')]] })
}
