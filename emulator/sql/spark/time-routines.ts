import { strftimeOf } from './date-pattern'
import { date, int, quote, routine, text, timestamp, whole, type Routine, type RoutineContext } from './routine'
import { unsupported } from './sql-error'

const part = (name: string): Routine => routine(1, 1, ([value]) => int(`${name}(${timestamp(value!)})`))
/** Sunday is 1. */
const dayOfWeek = routine(1, 1, ([value]) => int(`dayofweek(${timestamp(value!)}) + 1`))

const units = /^(MICROSECOND|MILLISECOND|SECOND|MINUTE|HOUR|DAY|WEEK|MONTH|QUARTER|YEAR)S?$/
const shortUnits: Record<string, string> = {
  YYYY: 'YEAR',
  YY: 'YEAR',
  MON: 'MONTH',
  MM: 'MONTH',
  DD: 'DAY',
  DAYOFYEAR: 'DAY',
}

/** The name of a unit; undefined for any other text. */
function unitNamed(name: string): string | undefined {
  const upper = name.toUpperCase()
  return units.exec(upper)?.[1] ?? shortUnits[upper]
}

/** A unit as a bare word or as a text: `DAY` of `dateadd(DAY, 1, d)`. */
function unitAt({ args }: RoutineContext, index: number): string | undefined {
  const arg = args[index]
  if (arg?.node === 'column' && arg.parts.length === 1) return unitNamed(arg.parts[0]!)
  return arg?.node === 'string' ? unitNamed(arg.value) : undefined
}

const intervalOf: Record<string, (count: string) => string> = {
  MICROSECOND: (count) => `to_microseconds(${whole(count)})`,
  MILLISECOND: (count) => `to_milliseconds(CAST(${count} AS DOUBLE))`,
  SECOND: (count) => `to_seconds(CAST(${count} AS DOUBLE))`,
  MINUTE: (count) => `to_minutes(${whole(count)})`,
  HOUR: (count) => `to_hours(${whole(count)})`,
  DAY: (count) => `to_days(${int(count)})`,
  WEEK: (count) => `to_weeks(${int(count)})`,
  MONTH: (count) => `to_months(${int(count)})`,
  QUARTER: (count) => `to_quarters(${int(count)})`,
  YEAR: (count) => `to_years(${int(count)})`,
}

/** So many of a unit, as DuckDB's interval. */
export const intervalText = (unit: string, count: string): string => intervalOf[unit]!(count)

/** `date_add(d, n)`, or `date_add(unit, n, ts)`. */
const added = (sign: '+' | '-'): Routine =>
  routine(2, 3, ([first, second, third], context) => {
    if (third === undefined) return `(${date(first!)} ${sign} ${int(second!)})`
    const unit = unitAt(context, 0)
    if (!unit) throw unsupported('dateadd with such a unit')
    return `(${timestamp(third)} ${sign} ${intervalText(unit, second!)})`
  })

/** `datediff(end, start)` in days, or `datediff(unit, start, end)` in whole units gone by. */
const difference = routine(2, 3, ([first, second, third], context) => {
  if (third === undefined) return int(`${date(first!)} - ${date(second!)}`)
  const unit = unitAt(context, 0)
  if (!unit) throw unsupported('datediff with such a unit')
  return `datesub('${unit.toLowerCase()}', ${timestamp(second!)}, ${timestamp(third)})`
})

const fields: Record<string, string> = {
  YEAR: 'year',
  YEARS: 'year',
  QUARTER: 'quarter',
  MONTH: 'month',
  MONTHS: 'month',
  WEEK: 'week',
  DAY: 'day',
  DAYS: 'day',
  HOUR: 'hour',
  HOURS: 'hour',
  MINUTE: 'minute',
  MINUTES: 'minute',
  DOY: 'dayofyear',
  YEAROFWEEK: 'isoyear',
  DAYOFWEEK_ISO: 'isodow',
  DOW_ISO: 'isodow',
}

