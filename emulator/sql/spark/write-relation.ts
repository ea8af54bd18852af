import type { Compilation } from './compilation'
import { informationSchema } from './information-schema'
import { parseViewText } from './parse-statement'
import { duckdbTable, fullName, nameParts, tableFor } from './resolve'
import { int, whole } from './routine'
import { position, routineNotFound, tableNotFound, wrongArguments } from './sql-error'
import type { CallExpression, Relation, TableAlias } from './syntax'
import { quoteName, writeExpression } from './write-expression'

/** What stands in FROM, as DuckDB has it. */
export function writeRelation(c: Compilation, relation: Relation): string {
  switch (relation.node) {
    case 'table':
      return writeTable(c, relation.parts, relation)
    case 'identified':
      return writeTable(c, nameParts(c, relation.name), relation)
    case 'query':
      return `${relation.lateral ? 'LATERAL ' : ''}(${c.query(relation.query)})${aliased(relation.alias)}`
    case 'values':
      return writeValues(c, relation)
    case 'function':
      return `${relation.lateral ? 'LATERAL ' : ''}${writeFunction(c, relation.call, relation.alias)}`
    case 'join':
      return writeJoin(c, relation)
    case 'view': {
      const inner = `LATERAL ${writeFunction(c, relation.call, relation.alias)}`
      return `${writeRelation(c, relation.of)} ${relation.outer ? `LEFT JOIN ${inner} ON true` : `CROSS JOIN ${inner}`}`
    }
  }
}

const aliased = ({ name, columns }: TableAlias, fallback?: string) => {
  const shown = name ?? fallback
  if (shown === undefined) return ''
  return ` AS ${quoteName(shown)}${columns ? `(${columns.map(quoteName).join(', ')})` : ''}`
}

function writeTable(c: Compilation, parts: string[], { alias, at, ...rest }: Relation): string {
  const last = parts.at(-1)!
  if (parts.length === 1 && c.withNames.includes(last.toLowerCase())) return `${quoteName(last)}${aliased(alias)}`
  const sample = rest.node === 'table' ? rest.sample : undefined
  const source = sample ? `(SELECT * FROM ${sourceOf(c, parts, at)} USING SAMPLE ${sample})` : sourceOf(c, parts, at)
  if (!alias.name) c.relations.at(-1)?.push(fullName(parts, c.env.namespace).map((part) => part.toLowerCase()))
  return `${source}${aliased(alias, last)}`
}

/** A stored table by its name in DuckDB, a view by its query. */
function sourceOf(c: Compilation, parts: string[], at: number): string {
  const [catalog, schema, name] = fullName(parts, c.env.namespace)
  if (schema.toLowerCase() === 'information_schema') {
    const rows = informationSchema(c.env, catalog, name)
    if (!rows) throw tableNotFound(parts, c.env.namespace, position(c.text, at))
    return rows
  }
  const use = tableFor(c, parts, at, 'SELECT')
  const { view, columns } = use.table
  if (!view) {
    c.uses.set(use.table, use)
    return duckdbTable(use)
  }
  const inner = c.inside(view.text, view)
  return `(SELECT * FROM (${inner.query(parseViewText(view.text))}) AS v(${columns.map((column) => quoteName(column.name)).join(', ')}))`
}

function writeValues(c: Compilation, { rows, alias }: Extract<Relation, { node: 'values' }>): string {
  const list = rows.map((row) => `(${row.map((value) => writeExpression(c, value)).join(', ')})`)
  const columns = alias.columns ?? rows[0]!.map((_, at) => `col${at + 1}`)
  return `(VALUES ${list.join(', ')})${aliased({ name: alias.name ?? 'values', columns })}`
}

function writeJoin(
  c: Compilation,
  { kind, left, right, on, using, natural }: Extract<Relation, { node: 'join' }>,
): string {
  const [a, b] = [writeRelation(c, left), writeRelation(c, right)]
  const test = on ? ` ON ${writeExpression(c, on)}` : using ? ` USING (${using.map(quoteName).join(', ')})` : ''
  // A join without a condition is of all with all.
  if (kind === 'CROSS' || (kind === 'INNER' && !test && !natural)) return `${a} CROSS JOIN ${b}`
  const condition = test || (natural ? '' : ' ON true')
  return `${a} ${natural ? 'NATURAL ' : ''}${kind} JOIN ${right.node === 'join' ? `(${b})` : b}${condition}`
}

/** `range(…)`, `explode(…)` and their like as relations. */
function writeFunction(c: Compilation, call: CallExpression, alias: TableAlias): string {
  const name = call.name.at(-1)!.toLowerCase()
  const place = position(c.text, call.at)
  if (call.name.length > 1 || !Object.hasOwn(relations, name)) throw routineNotFound(call.name, c.env.namespace, place)
  const { min, max, write } = relations[name]!
  if (call.args.length < min || call.args.length > max)
    throw wrongArguments(name, `[${min}, ${max}]`, call.args.length, place)
  const { query, columns } = write(
    call.args.map((arg) => writeExpression(c, arg)),
    alias.columns?.length ?? 0,
  )
  return `(${query})${aliased({ name: alias.name ?? name, columns: alias.columns ?? columns })}`
}

interface Made {
  query: string
  columns: string[]
}

const rows = (list: string, columns: number): Made =>
  // Two names for what is exploded are those of a map.
  columns === 2
    ? { query: `SELECT e.key, e.value FROM (SELECT unnest(map_entries(${list})) AS e)`, columns: ['key', 'value'] }
    : { query: `SELECT unnest(${list})`, columns: ['col'] }

const relations: Record<string, { min: number; max: number; write: (args: string[], columns: number) => Made }> = {
  range: {
    min: 1,
    max: 4,
    write: ([first, second, step = '1']) => {
      const bounds = second === undefined ? `0, ${whole(first!)}` : `${whole(first!)}, ${whole(second)}`
      return { query: `SELECT * FROM range(${bounds}, ${whole(step)})`, columns: ['id'] }
    },
  },
  explode: { min: 1, max: 1, write: ([list], columns) => rows(list!, columns) },
  explode_outer: {
    min: 1,
    max: 1,
    write: ([list]) => ({
      query: `SELECT unnest(CASE WHEN len(${list}) > 0 THEN ${list} ELSE [NULL] END)`,
      columns: ['col'],
    }),
  },
  posexplode: {
    min: 1,
    max: 1,
    write: ([list]) => ({
      query: `SELECT ${int(`generate_subscripts(${list}, 1) - 1`)}, unnest(${list})`,
      columns: ['pos', 'col'],
    }),
  },
  inline: {
    min: 1,
    max: 1,
    write: ([list]) => ({ query: `SELECT unnest(${list}, recursive := true)`, columns: [] }),
  },
}
