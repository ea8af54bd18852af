/** JSON text on lines of its own, two spaces a level. Works on the text, so that no digit of a number changes. */
export function indentJson(text: string): string {
  let out = ''
  let depth = 0
  const line = () => `\n${'  '.repeat(depth)}`
  // Strings whole, then everything that shapes; white space between is dropped.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    if (token === '{' || token === '[') {
      depth++
      out += token + line()
    } else if (token === '}' || token === ']') {
      depth--
      out = /[{[]\s*$/.test(out) ? out.trimEnd() + token : out + line() + token
    } else out += token === ',' ? token + line() : token === ':' ? ': ' : token
  }
  return out
}
