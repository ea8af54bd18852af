import { SumTooLarge } from '../cells'
import type { Compilation } from './compilation'
import { columnNotFound, dividedByZero, invalidCast, overflowed, position, raised, SqlError } from './sql-error'
import { typeText } from './types'

type Made = (c: Compilation, match: RegExpExecArray) => SqlError

const condition =
  (name: string, state: string, words: (match: RegExpExecArray) => string): Made =>
  (_, match) =>
    new SqlError(`[${name}] ${words(match)} SQLSTATE: ${state}`, state)

/** What DuckDB says, and how Databricks says it. The first that fits. */
const known: [RegExp, Made][] = [
  [
    /\[\/\](-?\d+),(-?\d+)/,
    (c, [, at, end]) => (Number(at) < 0 ? divided(c) : dividedByZero(c.text, Number(at), Number(end))),
  ],
  [/\[!\]([\s\S]*?)(?:\n\nLINE|$)/, (_, [, message]) => raised(message!)],
  [/Overflow in (\w+) of /, (c, [, what]) => sumOverflow(c, what!)],
  [/Overflow on abs|Could not negate/, (c) => overflowed('try_subtract', c.text)],
  [/Could not convert string ['"]([\s\S]*?)['"] to (\w+)/, (c, [, value, type]) => badCast(c, value!, type!)],
  [
    /(?:invalid|date|timestamp) field (?:format|value out of range): "([\s\S]*?)"/,
    (c, [, value]) => badCast(c, value!, 'DATE'),
  ],
  [
    /Could not parse string "([\s\S]*?)" according to/,
    condition(
      'CANNOT_PARSE_TIMESTAMP',
      '22007',
      ([, value]) =>
        `Text '${value}' could not be parsed. Use \`try_to_timestamp\` to tolerate invalid input string and return NULL instead.`,
    ),
  ],
  [
    /(?:Could not cast value|Casting value) "?([^ "]+)"? to (?:type )?(DECIMAL\(\d+,\d+\))/,
    condition('NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION', '22003', ([, value, type]) => {
      const [, precision, scale] = /\((\d+),(\d+)\)/.exec(type!)!
      return `The ${value} rounded half up from ${value} cannot be represented as Decimal(${precision}, ${scale}). If necessary set "ansi_mode" to "false" to bypass this error, and return NULL instead.`
    }),
  ],
  [
    /Type (\w+) with value ([^ ]+) can't be cast because the value is out of range for the destination type (\w+)/,
    condition(
      'CAST_OVERFLOW',
      '22003',
      ([, from, value, to]) =>
        `The value ${value} of the type "${sparkName(from!)}" cannot be cast to "${sparkName(to!)}" due to an overflow. Use \`try_cast\` to tolerate overflow and return NULL instead.`,
    ),
  ],
  [
    /Referenced column "([\s\S]*?)" not found in FROM clause!(?:\s*Candidate bindings: ([^\n]*))?/,
    (c, [, name, candidates]) => missing(c, [name!], candidates),
  ],
  [
    /Referenced column "([\s\S]*?)" was not found because the FROM clause is missing/,
    (c, [, name]) => missing(c, [name!]),
  ],
  [
    /(?:Table|Values list) "([\s\S]*?)" does not have a column named "([\s\S]*?)"(?:\s*Candidate bindings: :?([^\n]*))?/,
    (c, [, table, name, candidates]) => missing(c, [table!, name!], candidates),
  ],
  [
    /Column "([\s\S]*?)" referenced that exists in the SELECT clause - but this column cannot/,
    (c, [, name]) => missing(c, [name!]),
  ],
  [/Referenced table "([\s\S]*?)" not found!/, (c, [, table]) => missing(c, [table!])],
  [
    /Could not find key "([\s\S]*?)" in struct(?:\s*Candidate Entries: ([^\n]*))?/i,
    (c, [, name]) => missing(c, [name!]),
  ],
  [
    /Ambiguous reference to column name "([\s\S]*?)" \(use: ([^)]*)\)/,
    (c, [, name, uses]) =>
      new SqlError(
        `[AMBIGUOUS_REFERENCE] Reference \`${name}\` is ambiguous, could be: [${[...uses!.matchAll(/"([^"]*)"/g)]
          .map(([, one]) =>
            one!
              .split('.')
              .map((part) => `\`${part}\``)
              .join('.'),
          )
          .join(', ')}]. SQLSTATE: 42704${placeOf(c, [name!])}`,
        '42704',
      ),
  ],
  [
    /column "([\s\S]*?)" must appear in the GROUP BY clause/,
    condition(
      'MISSING_AGGREGATION',
      '42803',
      ([, name]) =>
        `The non-aggregating expression "${name}" is based on columns which are not participating in the GROUP BY clause.\nAdd the columns or the expression to the GROUP BY, aggregate the expression, or use "any_value(${name})" if you do not care which of the values within a group is returned.`,
    ),
  ],
  [
    /(?:WHERE|JOIN) clause cannot contain (?:aggregates|window functions)/i,
    condition(
      'INVALID_WHERE_CONDITION',
      '42903',
      () =>
        'The WHERE condition contains invalid expressions: aggregates or window functions. Rewrite the query to avoid window functions, aggregate functions, and generator functions in the WHERE clause.',
    ),
  ],
  [
    /More than one row returned by a subquery/,
    condition(
      'SCALAR_SUBQUERY_TOO_MANY_ROWS',
      '21000',
      () => 'More than one row returned by a subquery used as an expression.',
    ),
  ],
  [
    /table (\S+) has (\d+) columns? but (\d+) values? were supplied/,
    condition(
      'INSERT_COLUMN_ARITY_MISMATCH',
      '21S01',
      ([, table, has, given]) =>
        `Cannot write to \`${table}\`, the reason is ${Number(given) > Number(has) ? 'too many' : 'not enough'} data columns: the table has ${has}, the data ${given}.`,
    ),
  ],
  [
    /NOT NULL constraint failed: (?:\S+\.)?(\w+)/,
    condition(
      'DELTA_NOT_NULL_CONSTRAINT_VIOLATED',
      '23502',
      ([, column]) => `NOT NULL constraint violated for column: ${column}.`,
    ),
  ],
  [
    /Set operations can only apply to expressions with the same number of result columns/,
    condition(
      'NUM_COLUMNS_MISMATCH',
      '42826',
      () => 'A set operation can only be performed on inputs with the same number of columns.',
    ),
  ],
  [
    /No function matches the given name and argument types '([^']*)'|Could not choose a best candidate function for the function call "([^"]*)"/,
    condition(
      'DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE',
      '42K09',
      ([, one, other]) =>
        `Cannot resolve "${sparkNames(one ?? other!)}" due to data type mismatch: its arguments are of types that it does not take.`,
    ),
  ],
  [
    /Cannot compare values of type (\w+)[^\n]*? and type (\w+)/,
    condition(
      'DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES',
      '42K09',
      ([, left, right]) =>
        `Cannot resolve a comparison due to data type mismatch: the left and right operands of the binary operator have incompatible types ("${sparkName(left!)}" and "${sparkName(right!)}").`,
    ),
  ],
  [
    /Out of Memory Error/i,
    condition(
      'UNABLE_TO_ACQUIRE_MEMORY',
      '53200',
      () => 'The statement needs more memory than the emulator gives to SQL.',
    ),
  ],
]

