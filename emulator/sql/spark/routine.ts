import type { Expression } from './syntax'

/** What a routine may need beside the DuckDB text of its arguments. */
export interface RoutineContext {
  /** The arguments as they were parsed. */
  args: readonly Expression[]
  /** Where the call stands, for an error at run time. */
  marks: string
  /** Text of the literal string at a place; refuses anything else by name of the routine. */
  literal(index: number): string
}

/** How DuckDB computes a routine of Spark SQL. */
export interface Routine {
  min: number
  max: number
  write?: (args: string[], context: RoutineContext) => string
  /** It takes DISTINCT, FILTER, ORDER BY and OVER; what it is called with, and what is done with its value. */
  aggregate?: (args: string[], context: RoutineContext) => Aggregate
  /** It stands only before OVER. */
  windowOnly?: true
}

export interface Aggregate {
  call: string
  args: string[]
  /** Only these rows count. */
  where?: string
  distinct?: true
  wrap?: (value: string) => string
  order?: string
}

const most = 255

/** `f(a, b)`. */
export const same = (name: string, min: number, max = min): Routine => ({
  min,
  max,
  write: (args) => `${name}(${args.join(', ')})`,
})

export const routine = (min: number, max: number, write: NonNullable<Routine['write']>): Routine => ({
  min,
  max,
  write,
})
export const anyNumber = (min: number, write: NonNullable<Routine['write']>): Routine => ({ min, max: most, write })

export const aggregate = (min: number, max: number, of: NonNullable<Routine['aggregate']>): Routine => ({
  min,
  max,
  aggregate: of,
})

/** An aggregate that DuckDB has under this name. */
export const aggregated = (call: string, min = 1, max = min): Routine => ({
  min,
  max,
  aggregate: (args) => ({ call, args }),
})

/** What Spark would cast by itself. */
export const text = (value: string) => `spark_text(${value})`
export const whole = (value: string) => `CAST(${value} AS BIGINT)`
export const int = (value: string) => `CAST(${value} AS INTEGER)`
export const date = (value: string) => `CAST(${value} AS DATE)`
export const timestamp = (value: string) => `CAST(${value} AS TIMESTAMPTZ)`
export const double = (value: string) => `CAST(${value} AS DOUBLE)`

export const quote = (value: string) => `'${value.replaceAll("'", "''")}'`
