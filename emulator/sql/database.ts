import { DuckDBInstance, type DuckDBConnection, type DuckDBResult, type DuckDBType } from '@duckdb/node-api'
import { rmSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { keptWhole } from '../data-folder/parts'
import type { State, Workspace } from '../workspace'
import type { Table } from './metastore'
import type { TableUse } from './spark/compilation'
import { macros } from './spark/macros'
import { duckdbSchema, duckdbTable } from './spark/resolve'
import { toDuckdb } from './spark/types'

/**
 * No file, no network, no extension; and nothing of it can be turned on again, because the last setting locks all
 * others.
 */
const settings = [
  "SET TimeZone = 'UTC'",
  'SET enable_external_access = false',
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET allow_community_extensions = false',
  "SET max_temp_directory_size = '0MB'",
]
const limits = { threads: '2', memory_limit: '512MB' }
const mostIdle = 4

/** The DuckDB of one workspace, opened when a statement first needs it. */
export class SqlDatabase {
  constructor(
    /** Another one for every database there ever was. */
    readonly id: string = randomUUID(),
    private readonly path = ':memory:',
  ) {}

  private opening?: Promise<DuckDBInstance>
  private readonly idle: DuckDBConnection[] = []
  private readonly schemas = new Map<string, Promise<unknown>>()
  private readonly filled = new WeakMap<Table, Promise<void>>()

  /** Something to run SQL with; to be given back. */
  async session(): Promise<Session> {
    const instance = await (this.opening ??= open(this.path))
    return new Session(this.idle.pop() ?? (await instance.connect()))
  }

  release(session: Session): void {
    if (this.idle.length < mostIdle) this.idle.push(session.connection)
    else session.connection.closeSync()
  }

  /** Makes the table and its seeded rows, unless it has been. */
  ensure(session: Session, use: TableUse): Promise<void> {
    const { table } = use
    if (table.madeIn === this.id) return Promise.resolve()
    const known = this.filled.get(table)
    if (known) return known
    const making = this.make(session, use).finally(() => this.filled.delete(table))
    this.filled.set(table, making)
    return making
  }

  /** What the statement has just made itself. */
  markMade(table: Table): void {
    table.madeIn = this.id
  }

  async ensureSchema(session: Session, catalog: string, schema: string): Promise<void> {
    const name = duckdbSchema(catalog, schema)
    const made = this.schemas.get(name) ?? session.run(`CREATE SCHEMA IF NOT EXISTS ${name}`)
    this.schemas.set(name, made)
    await made
  }

  private async make(session: Session, use: TableUse): Promise<void> {
    await this.ensureSchema(session, use.catalog, use.schema)
    const { columns, fill } = use.table
    const list = columns.map(
      ({ name, type, notNull }) => `"${name.replaceAll('"', '""')}" ${toDuckdb(type)}${notNull ? ' NOT NULL' : ''}`,
    )
    await session.run(`CREATE OR REPLACE TABLE ${duckdbTable(use)} (${list.join(', ')})`)
    if (fill) await session.run(`INSERT INTO ${duckdbTable(use)} ${fill}`)
    this.markMade(use.table)
  }

  /** Lets go of the file, once nothing runs any more. */
  close(): void {
    for (const connection of this.idle.splice(0)) connection.closeSync()
    void this.opening?.then(
      (instance) => instance.closeSync(),
      () => {},
    )
  }
}

async function open(path: string): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(path, limits)
  const connection = await instance.connect()
  // Of a file that was there before it has them already.
  const made = macros.map((macro) => macro.replace(/^CREATE /, 'CREATE OR REPLACE '))
  for (const sql of [...made, ...settings, 'SET lock_configuration = true']) await connection.run(sql)
  connection.closeSync()
  return instance
}

/** One connection, while a statement has it. */
export class Session {
  constructor(readonly connection: DuckDBConnection) {}

  run(sql: string): Promise<DuckDBResult> {
    return this.connection.run(sql)
  }

  /** Rows as they come, so that a large result is never whole in memory twice. */
  stream(sql: string): Promise<DuckDBResult> {
    return this.connection.stream(sql)
  }

  /** What a query would answer. */
  async describe(sql: string): Promise<{ name: string; type: DuckDBType }[]> {
    const prepared = await this.connection.prepare(sql)
    try {
      return Array.from({ length: prepared.columnCount }, (_, at) => ({
        name: prepared.columnName(at),
        type: prepared.columnType(at),
      }))
    } finally {
      prepared.destroySync()
    }
  }

  /** Ends what runs; it fails with an INTERRUPT error. */
  interrupt(): void {
    this.connection.interrupt()
  }
}

/** In a file where the rest is kept too; those of stories that are over go. */
function databaseOf(workspace: Workspace, id: string = randomUUID()): SqlDatabase {
  if (!workspace.isKept) return new SqlDatabase(id)
  const { folder } = workspace
  for (const name of readdirSync(folder)) {
    if (/^sql-.*\.duckdb/.test(name) && !name.includes(id)) rmSync(join(folder, name), { force: true })
  }
  return new SqlDatabase(id, join(folder, `sql-${id}.duckdb`))
}

export const databaseState: State<SqlDatabase> = {
  name: 'sql-database',
  create: (workspace) => databaseOf(workspace),
  keeping: keptWhole(
    ({ id }) => id,
    (id, workspace) => databaseOf(workspace, id),
  ),
  close: (database) => database.close(),
}
