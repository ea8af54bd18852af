import { hasPrivilege } from '../privileges'
import { newCatalog, newSchema, newTable, type Column, type Schema } from '../metastore'
import type { Session, SqlDatabase } from '../database'
import { nothing, type Plan } from '../plan'
import type { Compilation, TableUse } from './compilation'
import { fromDuckdb } from './from-duckdb'
import { demandPrivilege, duckdbTable, fullName, nameParts, tableFor } from './resolve'
import {
  catalogNotFound,
  permissionDenied,
  schemaExists,
  schemaNotEmpty,
  schemaNotFound,
  SqlError,
  tableExists,
  tableNotFound,
  unsupported,
} from './sql-error'
import type { ColumnDefinition, ObjectName, Statement } from './syntax'
import { scalar, toDuckdb } from './types'
import { quoteName, writeExpression } from './write-expression'

type Of<Node extends Statement['node']> = Extract<Statement, { node: Node }>
type Act = Extract<Plan['work'], { kind: 'act' }>

/** Who makes something, and when. */
const origin = ({ env }: Compilation) => ({ owner: env.identity.person.userName, nowMs: env.nowMs })

/** The schema in which something is to be made, for who may make it there. */
function place(c: Compilation, name: ObjectName): { path: [string, string, string]; schema: Schema } {
  const [catalog, schemaName, table] = fullName(nameParts(c, name), c.env.namespace)
  const found = c.env.store.schema(catalog, schemaName)
  if (!found) throw c.env.store.catalog(catalog) ? schemaNotFound([catalog, schemaName]) : catalogNotFound(catalog)
  const path: [string, string, string] = [c.env.store.catalog(catalog)!.name, found.name, table]
  demandPrivilege(c.env, path.slice(0, 2), 'CREATE_TABLE')
  return { path, schema: found }
}

const columnOf = ({ name, type, notNull, comment, defaultValue }: ColumnDefinition, text: string): Column => ({
  name,
  type,
  ...(notNull && { notNull }),
  ...(comment !== undefined && { comment }),
  ...(defaultValue && { defaultText: text.slice(defaultValue.at, defaultValue.end) }),
})

export function planCreateTable(c: Compilation, statement: Of<'create table'>): Act {
  const { path, schema } = place(c, statement.table)
  const before = schema.tables.get(path[2].toLowerCase())
  if (before && statement.ifNotExists) return act(async () => nothing)
  if (before && !statement.replace) throw tableExists(path.slice(1))
  const query = statement.query && c.query(statement.query)
  return act(async (session, database) => {
    const columns = query ? await queried(session, query) : statement.columns.map((column) => columnOf(column, c.text))
    const { comment, properties } = statement
    const table = newTable({
      name: path[2],
      columns,
      properties,
      ...origin(c),
      ...(comment !== undefined && { comment }),
    })
    const use: TableUse = { catalog: path[0], schema: path[1], table }
    await database.ensureSchema(session, path[0], path[1])
    if (before) await session.run(`DROP TABLE IF EXISTS ${duckdbTable(use)}`)
    if (query) await session.run(`CREATE TABLE ${duckdbTable(use)} AS ${retyped(columns, query)}`)
    else await declare(c, session, use, statement.columns)
    database.markMade(table)
    c.env.store.putTable(schema, table)
    // A CREATE TABLE AS SELECT names the columns of an INSERT, and has no row (XO, "a create table as select").
    const counted = ['num_affected_rows', 'num_inserted_rows'].map((name) => ({ name, type: scalar('BIGINT') }))
    return query ? { columns: counted, rows: [] } : nothing
  })
}

const act = (of: Act['act']): Act => ({ kind: 'act', act: of })

/** The columns of a query as Spark types them: DuckDB's wider sums are made narrower. */
async function queried(session: Session, query: string): Promise<Column[]> {
  return (await session.describe(query)).map(({ name, type }) => {
    const made = fromDuckdb(type)
    return { name, type: made.kind === 'scalar' && made.name === 'VOID' ? scalar('STRING') : made }
  })
}

const retyped = (columns: Column[], query: string) =>
  `SELECT ${columns.map(({ name, type }, at) => `CAST(c${at} AS ${toDuckdb(type)}) AS ${quoteName(name)}`).join(', ')} ` +
  `FROM (${query}) AS q(${columns.map((_, at) => `c${at}`).join(', ')})`

async function declare(c: Compilation, session: Session, use: TableUse, columns: ColumnDefinition[]): Promise<void> {
  const list: string[] = []
  for (const { name, type, notNull, defaultValue, identity, generated } of columns) {
    const sequence = `${duckdbTable(use).slice(0, -1)}_${name.toLowerCase().replaceAll('"', '')}_ids"`
    if (identity) await session.run(`CREATE OR REPLACE SEQUENCE ${sequence}`)
    const extra = generated
      ? ` GENERATED ALWAYS AS (${writeExpression(c, generated)})`
      : identity
        ? ` DEFAULT nextval('${sequence.replaceAll("'", "''")}')`
        : defaultValue
          ? ` DEFAULT ${writeExpression(c, defaultValue)}`
          : ''
    list.push(`${quoteName(name)} ${toDuckdb(type)}${extra}${notNull ? ' NOT NULL' : ''}`)
  }
  await session.run(`CREATE TABLE ${duckdbTable(use)} (${list.join(', ')})`)
}

