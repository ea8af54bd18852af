import { anyNumber, int, routine, same, text, type Routine } from './routine'
import { scalar, toDuckdb, type ScalarName } from './types'

const nvl = routine(2, 2, (args) => `coalesce(${args.join(', ')})`)
const choice = routine(3, 3, ([test, then, otherwise]) => `CASE WHEN ${test} THEN ${then} ELSE ${otherwise} END`)

/** `int(x)` is a cast. */
const casts = Object.fromEntries(
  (['TINYINT', 'SMALLINT', 'INT', 'BIGINT', 'FLOAT', 'DOUBLE', 'BOOLEAN', 'DATE', 'TIMESTAMP'] as ScalarName[]).map(
    (name): [string, Routine] => [
      name.toLowerCase(),
      routine(
        1,
        1,
        ([value]) => `CAST(${name.endsWith('INT') ? `spark_whole(${value})` : value} AS ${toDuckdb(scalar(name))})`,
      ),
    ],
  ),
)

/** Routines of absence, of casts, and of what runs. */
export const sessionRoutines: Record<string, Routine> = {
  ...casts,
  string: routine(1, 1, ([value]) => text(value!)),
  binary: routine(1, 1, ([value]) => `encode(${text(value!)})`),
  decimal: routine(1, 1, ([value]) => `CAST(${value} AS DECIMAL(10,0))`),
  coalesce: anyNumber(1, (args) => `coalesce(${args.join(', ')})`),
  nvl,
  ifnull: nvl,
  nvl2: routine(
    3,
    3,
    ([value, then, otherwise]) => `CASE WHEN ${value} IS NOT NULL THEN ${then} ELSE ${otherwise} END`,
  ),
  nullif: same('nullif', 2),
  zeroifnull: routine(1, 1, ([value]) => `coalesce(${value}, 0)`),
  nullifzero: routine(1, 1, ([value]) => `nullif(${value}, 0)`),
  if: choice,
  iff: choice,
  isnull: routine(1, 1, ([value]) => `(${value} IS NULL)`),
  isnotnull: routine(1, 1, ([value]) => `(${value} IS NOT NULL)`),
  equal_null: routine(2, 2, ([left, right]) => `(${left} IS NOT DISTINCT FROM ${right})`),
  typeof: same('spark_typeof', 1),
  raise_error: routine(1, 1, ([message]) => `error('[!]' || ${text(message!)})`),
  assert_true: routine(
    1,
    2,
    ([test, message = `'assertion failed'`]) => `CASE WHEN ${test} THEN NULL ELSE error('[!]' || ${message}) END`,
  ),
  version: routine(0, 0, () => `'4.2.0 emulator on DuckDB'`),
  monotonically_increasing_id: routine(0, 0, () => '(row_number() OVER () - 1)'),
  spark_partition_id: routine(0, 0, () => int('0')),
}
