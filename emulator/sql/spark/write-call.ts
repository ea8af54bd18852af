import type { Compilation } from './compilation'
import { int, quote, type Aggregate, type Routine, type RoutineContext } from './routine'
import { routines, statementRoutines } from './routines'
import { position, routineNotFound, unsupported, wrongArguments } from './sql-error'
import type { Bound, CallExpression, Expression, SortItem, Window } from './syntax'

type Write = (value: Expression) => string

/** A call as DuckDB has it; a routine that there is not is refused by its name. */
export function writeCall(c: Compilation, call: CallExpression, write: Write): string {
  const name = call.name.at(-1)!.toLowerCase()
  const builtin = call.name.length === 1 || /^(system\.)?builtin$/i.test(call.name.slice(0, -1).join('.'))
  const own = builtin && writeStatementCall(c, name, call)
  if (own) return own
  const routine = builtin ? routines.get(name) : undefined
  const place = position(c.text, call.at)
  if (!routine) throw routineNotFound(call.name, c.env.namespace, place)
  checkCount(name, routine, call.args.length, place)
  const context: RoutineContext = {
    args: call.args,
    marks: c.marks(call.at, call.end),
    literal: (at) => literalAt(call, at),
  }
  // `count(*)`, and a unit that is no column: `dateadd(DAY, …)`.
  const args = call.args.map((arg, at) =>
    isWord(name, arg, at) ? 'NULL' : arg.node === 'star' && !arg.parts.length ? '*' : write(arg),
  )
  if (routine.aggregate) return writeAggregate(routine, routine.aggregate(args, context), call, write)
  if (call.over !== undefined || call.distinct || call.filter)
    throw unsupported(`DISTINCT, FILTER or OVER with ${name}`)
  return routine.write!(args, context)
}

const takesUnit = /^(dateadd|date_add|datediff|date_diff|timestampadd|timestampdiff)$/
const isWord = (name: string, arg: Expression, at: number) =>
  at === 0 &&
  takesUnit.test(name) &&
  arg.node === 'column' &&
  /^[A-Z]+$/i.test(arg.parts.join('.')) &&
  isUnit(arg.parts[0]!)
const isUnit = (word: string) =>
  /^(MICROSECOND|MILLISECOND|SECOND|MINUTE|HOUR|DAY|WEEK|MONTH|QUARTER|YEAR|DAYOFYEAR)S?$/i.test(word)

function checkCount(name: string, { min, max }: Routine, given: number, place: string): void {
  if (given >= min && given <= max) return
  const most = max === 255 ? `> ${min - 1}` : min === max ? String(min) : `[${min}, ${max}]`
  throw wrongArguments(name, most, given, place)
}

function literalAt({ name, args }: CallExpression, at: number): string {
  const arg = args[at]
  if (arg?.node === 'string') return arg.value
  throw unsupported(`${name.join('.')} with an argument that is not a literal text`)
}

function writeAggregate(routine: Routine, made: Aggregate, call: CallExpression, write: Write): string {
  const name = call.name.at(-1)!.toLowerCase()
  if (routine.windowOnly && call.over === undefined) throw unsupported(`${name} without OVER`)
  const withinGroup = /^percentile_(cont|disc)$/.test(name)
  const args = skipsNulls(made, call)
  const order = call.order && !withinGroup ? ` ORDER BY ${writeSort(call.order, write)}` : ''
  const nulls = args.ignore ? ' IGNORE NULLS' : ''
  const inner = `${call.distinct || made.distinct ? 'DISTINCT ' : ''}${args.list.join(', ')}${nulls}${order}`
  const within = withinGroup && call.order ? ` WITHIN GROUP (ORDER BY ${writeSort(call.order, write)})` : ''
  const tests = [...(made.where ? [made.where] : []), ...(call.filter ? [write(call.filter)] : [])]
  const filter = tests.length ? ` FILTER (WHERE ${tests.join(' AND ')})` : ''
  const over = call.over === undefined ? '' : ` OVER ${writeWindow(call.over, write)}`
  const value = `${args.call}(${inner})${within}${filter}${over}`
  return made.wrap ? made.wrap(value) : value
}

/** `first(x, true)` and `first(x) IGNORE NULLS`: another function without OVER, a word with it. */
function skipsNulls({ call: name, args }: Aggregate, call: CallExpression) {
  const byArgument = /^(first|last|any_value)$/.test(name) && args.length === 2
  const skips = call.ignoreNulls || (byArgument && call.args[1]?.node === 'boolean' && call.args[1].value)
  const list = byArgument ? args.slice(0, 1) : args
  if (call.over !== undefined) {
    const windowed = name === 'first' ? 'first_value' : name === 'last' ? 'last_value' : name
    return { call: windowed, list, ignore: skips }
  }
  return { call: skips && name === 'first' ? 'any_value' : name, list, ignore: false }
}