export function planCreateView(c: Compilation, statement: Of<'create view'>): Act {
  const text = c.text.slice(statement.query.at, statement.query.end)
  const query = c.query(statement.query)
  // A temporary one is of a session, and each statement has its own (facts/databricks-behaviour.md 3.4).
  if (statement.temporary) return act(async (session) => (await session.describe(query), nothing))
  const { path, schema } = place(c, statement.view)
  const before = schema.tables.get(path[2].toLowerCase())
  if (before && statement.ifNotExists) return act(async () => nothing)
  if (before && !statement.replace) throw tableExists(path.slice(1))
  return act(async (session) => {
    const found = await queried(session, query)
    const { columns: given, comment } = statement
    const columns = found.map((column, at) => ({ ...column, ...given[at] }))
    const view = { text, ...c.env.namespace }
    c.env.store.putTable(
      schema,
      newTable({ name: path[2], columns, view, ...origin(c), ...(comment !== undefined && { comment }) }),
    )
    return nothing
  })
}

export function planCreateSchema(c: Compilation, { schema, ifNotExists, comment }: Of<'create schema'>): Act {
  const parts = nameParts(c, schema)
  if (parts.length > 2) throw unsupported(`the schema name ${parts.join('.')}`)
  const [name, catalogName = c.env.namespace.catalog] = parts.toReversed()
  const catalog = c.env.store.catalog(catalogName)
  if (!catalog) throw catalogNotFound(catalogName)
  const exists = c.env.store.schema(catalogName, name!)
  if (exists && !ifNotExists) throw schemaExists([catalog.name, name!])
  demandPrivilege(c.env, [catalog.name], 'CREATE_SCHEMA')
  return act(async () => {
    if (!exists) {
      c.env.store.putSchema(
        catalog,
        newSchema({ name: name!, ...origin(c), ...(comment !== undefined && { comment }) }),
      )
    }
    return nothing
  })
}

export function planCreateCatalog(c: Compilation, { name, ifNotExists, comment }: Of<'create catalog'>): Act {
  if (!c.env.identity.isAdmin) throw permissionDenied('CREATE_CATALOG', 'Metastore', ['acme'])
  const exists = c.env.store.catalog(name)
  if (exists && !ifNotExists) {
    throw new SqlError(`[CATALOG_ALREADY_EXISTS] Catalog '${name}' already exists. SQLSTATE: 42710`, '42710')
  }
  return act(async () => {
    if (exists) return nothing
    const catalog = newCatalog({ name, ...origin(c), ...(comment !== undefined && { comment }) })
    c.env.store.putSchema(catalog, newSchema({ name: 'default', ...origin(c) }))
    c.env.store.putCatalog(catalog)
    return nothing
  })
}

export function planDrop(c: Compilation, statement: Of<'drop'>): Act {
  const { kind, name, ifExists, at } = statement
  if (kind === 'CATALOG') return dropCatalog(c, statement)
  if (kind === 'SCHEMA') return dropSchema(c, statement)
  const parts = nameParts(c, name)
  const [catalog, schemaName, table] = fullName(parts, c.env.namespace)
  const found = c.env.store.table(catalog, schemaName, table)
  if (!found && ifExists) return act(async () => nothing)
  const use = tableFor(c, parts, -1, 'MANAGE')
  if ((kind === 'VIEW') !== Boolean(use.table.view)) throw tableNotFound(parts, c.env.namespace, at < 0 ? '' : '')
  return act(async (session) => {
    await dropRows(session, use)
    c.env.store.dropTable(c.env.store.schema(use.catalog, use.schema)!, use.table.name)
    return nothing
  })
}

const dropRows = async (session: Session, use: TableUse) => {
  if (!use.table.view) await session.run(`DROP TABLE IF EXISTS ${duckdbTable(use)}`)
}

function dropSchema(c: Compilation, { name, ifExists, cascade }: Of<'drop'>): Act {
  const parts = nameParts(c, name)
  const [schemaName, catalogName = c.env.namespace.catalog] = parts.toReversed()
  const catalog = c.env.store.catalog(catalogName)
  const schema = c.env.store.schema(catalogName, schemaName!)
  if (!catalog || !schema) {
    if (ifExists) return act(async () => nothing)
    throw schemaNotFound([catalogName, schemaName!])
  }
  demandPrivilege(c.env, [catalog.name, schema.name], 'MANAGE')
  if (schema.tables.size && !cascade) throw schemaNotEmpty([catalog.name, schema.name])
  return act(async (session) => {
    for (const table of schema.tables.values())
      await dropRows(session, { catalog: catalog.name, schema: schema.name, table })
    c.env.store.dropSchema(catalog, schema.name)
    return nothing
  })
}

