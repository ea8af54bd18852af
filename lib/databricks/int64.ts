/** Digits that a JavaScript number may not hold exactly: 16 and more. */
const mayLoseDigits = 16

/**
 * `JSON.parse` in which whole numbers beyond 2^53 become strings of their digits instead of being rounded.
 * Throws `SyntaxError` where `JSON.parse` would. Node 20 has no source access in revivers, hence the scan.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(quoteBigIntegers(text))
}

function quoteBigIntegers(text: string): string {
  let out = ''
  let kept = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 34) i = endOfString(text, i)
    else if (code === 45 || isDigit(code)) {
      const end = endOfNumber(text, i)
      const digits = text.slice(i, end)
      if (digits.length >= mayLoseDigits && /^-?(0|[1-9]\d*)$/.test(digits) && !Number.isSafeInteger(Number(digits))) {
        out += `${text.slice(kept, i)}"${digits}"`
        kept = end
      }
      i = end - 1
    }
  }
  return kept ? out + text.slice(kept) : text
}

/** Index of the quote that closes the string opened at `from`; the end of the text when there is none. */
function endOfString(text: string, from: number): number {
  let at = from
  for (;;) {
    at = text.indexOf('"', at + 1)
    if (at < 0) return text.length
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes++
    if (slashes % 2 === 0) return at
  }
}

function endOfNumber(text: string, from: number): number {
  let at = from + 1
  // Digits, point, exponent and its sign: whatever can belong to a number.
  while (at < text.length && /[\d.eE+-]/.test(text[at]!)) at++
  return at
}

const isDigit = (code: number) => code >= 48 && code <= 57

const below = (paths: readonly string[], key: string) =>
  paths.filter((path) => path === key || path.startsWith(`${key}.`)).map((path) => path.slice(key.length + 1))

/**
 * `value` with every number at `paths` as a string of digits, in place. Paths skip arrays (`clusters.start_time`);
 * `''` is the value itself.
 */
export function int64ToText(value: unknown, paths: readonly string[]): unknown {
  if (paths.length === 0 || value === null) return value
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = int64ToText(value[i], paths)
    return value
  }
  if (typeof value === 'number') return paths.includes('') ? String(value) : value
  if (typeof value !== 'object') return value
  const fields = value as Record<string, unknown>
  for (const key of new Set(paths.map((path) => path.split('.', 1)[0]!))) {
    if (Object.hasOwn(fields, key)) fields[key] = int64ToText(fields[key], below(paths, key))
  }
  return value
}

/** JSON text in which strings of digits at `paths` are bare numbers. The keys of maps are never taken for fields. */
export function stringifyJson(value: unknown, paths: readonly string[]): string {
  if (paths.includes('') && typeof value === 'string' && /^-?\d+$/.test(value)) return value
  if (paths.length === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => stringifyJson(item ?? null, paths)).join()}]`
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${stringifyJson(field, below(paths, key))}`).join()}}`
}
