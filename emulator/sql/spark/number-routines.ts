import { anyNumber, double, int, routine, same, whole, type Routine } from './routine'

const ofDouble = (name: string): Routine => routine(1, 1, ([value]) => `${name}(${double(value!)})`)
const power = routine(2, 2, ([base, by]) => `pow(${double(base!)}, ${double(by!)})`)
const ceil = routine(1, 1, ([value]) => whole(`ceil(${value})`))
const sign = routine(1, 1, ([value]) => double(`sign(${value})`))
const attempt = (op: string) => routine(2, 2, ([left, right]) => `TRY(${left} ${op} ${right})`)
const bits = (op: string) => routine(2, 2, ([value, by]) => `(${value} ${op} ${int(by!)})`)

/** Java's `rand` and DuckDB's differ; with a seed the one here is the same each time, too. */
const random = routine(0, 1, ([seed]) =>
  seed === undefined ? 'random()' : `(hash(${seed}) % 1000000007) / 1000000007.0`,
)

/** Routines of numbers. */
export const numberRoutines: Record<string, Routine> = {
  abs: same('abs', 1),
  ceil,
  ceiling: ceil,
  floor: routine(1, 1, ([value]) => whole(`floor(${value})`)),
  round: routine(1, 2, ([value, digits = '0']) => `round(${value}, ${int(digits)})`),
  bround: routine(1, 2, ([value, digits = '0']) => `round_even(${double(value!)}, ${int(digits)})`),
  rint: routine(1, 1, ([value]) => `round_even(${double(value!)}, 0)`),
  sqrt: ofDouble('sqrt'),
  cbrt: ofDouble('cbrt'),
  exp: ofDouble('exp'),
  expm1: routine(1, 1, ([value]) => `(exp(${double(value!)}) - 1)`),
  ln: ofDouble('ln'),
  log: routine(1, 2, ([base, value]) =>
    value === undefined ? `ln(${double(base!)})` : `(ln(${double(value)}) / ln(${double(base!)}))`,
  ),
  log2: ofDouble('log2'),
  log10: ofDouble('log10'),
  log1p: routine(1, 1, ([value]) => `ln(1 + ${double(value!)})`),
  pow: power,
  power,
  sign,
  signum: sign,
  sin: ofDouble('sin'),
  cos: ofDouble('cos'),
  tan: ofDouble('tan'),
  cot: ofDouble('cot'),
  asin: ofDouble('asin'),
  acos: ofDouble('acos'),
  atan: ofDouble('atan'),
  atan2: routine(2, 2, ([y, x]) => `atan2(${double(y!)}, ${double(x!)})`),
  sinh: ofDouble('sinh'),
  cosh: ofDouble('cosh'),
  tanh: ofDouble('tanh'),
  degrees: ofDouble('degrees'),
  radians: ofDouble('radians'),
  hypot: routine(2, 2, ([a, b]) => `sqrt(pow(${double(a!)}, 2) + pow(${double(b!)}, 2))`),
  pi: same('pi', 0),
  e: routine(0, 0, () => 'exp(1.0)'),
  mod: routine(2, 2, ([value, by], { marks }) => `(${value} % spark_divisor(${by}, ${marks}))`),
  pmod: routine(2, 2, ([value, by], { marks }) => {
    const divisor = `spark_divisor(${by}, ${marks})`
    return `(((${value} % ${divisor}) + ${by}) % ${divisor})`
  }),
  div: routine(2, 2, ([value, by], { marks }) => whole(`${value} // spark_divisor(${by}, ${marks})`)),
  negative: routine(1, 1, ([value]) => `(-${value})`),
  positive: routine(1, 1, ([value]) => value!),
  factorial: routine(1, 1, ([value]) => whole(`factorial(${int(value!)})`)),
  greatest: anyNumber(2, (args) => `greatest(${args.join(', ')})`),
  least: anyNumber(2, (args) => `least(${args.join(', ')})`),
  isnan: routine(1, 1, ([value]) => `isnan(${double(value!)})`),
  nanvl: routine(2, 2, ([value, other]) => `CASE WHEN isnan(${double(value!)}) THEN ${other} ELSE ${value} END`),
  bin: routine(1, 1, ([value]) => `to_base(${whole(value!)}, 2)`),
  bit_count: routine(1, 1, ([value]) => int(`bit_count(${value})`)),
  bitcount: routine(1, 1, ([value]) => int(`bit_count(${value})`)),
  shiftleft: bits('<<'),
  shiftright: bits('>>'),
  rand: random,
  random,
  try_add: attempt('+'),
  try_subtract: attempt('-'),
  try_multiply: attempt('*'),
  try_divide: routine(2, 2, ([value, by]) => `(${value} / nullif(${by}, 0))`),
  try_mod: routine(2, 2, ([value, by]) => `(${value} % nullif(${by}, 0))`),
  /** Another hash than Spark's: as good for spreading, and of other values. */
  hash: anyNumber(1, (args) => int(`CAST(hash(${args.join(', ')}) % 4294967296 AS BIGINT) - 2147483648`)),
  xxhash64: anyNumber(1, (args) => whole(`CAST(hash(${args.join(', ')}) AS HUGEINT) - 9223372036854775808`)),
}
