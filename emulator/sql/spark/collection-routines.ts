import { isDateLike } from './date-like'
import { isListCall } from './list-like'
import { anyNumber, int, quote, routine, same, text, whole, type Routine } from './routine'
import { unsupported } from './sql-error'

const size = routine(1, 1, ([value], { args }) => int(isListCall(args[0]!) ? `len(${value})` : `spark_size(${value})`))
const lambda = (name: string): Routine => same(name, 2)

const struct = anyNumber(1, (args, { args: parsed }) => {
  const fields = parsed.map((arg, at) => {
    const name = arg.node === 'named' ? arg.name : arg.node === 'column' ? arg.parts.at(-1)! : `col${at + 1}`
    return `"${name.replaceAll('"', '""')}" := ${args[at]}`
  })
  return `struct_pack(${fields.join(', ')})`
})

const namedStruct = anyNumber(2, (args, { literal }) => {
  if (args.length % 2) throw unsupported('named_struct of an odd number of arguments')
  const fields = args.flatMap((arg, at) => (at % 2 ? [`"${literal(at - 1).replaceAll('"', '""')}" := ${arg}`] : []))
  return `struct_pack(${fields.join(', ')})`
})

const map = anyNumber(0, (args) => {
  const every = (rest: number) => args.filter((_, at) => at % 2 === rest).join(', ')
  return `map([${every(0)}], [${every(1)}])`
})

/** No longer than memory allows. */
const counted = (from: string, to: string, step?: string) =>
  `generate_series(${from}, spark_last(${from}, ${to}, ${step ?? '1'})${step ? `, ${step}` : ''})`

/** Both ends are included. */
const sequence = routine(2, 3, ([from, to, step], { args }) => {
  const timed = args[2]?.node === 'interval' || args.some(isDateLike)
  if (!timed) return counted(whole(from!), whole(to!), step && whole(step))
  const series = `generate_series(CAST(${from} AS TIMESTAMP), CAST(${to} AS TIMESTAMP), ${step ?? 'INTERVAL 1 DAY'})`
  const type = args.some(isDateLike) ? 'DATE' : 'TIMESTAMPTZ'
  return `CAST(${series} AS ${type}[])`
})

/** `aggregate(array, start, (total, one) -> …[, total -> …])`. */
const reduced = routine(3, 4, ([array, start, merge, finish]) => {
  const total = `list_reduce(${array}, ${merge}, ${start})`
  return finish === undefined ? total : `list_transform([${total}], ${finish})[1]`
})

/** Routines of arrays, maps and structs. */
export const collectionRoutines: Record<string, Routine> = {
  array: anyNumber(0, (args) => `[${args.join(', ')}]`),
  struct,
  named_struct: namedStruct,
  map,
  size,
  cardinality: size,
  array_size: size,
  array_contains: routine(2, 2, ([array, value]) => `list_contains(${array}, ${value})`),
  array_position: routine(2, 2, ([array, value]) => whole(`coalesce(list_position(${array}, ${value}), 0)`)),
  array_distinct: same('list_distinct', 1),
  array_remove: routine(2, 2, ([array, value]) => `list_filter(${array}, lambda x: x IS DISTINCT FROM ${value})`),
  array_repeat: routine(
    2,
    2,
    ([value, count]) => `list_transform(range(spark_last(0, ${whole(count!)}, 1)), lambda x: ${value})`,
  ),
  array_append: same('list_append', 2),
  array_prepend: routine(2, 2, ([array, value]) => `list_prepend(${value}, ${array})`),
  array_union: routine(2, 2, ([left, right]) => `list_distinct(list_concat(${left}, ${right}))`),
  array_intersect: same('list_intersect', 2),
  array_except: routine(
    2,
    2,
    ([left, right]) => `list_distinct(list_filter(${left}, lambda x: NOT list_contains(${right}, x)))`,
  ),
  arrays_overlap: same('list_has_any', 2),
  array_join: routine(2, 2, ([array, by]) => `array_to_string(${array}, ${text(by!)})`),
  array_max: same('list_max', 1),
  array_min: same('list_min', 1),
  array_compact: routine(1, 1, ([array]) => `list_filter(${array}, lambda x: x IS NOT NULL)`),
  array_sort: routine(1, 1, ([array]) => `list_sort(${array}, 'ASC', 'NULLS LAST')`),
  sort_array: routine(1, 2, ([array], { args }) => {
    const falls = args[1]?.node === 'boolean' && !args[1].value
    return `list_sort(${array}, ${falls ? `'DESC', 'NULLS LAST'` : `'ASC', 'NULLS FIRST'`})`
  }),
  flatten: same('flatten', 1),
  slice: routine(
    3,
    3,
    ([array, from, count]) => `list_slice(${array}, ${whole(from!)}, ${whole(from!)} + ${whole(count!)} - 1)`,
  ),
  sequence,
  element_at: routine(2, 2, ([value, index], { args }) =>
    args[1]?.node === 'string' ? `${value}[${quote(args[1].value)}]` : `${value}[${index}]`,
  ),
  try_element_at: routine(2, 2, ([value, index]) => `${value}[${index}]`),
  get: routine(2, 2, ([array, index]) => `${array}[${int(index!)} + 1]`),
  transform: lambda('list_transform'),
  filter: lambda('list_filter'),
  exists: routine(2, 2, ([array, test]) => `(len(list_filter(${array}, ${test})) > 0)`),
  forall: routine(2, 2, ([array, test]) => `(len(list_filter(${array}, ${test})) = len(${array}))`),
  aggregate: reduced,
  reduce: reduced,
  map_keys: same('map_keys', 1),
  map_values: same('map_values', 1),
  map_entries: same('map_entries', 1),
  map_from_arrays: same('map', 2),
  map_from_entries: same('map_from_entries', 1),
  map_concat: anyNumber(1, (args) => `map_concat(${args.join(', ')})`),
  map_contains_key: routine(2, 2, ([value, key]) => `list_contains(map_keys(${value}), ${key})`),
}
