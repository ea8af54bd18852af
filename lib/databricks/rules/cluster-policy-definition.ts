import type { Policy } from '../api/models/compute'

export type PolicyValue = string | number | boolean

/** What a policy says of one attribute: that it is fixed, forbidden, or within a limit. */
export interface PolicyRule {
  type: 'fixed' | 'forbidden' | 'allowlist' | 'blocklist' | 'regex' | 'range' | 'unlimited'
  value?: PolicyValue
  values?: PolicyValue[]
  pattern?: string
  minValue?: number
  maxValue?: number
  defaultValue?: PolicyValue
  /** A limited attribute is required without it. */
  isOptional?: boolean
  /** Not for a form to show. */
  hidden?: boolean
}

/** Rules by attribute path, in the order of the document. */
export type PolicyRules = ReadonlyMap<string, PolicyRule>

/** The rules of a policy; undefined when its document holds none that the workspace can apply. */
export function policyRules({ definition = '{}' }: Pick<Policy, 'definition'>): PolicyRules | undefined {
  let document: unknown
  try {
    document = JSON.parse(definition)
  } catch {
    return undefined
  }
  if (!isObject(document)) return undefined
  const rules = Object.entries(document)
  return rules.every(([path, rule]) => path && isObject(rule) && isRule(rule))
    ? new Map(rules as [string, PolicyRule][])
    : undefined
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isValue = (value: unknown) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
const isFlag = (value: unknown) => value === undefined || typeof value === 'boolean'
const isBound = (value: unknown) => value === undefined || typeof value === 'number'

/** What each type needs beside what all may have. */
const complete: Record<string, (rule: Record<string, unknown>) => boolean> = {
  fixed: ({ value }) => isValue(value),
  forbidden: () => true,
  allowlist: ({ values }) => Array.isArray(values) && values.every(isValue),
  blocklist: ({ values }) => Array.isArray(values) && values.every(isValue),
  regex: ({ pattern }) => typeof pattern === 'string' && wholePattern(pattern) !== undefined,
  range: ({ minValue, maxValue }) => isBound(minValue) && isBound(maxValue),
  unlimited: () => true,
}

function isRule(rule: Record<string, unknown>): boolean {
  const { type, isOptional, hidden, defaultValue } = rule
  if (typeof type !== 'string' || !Object.hasOwn(complete, type)) return false
  return (
    isFlag(isOptional) &&
    isFlag(hidden) &&
    (defaultValue === undefined || isValue(defaultValue)) &&
    complete[type]!(rule)
  )
}

/** A policy's pattern, which is for the whole value; undefined when it is none. */
export function wholePattern(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`)
  } catch {
    return undefined
  }
}
