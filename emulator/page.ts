import { invalid } from './refusal'

/** One page of a list, and the tokens of its neighbours; '' where there is none. */
export interface Page<T> {
  rows: T[]
  next: string
  previous: string
  /** Rows before the page. */
  offset: number
}

/**
 * The page of `rows` that `token` names, or the first. A token names a row, not a position: what is added or removed
 * elsewhere meanwhile makes no other row appear twice or be missed. Keys are unique and in the order of the rows,
 * rising or falling. Throws `Refusal`.
 */
export function pageOf<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  token: string | undefined,
  size: number,
): Page<T> {
  const begin = startOf(rows, keyOf, token, size)
  const at = Math.max(begin, 0)
  // Before the first full page there may be less than one.
  const page = rows.slice(at, begin + size)
  const isFirst = at === 0
  const isLast = at + page.length >= rows.length
  return {
    rows: page,
    next: isLast || !page.length ? '' : tokenOf('after', keyOf(page.at(-1)!)),
    previous: isFirst || !page.length ? '' : tokenOf('before', keyOf(page[0]!)),
    offset: at,
  }
}

/** The same of those rows that `test` lets pass: no more are asked than it takes. `skip` so many at the beginning. */
export function pageWhere<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  token: string | undefined,
  { size, skip = 0, test }: { size: number; skip?: number; test: (row: T) => boolean },
): Omit<Page<T>, 'offset'> {
  const { side, at } = token ? placeOf(rows, keyOf, token) : { side: 'after', at: 0 }
  const isBefore = side === 'before'
  const begin = token ? 0 : skip
  // One more than the page tells whether there is another.
  const passed = isBefore ? someOf(at - 1, -1, -1, begin + size + 1) : someOf(at, rows.length, 1, begin + size + 1)
  const page = passed.slice(begin, begin + size)
  const further = passed.length > begin + size
  const behind = begin > 0 || (isBefore ? someOf(at, rows.length, 1, 1) : someOf(0, at, 1, 1)).length > 0
  if (isBefore) page.reverse()
  return {
    rows: page,
    next: page.length > 0 && (isBefore ? behind : further) ? tokenOf('after', keyOf(page.at(-1)!)) : '',
    previous: page.length > 0 && (isBefore ? further : behind) ? tokenOf('before', keyOf(page[0]!)) : '',
  }

  function someOf(from: number, end: number, by: 1 | -1, most: number): T[] {
    const found: T[] = []
    for (let i = from; i !== end && found.length < most; i += by) if (test(rows[i]!)) found.push(rows[i]!)
    return found
  }
}

function startOf<T>(rows: readonly T[], keyOf: (row: T) => string, token: string | undefined, size: number): number {
  if (!token) return 0
  const { side, at } = placeOf(rows, keyOf, token)
  return side === 'before' ? at - size : at
}

/** On which side of `at` the rows are that a token asks for; that of `at` itself is after it. */
function placeOf<T>(rows: readonly T[], keyOf: (row: T) => string, token: string) {
  const [, side, key] = /^(after|before) (.*)$/s.exec(Buffer.from(token, 'base64url').toString()) ?? []
  if (side === undefined) throw invalid('Invalid page_token.')
  const at = firstFrom(rows, keyOf, key!)
  const isThere = at < rows.length && keyOf(rows[at]!) === key
  return { side, at: side === 'after' && isThere ? at + 1 : at }
}

/** Index of the row with `key`, else of the one that would follow it: it may have moved since. */
function firstFrom<T>(rows: readonly T[], keyOf: (row: T) => string, key: string): number {
  const falling = rows.length > 1 && keyOf(rows[0]!) > keyOf(rows.at(-1)!)
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const here = keyOf(rows[middle]!)
    if (falling ? here > key : here < key) low = middle + 1
    else high = middle
  }
  return low
}

const tokenOf = (side: 'after' | 'before', key: string) => Buffer.from(`${side} ${key}`).toString('base64url')
