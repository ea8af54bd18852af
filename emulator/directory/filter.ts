import { scimRefusal } from './scim-refusal'

type Test = (document: object) => boolean

const refused = (filter: string, why: string) =>
  scimRefusal(400, `The filter ${JSON.stringify(filter)} is not valid: ${why}.`, 'invalidFilter')

/** Words, texts in quotes, and what is neither. */
const token = /\s*("(?:[^"\\]|\\.)*"|[^\s"()]+|[()])/gy

function tokensOf(filter: string): string[] {
  const tokens: string[] = []
  token.lastIndex = 0
  let end = 0
  for (let match = token.exec(filter); match; match = token.exec(filter)) {
    tokens.push(match[1]!)
    end = token.lastIndex
  }
  if (filter.slice(end).trim() !== '') throw refused(filter, 'a quote is not closed')
  return tokens
}

/**
 * The test that a filter means: comparisons with `eq`, `ne`, `co` and `sw`, joined by `and`, which binds tighter, and
 * `or`, without parentheses, as the service has it. Throws `Refusal`.
 */
export function filterOf(filter: string, attributes: ReadonlySet<string>): Test {
  const tokens = tokensOf(filter)
  const alternatives: Test[][] = [[]]
  for (let at = 0; ; at += 4) {
    alternatives.at(-1)!.push(comparison(filter, tokens.slice(at, at + 3), attributes))
    const joint = tokens[at + 3]?.toLowerCase()
    if (joint === undefined) break
    if (joint === 'or') alternatives.push([])
    else if (joint !== 'and') throw refused(filter, `"${joint}" is neither "and" nor "or"`)
  }
  return (document) => alternatives.some((tests) => tests.every((test) => test(document)))
}

const operators: Record<string, (have: string, want: string) => boolean> = {
  eq: (have, want) => have === want,
  co: (have, want) => have.includes(want),
  sw: (have, want) => have.startsWith(want),
}

function comparison(filter: string, [path, operator, literal]: string[], attributes: ReadonlySet<string>): Test {
  if (path === undefined || operator === undefined || literal === undefined) {
    throw refused(filter, 'it ends in the middle of a comparison')
  }
  if (!attributes.has(path.split('.')[0]!.toLowerCase())) throw refused(filter, `there is no attribute "${path}"`)
  const want = textOf(filter, literal)
  const word = operator.toLowerCase()
  if (word === 'ne') return (document) => !valuesAt(document, path).includes(want)
  const holds = operators[word]
  if (!holds) throw refused(filter, `"${operator}" is none of eq, ne, co and sw`)
  return (document) => valuesAt(document, path).some((have) => holds(have, want))
}

function textOf(filter: string, literal: string): string {
  if (/^[^"()]+$/.test(literal)) return literal.toLowerCase()
  try {
    return (JSON.parse(literal) as string).toLowerCase()
  } catch {
    throw refused(filter, `${literal} is not a value`)
  }
}

/** Texts at a path whatever the case of its names, in lower case; a list has all of its items', an object its value's. */
export function valuesAt(document: unknown, path: string): string[] {
  let here: unknown[] = [document]
  for (const name of path.toLowerCase().split('.')) {
    here = here.flatMap(itemsOf).flatMap((one) => fieldsOf(one).filter(([key]) => key.toLowerCase() === name))
    here = here.flatMap((entry) => itemsOf((entry as [string, unknown])[1]))
  }
  return here.flatMap((one) => scalarsOf(one)).map((value) => String(value).toLowerCase())
}

const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value])
const fieldsOf = (value: unknown) => (typeof value === 'object' && value !== null ? Object.entries(value) : [])
const scalarsOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null
    ? 'value' in value
      ? [value.value]
      : []
    : value === undefined
      ? []
      : [value]