/** NULL is the smallest value. */
export const writeSort = (items: readonly SortItem[], write: Write): string =>
  items
    .map(({ value, descending, nulls }) => {
      const direction = descending ? 'DESC' : 'ASC'
      return `${write(value)} ${direction} NULLS ${nulls ?? (descending ? 'LAST' : 'FIRST')}`
    })
    .join(', ')

/** What stands after OVER or in WINDOW. */
export function writeWindow(window: Window | string, write: Write): string {
  if (typeof window === 'string') return `"${window.replaceAll('"', '""')}"`
  const { base, partition, order, frame } = window
  const parts = [
    ...(base ? [`"${base.replaceAll('"', '""')}"`] : []),
    ...(partition.length ? [`PARTITION BY ${partition.map(write).join(', ')}`] : []),
    ...(order.length ? [`ORDER BY ${writeSort(order, write)}`] : []),
    ...(frame ? [writeFrame(frame, write)] : []),
  ]
  return `(${parts.join(' ')})`
}

function writeFrame({ unit, from, to }: NonNullable<Window['frame']>, write: Write): string {
  const bound = (of: Bound) => ('by' in of ? `${write(of.by)} ${of.kind}` : of.kind)
  return to ? `${unit} BETWEEN ${bound(from)} AND ${bound(to)}` : `${unit} ${bound(from)}`
}

const nowText = (nowMs: number) => `CAST('${new Date(nowMs).toISOString()}' AS TIMESTAMPTZ)`

/** Calls that answer of the statement itself. */
const ofStatement: Record<string, (c: Compilation) => string> = {
  current_timestamp: ({ env }) => nowText(env.nowMs),
  now: ({ env }) => nowText(env.nowMs),
  localtimestamp: ({ env }) => `CAST(${nowText(env.nowMs)} AS TIMESTAMP)`,
  current_date: ({ env }) => `CAST('${new Date(env.nowMs).toISOString().slice(0, 10)}' AS DATE)`,
  curdate: ({ env }) => `CAST('${new Date(env.nowMs).toISOString().slice(0, 10)}' AS DATE)`,
  current_user: ({ env }) => quote(env.identity.person.userName),
  session_user: ({ env }) => quote(env.identity.person.userName),
  user: ({ env }) => quote(env.identity.person.userName),
  current_catalog: ({ env }) => quote(env.namespace.catalog),
  current_schema: ({ env }) => quote(env.namespace.schema),
  current_database: ({ env }) => quote(env.namespace.schema),
}

function writeStatementCall(c: Compilation, name: string, call: CallExpression): string | undefined {
  if (Object.hasOwn(ofStatement, name)) {
    checkCount(name, { min: 0, max: 0 }, call.args.length, position(c.text, call.at))
    return ofStatement[name]!(c)
  }
  // Without an argument it is of now.
  if (name === 'unix_timestamp' && call.args.length === 0) return `epoch_ms(${nowText(c.env.nowMs)}) // 1000`
  if (name === 'is_member' || name === 'is_account_group_member') {
    checkCount(name, { min: 1, max: 1 }, call.args.length, position(c.text, call.at))
    return String(c.env.identity.person.groups.includes(literalAt(call, 0)))
  }
  if (name === 'emulator_sleep') return sleepCall(c, call)
  if ((statementRoutines as readonly string[]).includes(name)) {
    throw unsupported(`${name} anywhere but as an item of SELECT or in FROM`)
  }
  return undefined
}

/** `emulator_sleep(3)`: the statement runs so many seconds of work longer. Not of Spark: for tests. */
function sleepCall(c: Compilation, call: CallExpression): string {
  const [seconds] = call.args
  if (seconds?.node !== 'number' || call.args.length > 1) throw unsupported('emulator_sleep of anything but a number')
  c.sleepMs += Number(seconds.digits) * 1000
  return int(seconds.digits)
}

/** Words that are calls without parentheses: `current_date`. */
export function writeBareName(c: Compilation, name: string): string | undefined {
  const word = name.toLowerCase()
  if (!/^(current_(timestamp|date|user|catalog|schema|database)|localtimestamp|session_user)$/.test(word))
    return undefined
  return ofStatement[word]!(c)
}
