/** A type of Spark SQL. */
export type SparkType =
  | { kind: 'scalar'; name: ScalarName }
  | { kind: 'decimal'; precision: number; scale: number }
  | { kind: 'text'; name: 'CHAR' | 'VARCHAR'; length: number }
  | { kind: 'interval'; range: string }
  | { kind: 'array'; element: SparkType }
  | { kind: 'map'; key: SparkType; value: SparkType }
  | { kind: 'struct'; fields: StructField[] }

export interface StructField {
  name: string
  type: SparkType
  notNull?: boolean
}

export type ScalarName = keyof typeof scalars

/** Each scalar as DuckDB calls it, and as `type_name` of a manifest does (XO recordings 069 to 097). */
const scalars = {
  TINYINT: ['TINYINT', 'BYTE'],
  SMALLINT: ['SMALLINT', 'SHORT'],
  INT: ['INTEGER', 'INT'],
  BIGINT: ['BIGINT', 'LONG'],
  FLOAT: ['FLOAT', 'FLOAT'],
  DOUBLE: ['DOUBLE', 'DOUBLE'],
  BOOLEAN: ['BOOLEAN', 'BOOLEAN'],
  STRING: ['VARCHAR', 'STRING'],
  BINARY: ['BLOB', 'BINARY'],
  DATE: ['DATE', 'DATE'],
  TIMESTAMP: ['TIMESTAMPTZ', 'TIMESTAMP'],
  TIMESTAMP_NTZ: ['TIMESTAMP', 'TIMESTAMP_NTZ'],
  VARIANT: ['JSON', 'VARIANT'],
  VOID: ['"NULL"', 'NULL'],
} as const

/** Other names of the same. */
const aliases: Record<string, ScalarName> = {
  BYTE: 'TINYINT',
  SHORT: 'SMALLINT',
  INTEGER: 'INT',
  LONG: 'BIGINT',
  REAL: 'FLOAT',
  TIMESTAMP_LTZ: 'TIMESTAMP',
}

export const scalar = (name: ScalarName): SparkType => ({ kind: 'scalar', name })

/** The scalar of that name; undefined for any other word. */
export function scalarNamed(word: string): SparkType | undefined {
  const name = word.toUpperCase()
  if (Object.hasOwn(scalars, name)) return scalar(name as ScalarName)
  return Object.hasOwn(aliases, name) ? scalar(aliases[name]!) : undefined
}

/** As DuckDB declares it. */
export function toDuckdb(type: SparkType): string {
  switch (type.kind) {
    case 'scalar':
      return scalars[type.name][0]
    case 'decimal':
      return `DECIMAL(${type.precision},${type.scale})`
    case 'text':
      return 'VARCHAR'
    case 'interval':
      return 'INTERVAL'
    case 'array':
      return `${toDuckdb(type.element)}[]`
    case 'map':
      return `MAP(${toDuckdb(type.key)}, ${toDuckdb(type.value)})`
    case 'struct':
      return `STRUCT(${type.fields.map(({ name, type: of }) => `"${name.replaceAll('"', '""')}" ${toDuckdb(of)}`).join()})`
  }
}

/** As a manifest spells it: `MAP<STRING, ARRAY<INT>>`. */
export function typeText(type: SparkType): string {
  switch (type.kind) {
    case 'scalar':
      return type.name
    case 'decimal':
      return `DECIMAL(${type.precision},${type.scale})`
    case 'text':
      return `${type.name}(${type.length})`
    case 'interval':
      return `INTERVAL ${type.range}`
    case 'array':
      return `ARRAY<${typeText(type.element)}>`
    case 'map':
      return `MAP<${typeText(type.key)}, ${typeText(type.value)}>`
    case 'struct':
      return `STRUCT<${type.fields.map(fieldText).join(', ')}>`
  }
}

const fieldText = ({ name, type, notNull }: StructField) =>
  `${/^\w+$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``}: ${typeText(type)}${notNull ? ' NOT NULL' : ''}`

/** As DESCRIBE, `typeof` and Unity Catalog spell it: `map<string,array<int>>`. */
export function simpleText(type: SparkType): string {
  switch (type.kind) {
    case 'array':
      return `array<${simpleText(type.element)}>`
    case 'map':
      return `map<${simpleText(type.key)},${simpleText(type.value)}>`
    case 'struct':
      return `struct<${type.fields.map(({ name, type: of }) => `${name}:${simpleText(of)}`).join()}>`
    default:
      return typeText(type).toLowerCase()
  }
}

/** `type_name` of a manifest: LONG of a BIGINT. */
export function typeName(type: SparkType): string {
  if (type.kind === 'scalar') return scalars[type.name][1]
  return type.kind === 'text' ? type.name : type.kind.toUpperCase()
}