/** A failure of DuckDB in the words of Databricks; what has no counterpart is told as it is. */
export function toSqlError(error: unknown, c: Compilation): SqlError {
  if (error instanceof SqlError) return error
  if (error instanceof SumTooLarge) return sumOverflow(c, 'addition')
  const message = error instanceof Error ? error.message : String(error)
  for (const [pattern, make] of known) {
    const match = pattern.exec(message)
    if (match) return make(c, match)
  }
  const first = message.split('\n')[0]!
  return new SqlError(
    `[NOT_SUPPORTED_BY_EMULATOR] DuckDB, which runs the emulator's subset of Spark SQL, refused the statement: ${first} SQLSTATE: 0A000`,
    '0A000',
  )
}

const divided = (c: Compilation) => dividedByZero(c.text, 0, 0)

const sums: Record<string, [string, string]> = {
  addition: ['+', 'try_add'],
  subtraction: ['-', 'try_subtract'],
  multiplication: ['*', 'try_multiply'],
}

/** Shown in the statement where only one sum can have been it. */
function sumOverflow(c: Compilation, what: string): SqlError {
  const [op, instead] = sums[what] ?? ['', 'try_add']
  const places = c.sums.filter((one) => one.op === op)
  return overflowed(instead, c.text, places.length === 1 ? places[0] : undefined)
}

const names: Record<string, string> = {
  INT8: 'TINYINT',
  INT16: 'SMALLINT',
  INT32: 'INT',
  INT64: 'BIGINT',
  INTEGER: 'INT',
  VARCHAR: 'STRING',
  STRING_LITERAL: 'STRING',
  INTEGER_LITERAL: 'INT',
  BOOL: 'BOOLEAN',
  BLOB: 'BINARY',
  INT128: 'BIGINT',
  HUGEINT: 'BIGINT',
}
const sparkName = (type: string) => names[type] ?? type
const sparkNames = (text: string) => text.replace(/[A-Z_]+\d*/g, sparkName)

/** The cast of the statement that asked for it, where there is one only. */
function badCast(c: Compilation, value: string, type: string): SqlError {
  const [only] = c.casts.length === 1 ? c.casts : []
  const place = only ?? (c.sums.length === 1 ? c.sums[0] : undefined)
  return invalidCast(value, 'STRING', only ? typeText(only.type) : sparkName(type), c.text, place)
}

function missing(c: Compilation, name: string[], candidates = ''): SqlError {
  const used = c.columns.find(({ parts }) =>
    name.every((part) => parts.some((one) => one.toLowerCase() === part.toLowerCase())),
  )
  const suggested = [...candidates.matchAll(/"([^"]*)"/g)].map(([, one]) => one!.split('.').at(-1)!)
  return columnNotFound(used?.parts ?? name, suggested, used ? position(c.text, used.at) : '')
}

function placeOf(c: Compilation, name: string[]): string {
  const used = c.columns.find(({ parts }) => parts.at(-1)!.toLowerCase() === name.at(-1)!.toLowerCase())
  return used ? position(c.text, used.at) : ''
}
