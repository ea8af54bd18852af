/**
 * A statement that fails in the engine: HTTP 200, state FAILED, with these (facts/databricks-behaviour.md 3.4). The
 * wording is that of recorded answers (XO) and of Spark's own error conditions.
 */
export class SqlError extends Error {
  override name = 'SqlError'
  constructor(
    message: string,
    readonly sqlState: string,
  ) {
    super(message)
  }
}

/** Line from 1 and column from 0 of an offset. */
function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: before.at(-1)!.length }
}

/** `; line 1 pos 14`, as the analyser ends its messages. */
export function position(text: string, at: number): string {
  const { line, column } = placeOf(text, at)
  return `; line ${line} pos ${column}`
}

const mostQuoted = 64 * 1024

/** A statement as an error quotes it: all, or of a very long one what is around the place. */
function quotedLines(text: string, at: number) {
  const from = text.length <= mostQuoted ? 0 : Math.max(0, at - mostQuoted / 2)
  const quoted = text.slice(from, from + mostQuoted)
  return { lines: quoted.split('\n'), ...placeOf(quoted, at - from) }
}

/** The piece of the statement that an error at run time shows. */
function context(text: string, at: number, end: number): string {
  const place = placeOf(text, at)
  const { lines, line, column } = quotedLines(text, at)
  const shown = lines[line - 1]!
  const marks = '^'.repeat(Math.max(1, Math.min(end - at, shown.length - column)))
  return `\n== SQL (line ${place.line}, position ${place.column + 1}) ==\n${shown}\n${' '.repeat(column)}${marks}\n`
}

/** What the parser says: the statement, with the place marked under its line. */
function parseError(text: string, at: number, condition: string, state: string, words: string): SqlError {
  const place = placeOf(text, at)
  const { lines, line, column } = quotedLines(text, at)
  const shown = [...lines.slice(0, line), `${'-'.repeat(column)}^^^`, ...lines.slice(line), ''].join('\n')
  const where = `(line ${place.line}, pos ${place.column})`
  return new SqlError(`\n[${condition}] ${words} SQLSTATE: ${state} ${where}\n\n== SQL ==\n${shown}`, state)
}

/** `near` is the token that cannot stand there; '' at the end. */
export function syntaxError(text: string, at: number, near: string, extra = false): SqlError {
  const where = near === '' ? 'end of input' : `'${near}'`
  const words = `Syntax error at or near ${where}${extra ? `: extra input '${near}'` : ''}.`
  return parseError(text, at, 'PARSE_SYNTAX_ERROR', '42601', words)
}

export const emptyStatement = (text: string) =>
  parseError(text, 0, 'PARSE_EMPTY_STATEMENT', '42617', 'Syntax error, unexpected empty statement.')

/** Valid on Databricks, and not in this subset: refused by name. */
export const unsupported = (what: string) =>
  new SqlError(
    `[NOT_SUPPORTED_BY_EMULATOR] The emulator runs a DuckDB subset of Spark SQL, which does not have ${what}. SQLSTATE: 0A000`,
    '0A000',
  )

