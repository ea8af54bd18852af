import { parseJson } from '@/lib/databricks/int64'

/** Input the console refuses before looking at its fields; the message says why. */
export class UnacceptableJson extends Error {
  override name = 'UnacceptableJson'
}

const deepest = 64
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * The object in `text`, its 64-bit numbers as exact strings. Refuses what `JSON.parse` lets through and servers read in
 * different ways: keys given twice, keys that reach into JavaScript's objects, nesting nobody needs, anything but an object.
 * Throws `UnacceptableJson`.
 */
export function parseObject(text: string): Record<string, unknown> {
  checkNesting(text)
  let value: unknown
  try {
    value = parseJson(text)
  } catch {
    throw new UnacceptableJson('The input is not valid JSON.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnacceptableJson('The input is not a JSON object.')
  }
  return value as Record<string, unknown>
}

/** One pass over strings and brackets. Text that is no JSON passes or fails here by chance; the parser settles it. */
function checkNesting(text: string): void {
  // The keys of each object that is open; null for a list.
  const open: (Set<string> | null)[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '{' || char === '[') {
      if (open.push(char === '{' ? new Set() : null) > deepest)
        throw new UnacceptableJson('The input is nested too deeply.')
    } else if (char === '}' || char === ']') open.pop()
    else if (char === '"') {
      const end = endOfString(text, at)
      const keys = open.at(-1)
      if (keys && isKey(text, end)) checkKey(text.slice(at, end), keys)
      at = end - 1
    }
  }
}

function checkKey(quoted: string, keys: Set<string>): void {
  const key = unquoted(quoted)
  if (forbidden.has(key)) throw new UnacceptableJson(`The input has a key "${key}", which no field is called.`)
  if (keys.has(key)) throw new UnacceptableJson(`The input has the key "${key.slice(0, 100)}" twice in one object.`)
  keys.add(key)
}

/** Escapes resolved, so that `"a"` and `"\u0061"` are the same key. */
function unquoted(quoted: string): string {
  try {
    return JSON.parse(quoted) as string
  } catch {
    throw new UnacceptableJson('The input is not valid JSON.')
  }
}

const blank = new Set([' ', '\t', '\n', '\r'])

function isKey(text: string, from: number): boolean {
  let at = from
  while (blank.has(text[at]!)) at++
  return text[at] === ':'
}

/** Index behind the quote that closes the string opened at `from`. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at + 1
  }
  return text.length
}
