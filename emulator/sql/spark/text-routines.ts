import { anyNumber, int, quote, routine, same, text, whole, type Routine } from './routine'
import { isListCall } from './list-like'
import { unsupported } from './sql-error'

const ofText = (name: string): Routine => routine(1, 1, ([value]) => `${name}(${text(value!)})`)
const ofTexts = (name: string, count: number): Routine =>
  routine(count, count, (args) => `${name}(${args.map(text).join(', ')})`)

const length = routine(1, 1, ([value]) => int(`length(${text(value!)})`))
const lower = ofText('lower')
const upper = ofText('upper')

/** Positions begin at 1; 0 is as 1, and below it counts from the end. */
const substring = routine(2, 3, ([value, from, count]) => {
  const begin = `CASE WHEN ${from} = 0 THEN 1 ELSE ${whole(from!)} END`
  return count === undefined
    ? `substring(${text(value!)}, ${begin})`
    : `substring(${text(value!)}, ${begin}, greatest(${whole(count)}, 0))`
})

const padded = (name: string) =>
  routine(2, 3, ([value, width, pad = "' '"]) => `${name}(${text(value!)}, ${int(times("' '", width!))}, ${text(pad)})`)

/** `count`, unless so much text would not fit into memory: DuckDB's own limit does not know of it. */
const times = (value: string, count: string) => `spark_times(${value}, ${whole(count)})`
const repeated = (value: string, count: string) => `repeat(${value}, ${times(value, count)})`

/** The characters come first. */
const trimmed = (name: string) =>
  routine(1, 2, ([first, second]) =>
    second ? `${name}(${text(second)}, ${text(first!)})` : `${name}(${text(first!)})`,
  )

const bothSides = routine(1, 2, (args) => `trim(${args.map(text).join(', ')})`)

const position = (find: string, within: string, from?: string) =>
  from === undefined
    ? int(`strpos(${text(within)}, ${text(find)})`)
    : int(
        `CASE strpos(substring(${text(within)}, ${whole(from)}), ${text(find)}) WHEN 0 THEN 0 ` +
          `ELSE strpos(substring(${text(within)}, ${whole(from)}), ${text(find)}) + ${whole(from)} - 1 END`,
      )

const concat = anyNumber(1, (args, { args: parsed }) =>
  parsed.some(isListCall) ? `(${args.join(' || ')})` : `(${args.map(text).join(' || ')})`,
)

const sha2 = routine(2, 2, ([value], { args }) => {
  const bits = args[1]
  if (bits?.node !== 'number' || !['256', '0'].includes(bits.digits)) throw unsupported('sha2 of other than 256 bits')
  return `sha256(${text(value!)})`
})