function dropCatalog(c: Compilation, { name, ifExists, cascade }: Of<'drop'>): Act {
  const [catalogName] = nameParts(c, name)
  const catalog = c.env.store.catalog(catalogName!)
  if (!catalog) {
    if (ifExists) return act(async () => nothing)
    throw catalogNotFound(catalogName!)
  }
  if (!hasPrivilege(c.env.store, c.env.identity, [catalog.name], 'MANAGE'))
    throw permissionDenied('MANAGE', 'Catalog', [catalog.name])
  const schemas = [...catalog.schemas.values()]
  if (!cascade && schemas.some(({ name: of, tables }) => of !== 'default' || tables.size > 0)) {
    throw new SqlError(
      `[CATALOG_NOT_EMPTY] Catalog '${catalog.name}' is not empty. The catalog has ${schemas.length} schema(s). SQLSTATE: 2BP01`,
      '2BP01',
    )
  }
  return act(async (session) => {
    for (const { name: schema, tables } of schemas) {
      for (const table of tables.values()) await dropRows(session, { catalog: catalog.name, schema, table })
    }
    c.env.store.dropCatalog(catalog.name)
    return nothing
  })
}

export function planAlter(c: Compilation, { table: name, change, at }: Of<'alter table'>): Act {
  const use = tableFor(c, nameParts(c, name), at, 'MODIFY')
  const { table } = use
  const only = (kind: string) => change.kind === kind
  if (table.view && !only('properties') && !only('rename'))
    throw unsupported('ALTER VIEW other than RENAME and properties')
  if (!table.view) c.uses.set(table, use)
  const target = duckdbTable(use)
  return act(async (session, database) => {
    if (change.kind === 'add') {
      for (const column of change.columns) {
        await session.run(`ALTER TABLE ${target} ADD COLUMN ${quoteName(column.name)} ${toDuckdb(column.type)}`)
        table.columns.push(columnOf(column, c.text))
      }
    } else if (change.kind === 'drop') {
      for (const column of change.columns) {
        await session.run(
          `ALTER TABLE ${target} DROP COLUMN ${change.ifExists ? 'IF EXISTS ' : ''}${quoteName(column)}`,
        )
        table.columns = table.columns.filter((one) => !sameName(one.name, column))
      }
    } else if (change.kind === 'rename column') {
      await session.run(`ALTER TABLE ${target} RENAME COLUMN ${quoteName(change.from)} TO ${quoteName(change.to)}`)
      table.columns = table.columns.map((one) => (sameName(one.name, change.from) ? { ...one, name: change.to } : one))
    } else if (change.kind === 'rename') await rename(c, session, database, use, change.to)
    else if (change.kind === 'column comment') {
      table.columns = table.columns.map((one) =>
        sameName(one.name, change.column) ? { ...one, comment: change.comment } : one,
      )
    } else {
      Object.assign(table.properties, change.set)
      for (const key of change.unset) delete table.properties[key]
    }
    Object.assign(table, { updatedMs: c.env.nowMs, updatedBy: c.env.identity.person.userName })
    return nothing
  })
}

const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

async function rename(
  c: Compilation,
  session: Session,
  database: SqlDatabase,
  use: TableUse,
  to: string[],
): Promise<void> {
  const [catalog, schemaName, name] = fullName(to, { catalog: use.catalog, schema: use.schema })
  if (!sameName(catalog, use.catalog) || !sameName(schemaName, use.schema))
    throw unsupported('renaming into another schema')
  if (c.env.store.table(catalog, schemaName, name)) throw tableExists([schemaName, name])
  if (!use.table.view) await session.run(`ALTER TABLE ${duckdbTable(use)} RENAME TO ${quoteName(name.toLowerCase())}`)
  const schema = c.env.store.schema(use.catalog, use.schema)!
  c.env.store.dropTable(schema, use.table.name)
  use.table.name = name
  c.env.store.putTable(schema, use.table)
  if (!use.table.view) database.markMade(use.table)
}

export function planComment(c: Compilation, { kind, name, comment }: Of<'comment'>): Act {
  const parts = nameParts(c, name)
  const { store, namespace } = c.env
  const [last, first = namespace.catalog] = parts.toReversed()
  const target =
    kind === 'TABLE'
      ? tableFor(c, parts, -1, 'MODIFY').table
      : kind === 'SCHEMA'
        ? store.schema(first, last!)
        : store.catalog(last!)
  if (!target) throw kind === 'CATALOG' ? catalogNotFound(last!) : schemaNotFound([first, last!])
  if (kind !== 'TABLE') demandPrivilege(c.env, kind === 'CATALOG' ? [last!] : [first, last!], 'MANAGE')
  return act(async () => {
    target.comment = comment
    return nothing
  })
}
