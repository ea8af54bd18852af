import { emptyStatement, syntaxError } from './sql-error'

/** One token; `at` and `end` are offsets in the statement. */
export interface Token {
  kind: 'word' | 'quoted' | 'string' | 'binary' | 'number' | 'op' | 'param' | 'end'
  /** As it stands there. */
  text: string
  /** What it means: a word in upper case, a string without its quotes, a parameter's name. */
  value: string
  at: number
  end: number
}

const space = /\s+|--[^\n]*/y
const word = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y
const number = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?:BD|[LSYDF])?(?![\w])/iy
const operator = /<=>|<>|!=|==|<=|>=|\|\||->|=>|::|<<|>>|[-+*/%&|^~=<>(),.;[\]{}:?!@]/y
const quote = /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"/y
const backquoted = /`((?:[^`]|``)*)`/y

/** The tokens of a statement, the last of kind `end`. Throws `SqlError`. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  const add = (kind: Token['kind'], length: number, value: string): void => {
    tokens.push({ kind, text: text.slice(at, at + length), value, at, end: at + length })
    at += length
  }
  while (at < text.length) {
    const blank = take(space)
    if (blank) at += blank[0].length
    else if (text.startsWith('/*', at)) at = endOfComment(text, at)
    else if (at < text.length) readToken(text, at, take, add)
  }
  tokens.push({ kind: 'end', text: '', value: '', at: text.length, end: text.length })
  if (tokens.every(({ kind, text: of }) => kind === 'end' || of === ';')) throw emptyStatement(text)
  return tokens
}

type Take = (pattern: RegExp) => RegExpExecArray | null
type Add = (kind: Token['kind'], length: number, value: string) => void

function readToken(text: string, at: number, take: Take, add: Add): void {
  const quoted = take(quote)
  if (quoted) return add('string', quoted[0].length, unescape(quoted[0]))
  const name = take(backquoted)
  if (name) return add('quoted', name[0].length, name[1]!.replaceAll('``', '`'))
  const digits = take(number)
  if (digits) return add('number', digits[0].length, digits[0])
  const plain = take(word)
  if (plain) return addWord(text, at, plain[0], add)
  const parameter = /^:([A-Za-z_]\w*)/.exec(text.slice(at, at + 256))
  // `a:b` is a path into a variant: a parameter does not follow a name.
  if (parameter && !/[\w`\])]$/.test(text.slice(Math.max(at - 1, 0), at))) {
    return add('param', parameter[0].length, parameter[1]!)
  }
  const sign = take(operator)
  if (sign) return add('op', sign[0].length, sign[0])
  throw syntaxError(text, at, text.slice(at, at + 1))
}

function addWord(text: string, at: number, plain: string, add: Add): void {
  const [, body] = /^'([0-9A-Fa-f\s]*)'/.exec(text.slice(at + 1, at + 1 + 1_000_000)) ?? []
  if (/^x$/i.test(plain) && body !== undefined) return add('binary', body.length + 3, body.replace(/\s/g, ''))
  const raw = /^r$/i.test(plain) && /^(?:'[^']*'|"[^"]*")/.exec(text.slice(at + 1, at + 1_000_000))?.[0]
  if (raw) return add('string', raw.length + 1, raw.slice(1, -1))
  add('word', plain.length, plain.toUpperCase())
}

/** Comments nest. Hints are comments. */
function endOfComment(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text.startsWith('/*', at)) [depth, at] = [depth + 1, at + 1]
    else if (text.startsWith('*/', at)) {
      if (--depth === 0) return at + 2
      at++
    }
  }
  throw syntaxError(text, from, '/*')
}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', '0': '\0', Z: '\x1a' }

function unescape(quoted: string): string {
  const mark = quoted[0]!
  return quoted
    .slice(1, -1)
    .replaceAll(mark + mark, mark)
    .replace(
      /\\(?:u([0-9a-fA-F]{4})|([0-3][0-7]{2})|([\s\S]))/g,
      (_, unicode?: string, octal?: string, char?: string) => {
        if (unicode) return String.fromCharCode(parseInt(unicode, 16))
        if (octal) return String.fromCharCode(parseInt(octal, 8))
        // `\%` and `\_` stay, for LIKE.
        if (char === '%' || char === '_') return `\\${char}`
        return escapes[char!] ?? char!
      },
    )
}