const quoteName = (parts: readonly string[]) => parts.map((part) => `\`${part.replaceAll('`', '``')}\``).join('.')

/** Where unqualified names are looked up. */
export interface Namespace {
  catalog: string
  schema: string
}

const searchPath = ({ catalog, schema }: Namespace) =>
  `[\`system\`.\`session\`, \`system\`.\`builtin\`, \`system\`.\`ai\`, ${quoteName([catalog, schema])}]`

export const tableNotFound = (parts: readonly string[], namespace: Namespace, place: string) =>
  new SqlError(
    `[TABLE_OR_VIEW_NOT_FOUND] The table or view ${quoteName(parts)} cannot be found. Verify the spelling and correctness of the schema and catalog.\n` +
      `Search path: ${searchPath(namespace)}.\n` +
      'If you did not qualify the name with a schema, verify the current_schema() output, or qualify the name with the correct schema and catalog.\n' +
      `To tolerate the error on drop use DROP VIEW IF EXISTS or DROP TABLE IF EXISTS. SQLSTATE: 42P01${place}`,
    '42P01',
  )

export const routineNotFound = (parts: readonly string[], namespace: Namespace, place: string) =>
  new SqlError(
    `[UNRESOLVED_ROUTINE] Cannot resolve routine ${quoteName(parts)} on search path ${searchPath(namespace)}.\n` +
      `Verify the spelling of ${quoteName(parts)}, check that the routine exists, and confirm you have \`USE\` privilege on the catalog and schema, and EXECUTE on the routine. SQLSTATE: 42883${place}`,
    '42883',
  )

export function columnNotFound(parts: readonly string[], candidates: readonly string[], place: string): SqlError {
  const start = `A column, variable, or function parameter with name ${quoteName(parts)} cannot be resolved.`
  const [condition, suggestion] = candidates.length
    ? [
        'WITH_SUGGESTION',
        ` Did you mean one of the following? [${candidates.map((one) => quoteName([one])).join(', ')}].`,
      ]
    : ['WITHOUT_SUGGESTION', '']
  return new SqlError(`[UNRESOLVED_COLUMN.${condition}] ${start}${suggestion} SQLSTATE: 42703${place}`, '42703')
}

export const schemaNotFound = (parts: readonly string[]) =>
  new SqlError(
    `[SCHEMA_NOT_FOUND] The schema ${quoteName(parts)} cannot be found. Verify the spelling and correctness of the schema and catalog.\n` +
      'If you did not qualify the name with a catalog, verify the current_schema() output, or qualify the name with the correct catalog.\n' +
      'To tolerate the error on drop use DROP SCHEMA IF EXISTS. SQLSTATE: 42704',
    '42704',
  )

export const catalogNotFound = (name: string) =>
  new SqlError(
    `[NO_SUCH_CATALOG_EXCEPTION] Catalog '${name}' was not found. Please verify the catalog name and then retry the query or command again. SQLSTATE: 42704`,
    '42704',
  )

export const tableExists = (parts: readonly string[]) =>
  new SqlError(
    `[TABLE_OR_VIEW_ALREADY_EXISTS] Cannot create table or view ${quoteName(parts)} because it already exists.\n` +
      'Choose a different name, drop the existing object, add the IF NOT EXISTS clause to tolerate pre-existing objects, add the OR REPLACE clause to replace the existing materialized view, or add the OR REFRESH clause to refresh the existing streaming table. SQLSTATE: 42P07',
    '42P07',
  )

export const schemaExists = (parts: readonly string[]) =>
  new SqlError(
    `[SCHEMA_ALREADY_EXISTS] Cannot create schema ${quoteName(parts)} because it already exists.\n` +
      'Choose a different name, drop the existing schema, or add the IF NOT EXISTS clause to tolerate pre-existing schema. SQLSTATE: 42P06',
    '42P06',
  )

export const schemaNotEmpty = (parts: readonly string[]) =>
  new SqlError(
    `[SCHEMA_NOT_EMPTY] Cannot drop a schema ${quoteName(parts)} because it contains objects.\nUse DROP SCHEMA ... CASCADE to drop the schema and all its objects. SQLSTATE: 2BP01`,
    '2BP01',
  )

/** `PERMISSION_DENIED: User does not have MODIFY on Table 'acme.sales.orders'.` (XO recordings 199 to 202). */
export const permissionDenied = (privilege: string, kind: string, name: readonly string[]) =>
  new SqlError(
    `PERMISSION_DENIED: User does not have ${privilege.replaceAll('_', ' ')} on ${kind} '${name.join('.')}'.`,
    '42501',
  )

export const unboundParameter = (name: string) =>
  new SqlError(
    `[UNBOUND_SQL_PARAMETER] Found the unbound parameter: ${name}. Please, fix \`args\` and provide a mapping of the parameter to either a SQL literal or collection constructor functions such as \`map()\`, \`array()\`, \`struct()\`. SQLSTATE: 42P02`,
    '42P02',
  )

export const badParameter = (condition: string, words: string) =>
  new SqlError(
    `[INVALID_PARAMETER_MARKER_VALUE.${condition}] An invalid parameter mapping was provided: ${words}. SQLSTATE: 22023`,
    '22023',
  )

export const wrongArguments = (name: string, expected: string, given: number, place: string) =>
  new SqlError(
    `[WRONG_NUM_ARGS.WITHOUT_SUGGESTION] The \`${name}\` requires ${expected} parameters but the actual number is ${given}. SQLSTATE: 42605${place}`,
    '42605',
  )

export const dividedByZero = (text: string, at: number, end: number) =>
  new SqlError(
    '[DIVIDE_BY_ZERO] Division by zero. Use `try_divide` to tolerate divisor being 0 and return NULL instead. If necessary set "ansi_mode" to "false" to bypass this error. SQLSTATE: 22012' +
      context(text, at, end),
    '22012',
  )

/** `place` is empty where it is not known which of several sums overflowed. */
export const overflowed = (instead: string, text: string, place?: { at: number; end: number }) =>
  new SqlError(
    `[ARITHMETIC_OVERFLOW] overflow. Use '${instead}' to tolerate overflow and return NULL instead. If necessary set "ansi_mode" to "false" to bypass this error. SQLSTATE: 22003` +
      (place ? context(text, place.at, place.end) : ''),
    '22003',
  )

export const invalidCast = (
  value: string,
  from: string,
  to: string,
  text: string,
  place?: { at: number; end: number },
) =>
  new SqlError(
    `[CAST_INVALID_INPUT] The value '${value}' of the type "${from}" cannot be cast to "${to}" because it is malformed. Correct the value as per the syntax, or change its target type. Use \`try_cast\` to tolerate malformed input and return NULL instead. SQLSTATE: 22018` +
      (place ? context(text, place.at, place.end) : ''),
    '22018',
  )

export const raised = (message: string) => new SqlError(`[USER_RAISED_EXCEPTION] ${message} SQLSTATE: P0001`, 'P0001')
