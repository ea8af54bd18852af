import type { Plan } from './plan'
import { planDelete, planInsert, planMerge, planTruncate, planUpdate } from './spark/changes'
import { planDescribe, planSet, planShow, planShowCreate, planShowProperties } from './spark/commands'
import { Compilation, type Environment } from './spark/compilation'
import {
  planAlter,
  planComment,
  planCreateCatalog,
  planCreateSchema,
  planCreateTable,
  planCreateView,
  planDrop,
} from './spark/definitions'
import { planGrant, planShowGrants } from './spark/grants'
import { parseStatement } from './spark/parse-statement'
import { hintsOf } from './spark/select-hints'
import type { Statement } from './spark/syntax'
import { scalar } from './spark/types'
import { planUse } from './spark/use'
import { writeQuery } from './spark/write-query'

/** What is to be done for a statement. Throws `SqlError` for what it does not understand or may not do. */
export function compile(text: string, env: Environment): Plan {
  const statement = parseStatement(text)
  const compilation = new Compilation(text, env, writeQuery)
  return { type: statement.type, compilation, work: workOf(compilation, statement) }
}

function workOf(c: Compilation, statement: Statement): Plan['work'] {
  switch (statement.node) {
    case 'query':
      return { kind: 'query', sql: c.query(statement.query), hints: hintsOf(statement.query) }
    case 'insert':
      return planInsert(c, statement)
    case 'update':
      return planUpdate(c, statement)
    case 'delete':
      return planDelete(c, statement)
    case 'merge':
      return planMerge(c, statement)
    case 'truncate':
      return planTruncate(c, statement)
    case 'create table':
      return planCreateTable(c, statement)
    case 'create view':
      return planCreateView(c, statement)
    case 'create schema':
      return planCreateSchema(c, statement)
    case 'create catalog':
      return planCreateCatalog(c, statement)
    case 'drop':
      return planDrop(c, statement)
    case 'alter table':
      return planAlter(c, statement)
    case 'comment':
      return planComment(c, statement)
    case 'use':
      return planUse(c, statement)
    case 'show':
      return planShow(c, statement)
    case 'show create':
      return planShowCreate(c, statement)
    case 'show properties':
      return planShowProperties(c, statement)
    case 'show grants':
      return planShowGrants(c, statement)
    case 'grant':
      return planGrant(c, statement)
    case 'describe':
      return planDescribe(c, statement)
    case 'set':
      return planSet(statement)
    case 'explain':
      return planExplain(c, statement.statement)
  }
}

/** A row of text for each line of DuckDB's plan. */
function planExplain(c: Compilation, statement: Statement): Plan['work'] {
  const work = workOf(c, statement)
  const columns = [{ name: 'plan', type: scalar('STRING') }]
  return {
    kind: 'act',
    async act(session) {
      if (work.kind !== 'query') return { columns, rows: [['== Physical Plan =='], [`Execute ${statement.type}`]] }
      const rows = await (await session.run(`EXPLAIN ${work.sql}`)).getRows()
      const lines = rows.flatMap((row) => String(row.at(-1)).split('\n'))
      return { columns, rows: ['== Physical Plan (DuckDB) ==', ...lines].map((line) => [line]) }
    },
  }
}