/** Routines of texts and of bytes. */
export const textRoutines: Record<string, Routine> = {
  upper,
  ucase: upper,
  lower,
  lcase: lower,
  length,
  len: length,
  char_length: length,
  character_length: length,
  octet_length: routine(1, 1, ([value]) => int(`octet_length(encode(${text(value!)}))`)),
  trim: bothSides,
  btrim: bothSides,
  ltrim: trimmed('ltrim'),
  rtrim: trimmed('rtrim'),
  substring,
  substr: substring,
  left: routine(2, 2, ([value, count]) => `left(${text(value!)}, greatest(${whole(count!)}, 0))`),
  right: routine(2, 2, ([value, count]) => `right(${text(value!)}, greatest(${whole(count!)}, 0))`),
  lpad: padded('lpad'),
  rpad: padded('rpad'),
  concat,
  concat_ws: anyNumber(1, ([separator, ...args], { args: parsed }) => {
    const by = text(separator!)
    const parts = args.map((arg, at) => (isListCall(parsed[at + 1]!) ? `array_to_string(${arg}, ${by})` : text(arg)))
    return `concat_ws(${[by, ...parts].join(', ')})`
  }),
  replace: routine(2, 3, ([value, find, by = "''"]) => `replace(${[value!, find!, by].map(text).join(', ')})`),
  reverse: routine(1, 1, ([value], { args }) =>
    isListCall(args[0]!) ? `list_reverse(${value})` : `reverse(${text(value!)})`,
  ),
  repeat: routine(2, 2, ([value, count]) => repeated(text(value!), count!)),
  space: routine(1, 1, ([count]) => repeated("' '", count!)),
  instr: routine(2, 2, ([within, find]) => position(find!, within!)),
  locate: routine(2, 3, ([find, within, from]) => position(find!, within!, from)),
  position: routine(2, 3, ([find, within, from]) => position(find!, within!, from)),
  charindex: routine(2, 3, ([find, within, from]) => position(find!, within!, from)),
  contains: ofTexts('contains', 2),
  startswith: ofTexts('starts_with', 2),
  endswith: ofTexts('ends_with', 2),
  split: routine(2, 2, (args) => `string_split_regex(${args.map(text).join(', ')})`),
  split_part: routine(3, 3, ([value, by, at]) => `split_part(${text(value!)}, ${text(by!)}, ${int(at!)})`),
  substring_index: routine(
    3,
    3,
    ([value, by, count]) => `spark_substring_index(${text(value!)}, ${text(by!)}, ${int(count!)})`,
  ),
  initcap: same('spark_initcap', 1),
  ascii: ofText('ascii'),
  chr: routine(1, 1, ([code]) => `chr(${int(code!)} % 256)`),
  char: routine(1, 1, ([code]) => `chr(${int(code!)} % 256)`),
  translate: ofTexts('translate', 3),
  levenshtein: routine(2, 2, (args) => int(`levenshtein(${args.map(text).join(', ')})`)),
  format_number: routine(2, 2, ([value, digits]) => `spark_format_number(CAST(${value} AS DOUBLE), ${int(digits!)})`),
  format_string: anyNumber(1, (args) => `printf(${args.join(', ')})`),
  printf: anyNumber(1, (args) => `printf(${args.join(', ')})`),
  regexp_like: ofTexts('regexp_matches', 2),
  rlike: ofTexts('regexp_matches', 2),
  regexp: ofTexts('regexp_matches', 2),
  regexp_extract: routine(
    2,
    3,
    ([value, pattern, group = '1']) => `regexp_extract(${text(value!)}, ${text(pattern!)}, ${int(group)})`,
  ),
  regexp_extract_all: routine(
    2,
    3,
    ([value, pattern, group = '1']) => `regexp_extract_all(${text(value!)}, ${text(pattern!)}, ${int(group)})`,
  ),
  regexp_replace: routine(3, 3, (args, { args: parsed }) => {
    // Spark refers to a group as $1, DuckDB as \1.
    const by = parsed[2]?.node === 'string' ? quote(parsed[2].value.replace(/\$(\d)/g, '\\$1')) : text(args[2]!)
    return `regexp_replace(${text(args[0]!)}, ${text(args[1]!)}, ${by}, 'g')`
  }),
  regexp_count: routine(2, 2, ([value, pattern]) => int(`len(regexp_extract_all(${text(value!)}, ${text(pattern!)}))`)),
  regexp_substr: routine(2, 2, ([value, pattern]) => `nullif(regexp_extract(${text(value!)}, ${text(pattern!)}), '')`),
  md5: ofText('md5'),
  sha: ofText('sha1'),
  sha1: ofText('sha1'),
  sha2,
  hex: routine(1, 1, ([value]) => `hex(${value})`),
  unhex: ofText('unhex'),
  base64: same('spark_base64', 1),
  unbase64: ofText('from_base64'),
  encode: routine(2, 2, ([value], { literal }) => (charset(literal(1)), `encode(${text(value!)})`)),
  decode: routine(2, 2, ([value], { literal }) => (charset(literal(1)), `decode(${value})`)),
  url_encode: ofText('url_encode'),
  url_decode: ofText('url_decode'),
  uuid: routine(0, 0, () => 'CAST(gen_random_uuid() AS VARCHAR)'),
  get_json_object: routine(2, 2, ([value, path]) => `json_extract_string(${text(value!)}, ${text(path!)})`),
  json_array_length: routine(1, 1, ([value]) => int(`json_array_length(${text(value!)})`)),
  to_json: routine(1, 1, ([value]) => `CAST(to_json(${value}) AS VARCHAR)`),
  parse_json: routine(1, 1, ([value]) => `CAST(${text(value!)} AS JSON)`),
}
/** Only UTF-8. */
function charset(name: string): void {
  if (!/^utf-?8$/i.test(name)) throw unsupported(`the charset ${name}`)
}
