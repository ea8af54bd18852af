import { DuckDBTypeId, type DuckDBResult } from '@duckdb/node-api'
import type { Plan, SmallResult } from '../plan'
import { nothing } from '../plan'
import type { Compilation, TableUse } from './compilation'
import { duckdbTable, nameParts, tableFor } from './resolve'
import { unsupported } from './sql-error'
import type { MergeClause, ObjectName, Statement } from './syntax'
import { scalar } from './types'
import { writeRelation } from './write-relation'
import { quoteName, writeExpression } from './write-expression'

type Of<Node extends Statement['node']> = Extract<Statement, { node: Node }>
type Act = Extract<Plan['work'], { kind: 'act' }>

/** The table that a statement changes. */
function target(c: Compilation, name: ObjectName, at: number): TableUse {
  const use = tableFor(c, nameParts(c, name), at, 'MODIFY')
  if (use.table.view) throw unsupported('changes through a view')
  c.uses.set(use.table, use)
  return use
}

/** The counts that a change answers with, each a BIGINT (XO recordings 212 to 216). */
const counts = (values: Record<string, number | bigint>): SmallResult => ({
  columns: Object.keys(values).map((name) => ({ name, type: scalar('BIGINT') })),
  rows: [Object.values(values).map(String)],
})

const changed = async (result: Promise<DuckDBResult>) => (await result).rowsChanged

export function planInsert(c: Compilation, { table, overwrite, columns, query, at }: Of<'insert'>): Act {
  const use = target(c, table, at)
  const names = columns ? ` (${columns.map(quoteName).join(', ')})` : ''
  const sql = `INSERT INTO ${duckdbTable(use)}${names} ${c.query(query)}`
  return {
    kind: 'act',
    async act(session) {
      if (!overwrite) {
        const inserted = await changed(session.run(sql))
        return counts({ num_affected_rows: inserted, num_inserted_rows: inserted })
      }
      await session.run('BEGIN')
      try {
        await session.run(`DELETE FROM ${duckdbTable(use)}`)
        const inserted = await changed(session.run(sql))
        await session.run('COMMIT')
        return counts({ num_affected_rows: inserted, num_inserted_rows: inserted })
      } catch (error) {
        await session.run('ROLLBACK')
        throw error
      }
    },
  }
}

const assignment = (c: Compilation, set: { column: string[]; value: Parameters<typeof writeExpression>[1] }[]) =>
  set.map(({ column, value }) => `${quoteName(column.at(-1)!)} = ${writeExpression(c, value)}`).join(', ')

const aliasOf = (use: TableUse, alias: string | undefined) => ` AS ${quoteName(alias ?? use.table.name)}`

export function planUpdate(c: Compilation, { table, alias, set, where, at }: Of<'update'>): Act {
  const use = target(c, table, at)
  const test = where ? ` WHERE ${writeExpression(c, where)}` : ''
  const sql = `UPDATE ${duckdbTable(use)}${aliasOf(use, alias)} SET ${assignment(c, set)}${test}`
  return { kind: 'act', act: async (session) => counts({ num_affected_rows: await changed(session.run(sql)) }) }
}

export function planDelete(c: Compilation, { table, alias, where, at }: Of<'delete'>): Act {
  const use = target(c, table, at)
  const test = where ? ` WHERE ${writeExpression(c, where)}` : ''
  const sql = `DELETE FROM ${duckdbTable(use)}${aliasOf(use, alias)}${test}`
  return { kind: 'act', act: async (session) => counts({ num_affected_rows: await changed(session.run(sql)) }) }
}

export function planTruncate(c: Compilation, { table, at }: Of<'truncate'>): Act {
  const use = target(c, table, at)
  return {
    kind: 'act',
    async act(session) {
      await session.run(`DELETE FROM ${duckdbTable(use)}`)
      return nothing
    },
  }
}

export function planMerge(c: Compilation, { table, alias, source, on, clauses, at }: Of<'merge'>): Act {
  const use = target(c, table, at)
  c.relations.push([])
  const from = writeRelation(c, source)
  const sourceName = source.alias.name ?? (source.node === 'table' ? source.parts.at(-1)! : 'source')
  const actions = clauses.map((clause) => writeClause(c, clause, use, sourceName))
  const test = writeExpression(c, on)
  c.relations.pop()
  const sql = `MERGE INTO ${duckdbTable(use)}${aliasOf(use, alias)} USING ${from} ON ${test} ${actions.join(' ')} RETURNING merge_action`
  return {
    kind: 'act',
    async act(session) {
      const done = await session.run(sql)
      if (done.columnTypeId(0) !== DuckDBTypeId.VARCHAR) throw new Error('MERGE answered no actions')
      const actionsTaken = (await done.getRows()).map(([action]) => String(action))
      const count = (name: string) => actionsTaken.filter((action) => action === name).length
      return counts({
        num_affected_rows: actionsTaken.length,
        num_updated_rows: count('UPDATE'),
        num_deleted_rows: count('DELETE'),
        num_inserted_rows: count('INSERT'),
      })
    },
  }
}

function writeClause(c: Compilation, clause: MergeClause, { table }: TableUse, source: string): string {
  const when = `WHEN ${clause.matched}${clause.when ? ` AND ${writeExpression(c, clause.when)}` : ''} THEN`
  const names = table.columns.map(({ name }) => quoteName(name))
  if (clause.do === 'DELETE') return `${when} DELETE`
  if (clause.do === 'UPDATE') {
    const all = () => names.map((name) => `${name} = ${quoteName(source)}.${name}`).join(', ')
    return `${when} UPDATE SET ${clause.set === '*' ? all() : assignment(c, clause.set)}`
  }
  const columns = clause.values === '*' ? names : clause.columns.map(quoteName)
  const values =
    clause.values === '*'
      ? names.map((name) => `${quoteName(source)}.${name}`)
      : clause.values.map((value) => writeExpression(c, value))
  return `${when} INSERT (${columns.join(', ')}) VALUES (${values.join(', ')})`
}
