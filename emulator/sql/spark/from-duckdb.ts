import {
  DuckDBArrayType,
  DuckDBDecimalType,
  DuckDBListType,
  DuckDBMapType,
  DuckDBStructType,
  DuckDBTypeId,
  type DuckDBType,
} from '@duckdb/node-api'
import { scalar, type ScalarName, type SparkType } from './types'

const scalars: Partial<Record<DuckDBTypeId, ScalarName>> = {
  [DuckDBTypeId.BOOLEAN]: 'BOOLEAN',
  [DuckDBTypeId.TINYINT]: 'TINYINT',
  [DuckDBTypeId.UTINYINT]: 'SMALLINT',
  [DuckDBTypeId.SMALLINT]: 'SMALLINT',
  [DuckDBTypeId.USMALLINT]: 'INT',
  [DuckDBTypeId.INTEGER]: 'INT',
  [DuckDBTypeId.UINTEGER]: 'BIGINT',
  [DuckDBTypeId.BIGINT]: 'BIGINT',
  [DuckDBTypeId.UBIGINT]: 'BIGINT',
  // What DuckDB sums whole numbers to; Spark stays with BIGINT.
  [DuckDBTypeId.HUGEINT]: 'BIGINT',
  [DuckDBTypeId.UHUGEINT]: 'BIGINT',
  [DuckDBTypeId.FLOAT]: 'FLOAT',
  [DuckDBTypeId.DOUBLE]: 'DOUBLE',
  [DuckDBTypeId.BLOB]: 'BINARY',
  [DuckDBTypeId.DATE]: 'DATE',
  [DuckDBTypeId.TIMESTAMP_TZ]: 'TIMESTAMP',
  [DuckDBTypeId.TIMESTAMP]: 'TIMESTAMP_NTZ',
  [DuckDBTypeId.TIMESTAMP_S]: 'TIMESTAMP_NTZ',
  [DuckDBTypeId.TIMESTAMP_MS]: 'TIMESTAMP_NTZ',
  [DuckDBTypeId.TIMESTAMP_NS]: 'TIMESTAMP_NTZ',
  [DuckDBTypeId.SQLNULL]: 'VOID',
}

/** DuckDB has one type of interval. */
export const anyRange = 'DAY TO SECOND OR YEAR TO MONTH'

/** The Spark type of what DuckDB answers; what Spark does not have is a text. */
export function fromDuckdb(type: DuckDBType): SparkType {
  if (type instanceof DuckDBDecimalType) return { kind: 'decimal', precision: type.width, scale: type.scale }
  if (type instanceof DuckDBListType || type instanceof DuckDBArrayType) {
    return { kind: 'array', element: fromDuckdb(type.valueType) }
  }
  if (type instanceof DuckDBMapType)
    return { kind: 'map', key: fromDuckdb(type.keyType), value: fromDuckdb(type.valueType) }
  if (type instanceof DuckDBStructType) {
    return {
      kind: 'struct',
      fields: type.entryNames.map((name, at) => ({
        name: name || `col${at + 1}`,
        type: fromDuckdb(type.entryTypes[at]!),
      })),
    }
  }
  if (type.typeId === DuckDBTypeId.INTERVAL) return { kind: 'interval', range: anyRange }
  if (type.alias === 'JSON') return scalar('VARIANT')
  return scalar(scalars[type.typeId] ?? 'STRING')
}
