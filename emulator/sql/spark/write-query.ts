import type { Compilation } from './compilation'
import { writeRelation } from './write-relation'
import { prettyName } from './pretty'
import type { Body, Expression, Grouping, Query, Select, SelectItem } from './syntax'
import { writeSort, writeWindow } from './write-call'
import { quoteName, writeExpression } from './write-expression'

/** A query as DuckDB has it. Throws `SqlError`. */
export function writeQuery(c: Compilation, query: Query): string {
  const before = c.withNames.length
  const ctes = query.with.map(({ name, columns, query: of }) => {
    // A recursive one reads itself.
    if (query.recursive) c.withNames.push(name.toLowerCase())
    const text = `${quoteName(name)}${columns ? `(${columns.map(quoteName).join(', ')})` : ''} AS (${writeQuery(c, of)})`
    if (!query.recursive) c.withNames.push(name.toLowerCase())
    return text
  })
  const write = (value: Expression) => writeExpression(c, value)
  const parts = [
    ...(ctes.length ? [`WITH ${query.recursive ? 'RECURSIVE ' : ''}${ctes.join(', ')}`] : []),
    writeBody(c, query.body),
    ...(query.order === 'ALL'
      ? ['ORDER BY ALL']
      : query.order.length
        ? [`ORDER BY ${writeSort(query.order, write)}`]
        : []),
    ...(query.limit ? [`LIMIT ${write(query.limit)}`] : []),
    ...(query.offset ? [`OFFSET ${write(query.offset)}`] : []),
  ]
  c.withNames.length = before
  return parts.join(' ')
}

function writeBody(c: Compilation, body: Body): string {
  switch (body.node) {
    case 'select':
      return writeSelect(c, body)
    case 'values':
      return writeValues(c, body.rows)
    case 'nested':
      return `(${writeQuery(c, body.query)})`
    case 'whole':
      return `SELECT * FROM ${writeRelation(c, body.relation)}`
    case 'set':
      return `${operandOf(c, body.left)} ${body.op}${body.all ? ' ALL' : ''} ${operandOf(c, body.right)}`
  }
}

const operandOf = (c: Compilation, body: Body) =>
  body.node === 'nested' ? writeBody(c, body) : `(${writeBody(c, body)})`

function writeValues(c: Compilation, rows: Expression[][]): string {
  const names = rows[0]!.map((_, at) => `col${at + 1}`)
  const list = rows.map((row) => `(${row.map((value) => writeExpression(c, value)).join(', ')})`)
  return `SELECT * FROM (VALUES ${list.join(', ')}) AS v(${names.join(', ')})`
}

function writeSelect(c: Compilation, select: Select): string {
  c.relations.push([])
  const write = (value: Expression) => writeExpression(c, value)
  // FROM first: its names are known to what stands before it.
  const from = select.from ? `FROM ${writeRelation(c, select.from)}` : undefined
  const items = select.items.flatMap((item) => writeItem(c, item))
  const parts = [
    `SELECT ${select.distinct ? 'DISTINCT ' : ''}${items.join(', ')}`,
    ...(from ? [from] : []),
    ...(select.where ? [`WHERE ${write(select.where)}`] : []),
    ...(select.group ? [`GROUP BY ${writeGroup(select.group, write)}`] : []),
    ...(select.having ? [`HAVING ${write(select.having)}`] : []),
    ...(select.windows.length
      ? [
          `WINDOW ${select.windows.map(({ name, window }) => `${quoteName(name)} AS ${writeWindow(window, write)}`).join(', ')}`,
        ]
      : []),
    ...(select.qualify ? [`QUALIFY ${write(select.qualify)}`] : []),
  ]
  c.relations.pop()
  return parts.join(' ')
}

/** With the name that Spark gives it; a routine of rows becomes DuckDB's. */
function writeItem(c: Compilation, { value, alias }: SelectItem): string[] {
  if (value.node === 'star') return [writeExpression(c, value)]
  const name = value.node === 'call' && value.name.length === 1 ? value.name[0]!.toLowerCase() : ''
  const [first] = value.node === 'call' ? value.args : []
  if (first && (name === 'explode' || name === 'explode_outer')) {
    const list = writeExpression(c, first)
    const full = name === 'explode_outer' ? `CASE WHEN len(${list}) > 0 THEN ${list} ELSE [NULL] END` : list
    return [`unnest(${full}) AS ${quoteName(alias ?? 'col')}`]
  }
  if (first && name === 'posexplode') {
    const list = writeExpression(c, first)
    return [`CAST(generate_subscripts(${list}, 1) - 1 AS INTEGER) AS "pos"`, `unnest(${list}) AS "col"`]
  }
  // DuckDB names a column by itself; under an alias of its own name it would not tell what else there is.
  if (value.node === 'column' && alias === undefined) return [writeExpression(c, value)]
  return [`${writeExpression(c, value)} AS ${quoteName(alias ?? prettyName(value))}`]
}

function writeGroup({ all, items }: NonNullable<Select['group']>, write: (value: Expression) => string): string {
  if (all) return 'ALL'
  const one = (item: Grouping): string => {
    if ('node' in item) return write(item)
    const sets = item.of.map((set) =>
      set.length === 1 && item.sets !== 'GROUPING SETS' ? write(set[0]!) : `(${set.map(write).join(', ')})`,
    )
    return `${item.sets} (${sets.join(', ')})`
  }
  return items.map(one).join(', ')
}