const extract = routine(2, 2, ([, value], context) => {
  const field = context.literal(0).toUpperCase()
  if (field === 'DAYOFWEEK' || field === 'DOW') return int(`dayofweek(${timestamp(value!)}) + 1`)
  if (field === 'SECOND' || field === 'SECONDS') {
    return `CAST((microsecond(${timestamp(value!)}) % 60000000) / 1000000.0 AS DECIMAL(8,6))`
  }
  const name = fields[field]
  if (!name) throw unsupported(`the field ${field} of a date`)
  return int(`${name}(${timestamp(value!)})`)
})

const truncations: Record<string, string> = { YYYY: 'year', YY: 'year', MON: 'month', MM: 'month', DD: 'day' }
const truncation = (name: string) =>
  truncations[name.toUpperCase()] ?? unitNamed(name)?.toLowerCase() ?? name.toLowerCase()

const dateFormat = routine(2, 2, ([value], { literal }) => formatted(timestamp(value!), literal(1)))

/** What strftime does not have is put between. */
function formatted(value: string, pattern: string): string {
  const pieces = pattern.split(/(Q+|ww?)(?=(?:[^']*'[^']*')*[^']*$)/)
  const texts = pieces.filter(Boolean).map((piece) => {
    if (/^Q+$/.test(piece)) return `CAST(quarter(${value}) AS VARCHAR)`
    if (/^ww?$/.test(piece)) return `CAST(week(${value}) AS VARCHAR)`
    return `strftime(${value}, ${quote(strftimeOf(piece))})`
  })
  return texts.length === 1 ? texts[0]! : `(${texts.join(' || ')})`
}

/** A text read by a pattern, or by DuckDB where there is none. */
const parsed = (type: 'DATE' | 'TIMESTAMPTZ' | 'TIMESTAMP', attempt: boolean): Routine =>
  routine(1, 2, ([value, pattern], { literal }) => {
    const cast = attempt ? 'TRY_CAST' : 'CAST'
    if (pattern === undefined) return `${cast}(${value} AS ${type})`
    const read = attempt ? 'try_strptime' : 'strptime'
    return `CAST(${read}(${text(value!)}, ${quote(strftimeOf(literal(1)))}) AS ${type})`
  })

const addMonths = routine(2, 2, ([value, count]) => date(`${date(value!)} + to_months(${int(count!)})`))
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

const nextDay = routine(2, 2, ([value], { literal }) => {
  const wanted = weekdays.indexOf(literal(1).slice(0, 2).toUpperCase())
  if (wanted < 0) throw unsupported(`the day of the week "${literal(1)}"`)
  return `(${date(value!)} + CAST((${wanted} - dayofweek(${date(value!)}) + 6) % 7 + 1 AS INTEGER))`
})

const months = (later: string, earlier: string) => {
  const [a, b] = [timestamp(later), timestamp(earlier)]
  const whole = `(12 * (year(${a}) - year(${b})) + month(${a}) - month(${b}))`
  const sameDay = `(day(${a}) = day(${b}) OR (${a}::DATE = last_day(${a}::DATE) AND ${b}::DATE = last_day(${b}::DATE)))`
  const seconds = (value: string) => `(epoch(${value}) - epoch(date_trunc('month', ${value})))`
  return `round(CASE WHEN ${sameDay} THEN ${whole} ELSE ${whole} + (${seconds(a)} - ${seconds(b)}) / 2678400.0 END, 8)`
}

const unixTime = routine(1, 2, ([value, pattern], { literal }) =>
  pattern === undefined
    ? whole(`floor(epoch(${timestamp(value!)}))`)
    : whole(`floor(epoch(strptime(${text(value!)}, ${quote(strftimeOf(literal(1)))})))`),
)

const zoned = (value: string, zone: string) => `(CAST(${value} AS TIMESTAMP) AT TIME ZONE ${text(zone)})`

/** Routines of dates and times. What is now is put in by the statement, whose clock is the workspace's. */
export const timeRoutines: Record<string, Routine> = {
  year: part('year'),
  quarter: part('quarter'),
  month: part('month'),
  day: part('day'),
  dayofmonth: part('day'),
  dayofyear: part('dayofyear'),
  dayofweek: dayOfWeek,
  weekday: routine(1, 1, ([value]) => int(`isodow(${timestamp(value!)}) - 1`)),
  weekofyear: part('week'),
  hour: part('hour'),
  minute: part('minute'),
  second: part('second'),
  dayname: routine(1, 1, ([value]) => `strftime(${timestamp(value!)}, '%a')`),
  monthname: routine(1, 1, ([value]) => `strftime(${timestamp(value!)}, '%b')`),
  extract,
  date_part: extract,
  datepart: extract,
  date_add: added('+'),
  dateadd: added('+'),
  timestampadd: added('+'),
  date_sub: routine(2, 2, ([value, days]) => `(${date(value!)} - ${int(days!)})`),
  datediff: difference,
  date_diff: difference,
  timestampdiff: difference,
  add_months: addMonths,
  months_between: routine(2, 3, ([later, earlier]) => months(later!, earlier!)),
  last_day: routine(1, 1, ([value]) => `last_day(${date(value!)})`),
  next_day: nextDay,
  date_trunc: routine(2, 2, ([, value], { literal }) =>
    timestamp(`date_trunc(${quote(truncation(literal(0)))}, ${timestamp(value!)})`),
  ),
  trunc: routine(2, 2, ([value], { literal }) => date(`date_trunc(${quote(truncation(literal(1)))}, ${date(value!)})`)),
  date_format: dateFormat,
  to_date: parsed('DATE', false),
  try_to_date: parsed('DATE', true),
  to_timestamp: parsed('TIMESTAMPTZ', false),
  try_to_timestamp: parsed('TIMESTAMPTZ', true),
  to_timestamp_ntz: parsed('TIMESTAMP', false),
  unix_timestamp: unixTime,
  to_unix_timestamp: unixTime,
  from_unixtime: routine(1, 2, ([seconds, pattern], { literal }) =>
    formatted(`to_timestamp(${seconds})`, pattern === undefined ? 'yyyy-MM-dd HH:mm:ss' : literal(1)),
  ),
  unix_seconds: routine(1, 1, ([value]) => whole(`floor(epoch(${timestamp(value!)}))`)),
  unix_millis: routine(1, 1, ([value]) => `epoch_ms(${timestamp(value!)})`),
  unix_micros: routine(1, 1, ([value]) => `epoch_us(${timestamp(value!)})`),
  unix_date: routine(1, 1, ([value]) => int(`${date(value!)} - DATE '1970-01-01'`)),
  date_from_unix_date: routine(1, 1, ([days]) => `(DATE '1970-01-01' + ${int(days!)})`),
  timestamp_seconds: routine(1, 1, ([value]) => `to_timestamp(${value})`),
  timestamp_millis: routine(1, 1, ([value]) => `make_timestamptz(${whole(value!)} * 1000)`),
  timestamp_micros: routine(1, 1, ([value]) => `make_timestamptz(${whole(value!)})`),
  make_date: routine(3, 3, ([year, month, day]) => `make_date(${[year!, month!, day!].map(whole).join(', ')})`),
  make_timestamp: routine(6, 6, ([year, month, day, hour, minute, second]) =>
    timestamp(
      `make_timestamp(${[year!, month!, day!, hour!, minute!].map(whole).join(', ')}, CAST(${second} AS DOUBLE))`,
    ),
  ),
  from_utc_timestamp: routine(2, 2, ([value, zone]) => timestamp(`${timestamp(value!)} AT TIME ZONE ${text(zone!)}`)),
  to_utc_timestamp: routine(2, 2, ([value, zone]) => zoned(timestamp(value!), zone!)),
  current_timezone: routine(0, 0, () => `'Etc/UTC'`),
}
