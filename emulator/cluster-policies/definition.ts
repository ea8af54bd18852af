/** What one attribute may be. `fixed` and `forbidden` say it alone; the others limit, and may have a default. */
export type Rule =
  | { type: 'fixed'; value: Scalar }
  | { type: 'forbidden' }
  | ({ type: 'allowlist' | 'blocklist'; values: Scalar[] } & Limit)
  | ({ type: 'regex'; pattern: string } & Limit)
  | ({ type: 'range'; minValue?: number; maxValue?: number } & Limit)
  | ({ type: 'unlimited' } & Limit)

interface Limit {
  defaultValue?: Scalar
  /** Without it, what is limited has to be there. */
  isOptional?: boolean
}

export type Scalar = string | number | boolean

/** Rules by attribute path, in the order of the document. */
export type Definition = ReadonlyMap<string, Rule>

/** The rules that a document holds; undefined when it is none that can be applied. */
export function readDefinition(text: string): Definition | undefined {
  const document = parsed(text)
  if (!isObject(document)) return undefined
  const rules = Object.entries(document)
  return rules.every(([path, rule]) => path !== '' && isRule(rule)) ? new Map(rules as [string, Rule][]) : undefined
}

/** The value of JSON text; undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRule(rule: unknown): rule is Rule {
  if (!isObject(rule)) return false
  const { type, value, values, pattern, minValue, maxValue, defaultValue, isOptional, hidden } = rule
  if (![isOptional, hidden].every((flag) => flag === undefined || typeof flag === 'boolean')) return false
  if (defaultValue !== undefined && !isScalar(defaultValue)) return false
  if (type === 'fixed') return isScalar(value)
  if (type === 'allowlist' || type === 'blocklist') return Array.isArray(values) && values.every(isScalar)
  if (type === 'regex') return typeof pattern === 'string' && anchored(pattern) !== undefined
  if (type === 'range') return [minValue, maxValue].every((bound) => bound === undefined || typeof bound === 'number')
  return type === 'forbidden' || type === 'unlimited'
}

/** A pattern counts for the whole value. Undefined when it is none. */
export function anchored(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`)
  } catch {
    return undefined
  }
}

/** `overrides` over what a family says: a rule takes the place of the one for the same path. */
export function mergedText(family: string, overrides: string | undefined): string {
  const own = overrides === undefined ? {} : parsed(overrides)
  // What is no object cannot be merged, and makes the policy one that cannot be applied.
  return isObject(own) ? JSON.stringify({ ...(parsed(family) as object), ...own }) : overrides!
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isScalar = (value: unknown): value is Scalar => ['string', 'number', 'boolean'].includes(typeof value)
