import type * as uc from '@/lib/databricks/api/models/catalog'
import { invalid } from '../refusal'
import type { Column } from '../sql/metastore'
import { parseColumns } from '../sql/spark/parse-statement'
import { SqlError } from '../sql/spark/sql-error'
import type { SparkType } from '../sql/spark/types'

/** A column as a request describes it. Throws `Refusal`. */
export function columnFrom({ name, comment, nullable = true, ...of }: uc.ColumnInfo): Column {
  if (!name) throw invalid('CreateTable Missing required field: columns.name')
  return {
    name,
    type: typeOf(name, of),
    ...(comment !== undefined && { comment }),
    ...(!nullable && { notNull: true }),
  }
}

/** Its text, `decimal(10,2)`, says all; its name alone does where nothing is to be added. */
function typeOf(
  column: string,
  { type_text, type_name, type_precision, type_scale }: Partial<uc.ColumnInfo>,
): SparkType {
  const decimal = type_name === 'DECIMAL' ? `decimal(${type_precision ?? 10},${type_scale ?? 0})` : type_name
  const text = type_text ?? decimal
  if (!text) throw invalid(`CreateTable Missing required field: columns.type_text of ${column}`)
  try {
    return parseColumns(`c ${text}`)[0]!.type
  } catch (error) {
    if (error instanceof SqlError) throw invalid(`The type ${text} of the column ${column} is not valid.`)
    throw error
  }
}
