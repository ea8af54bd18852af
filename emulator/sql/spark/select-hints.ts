import type { Expression, Query } from './syntax'
import { prettyName } from './pretty'
import { scalar, type SparkType } from './types'

/** What the text of a statement tells of a column, and DuckDB does not: its name as it is written, its type. */
export interface ColumnHint {
  name?: string
  type?: SparkType
}

/** For each column of a query; none where a star leaves their number open. */
export function hintsOf({ body }: Query): ColumnHint[] {
  if (body.node === 'nested') return hintsOf(body.query)
  if (body.node === 'set') return hintsOf({ body: body.left } as Query)
  if (body.node !== 'select' || body.items.some(({ value }) => value.node === 'star' || isGenerator(value))) return []
  return body.items.map(({ value, alias }) => ({ name: alias ?? prettyName(value), type: typeOf(value) }))
}

const isGenerator = (value: Expression) => value.node === 'call' && /^(pos)?explode(_outer)?$/i.test(value.name.at(-1)!)

const nothing = scalar('VOID')

function typeOf(value: Expression): SparkType | undefined {
  if (value.node === 'null') return nothing
  if (value.node === 'interval') return { kind: 'interval', range: value.text || 'DAY TO SECOND' }
  if (value.node === 'cast') return value.type.kind === 'interval' ? value.type : undefined
  if (value.node !== 'call' || value.args.length > 0) return undefined
  const name = value.name.at(-1)!.toLowerCase()
  if (name === 'array') return { kind: 'array', element: nothing }
  return name === 'map' ? { kind: 'map', key: nothing, value: nothing } : undefined
}
