import { syntaxError } from './sql-error'
import type { Query, Span } from './syntax'
import { tokensOf, type Token } from './tokens'

/** Words that begin or join clauses, and so are not taken for a name that follows something. */
const clauses = new Set(
  (
    'FROM WHERE GROUP HAVING ORDER LIMIT OFFSET UNION EXCEPT MINUS INTERSECT JOIN INNER LEFT RIGHT FULL CROSS SEMI ANTI ' +
    'NATURAL ON USING LATERAL WINDOW QUALIFY SORT CLUSTER DISTRIBUTE TABLESAMPLE PIVOT UNPIVOT WHEN THEN ELSE END AND OR ' +
    'NOT AS IN IS LIKE ILIKE RLIKE REGEXP BETWEEN ASC DESC NULLS SET VALUES SELECT WITH INTO OUTER DIV'
  ).split(' '),
)

/** A place in the tokens of a statement, that moves on as they are read. */
export class Cursor {
  private readonly tokens: Token[]
  private next = 0

  /** `readQuery` reads a query inside an expression: the two grammars contain each other. */
  constructor(
    readonly text: string,
    private readonly readQuery: (cursor: Cursor) => Query,
  ) {
    this.tokens = tokensOf(text)
  }

  get token(): Token {
    return this.tokens[this.next]!
  }

  /** Some tokens further; `-1` is the one before. */
  peek(ahead = 1): Token {
    return this.tokens[Math.max(Math.min(this.next + ahead, this.tokens.length - 1), 0)]!
  }

  advance(): Token {
    const token = this.token
    if (token.kind !== 'end') this.next++
    return token
  }

  query(): Query {
    return this.readQuery(this)
  }

  /** Whether these words follow. */
  at(...words: string[]): boolean {
    return words.every((word, ahead) => {
      const { kind, value } = this.peek(ahead)
      return kind === 'word' && value === word
    })
  }

  atAny(words: readonly string[]): boolean {
    return this.token.kind === 'word' && words.includes(this.token.value)
  }

  atOp(op: string, ahead = 0): boolean {
    const { kind, value } = this.peek(ahead)
    return kind === 'op' && value === op
  }

  /** Whether a query begins here. */
  atQuery(): boolean {
    return this.atAny(['SELECT', 'WITH', 'VALUES'])
  }

  accept(...words: string[]): boolean {
    if (!this.at(...words)) return false
    this.next += words.length
    return true
  }

  acceptAny<T extends string>(words: readonly T[]): T | undefined {
    return this.atAny(words) ? (this.advance().value as T) : undefined
  }

  acceptOp(op: string): boolean {
    if (!this.atOp(op)) return false
    this.next++
    return true
  }

  expect(...words: string[]): void {
    for (const word of words) if (!this.accept(word)) this.fail()
  }

  expectOp(op: string): void {
    if (!this.acceptOp(op)) this.fail()
  }

  fail(extra = false): never {
    throw syntaxError(this.text, this.token.at, this.token.text, extra)
  }

  /** One name. */
  name(): string {
    const { kind, text, value } = this.token
    if (kind === 'quoted') return (this.advance(), value)
    if (kind === 'word') return (this.advance(), text)
    return this.fail()
  }

  /** A name that may be left out, hence no word of a clause. */
  optionalName(): string | undefined {
    const { kind, value } = this.token
    if (kind === 'quoted') return this.name()
    return kind === 'word' && !clauses.has(value) ? this.name() : undefined
  }

  /** `a.b.c`. */
  names(): string[] {
    const parts = [this.name()]
    while (this.acceptOp('.')) parts.push(this.name())
    return parts
  }

  string(): string {
    if (this.token.kind !== 'string') this.fail()
    let text = this.advance().value
    while (this.token.kind === 'string') text += this.advance().value
    return text
  }

  integer(): number {
    if (this.token.kind !== 'number' || !/^\d+$/.test(this.token.value)) this.fail()
    return Number(this.advance().value)
  }

  /** `item, item, …`. */
  list<T>(item: () => T): T[] {
    const items = [item()]
    while (this.acceptOp(',')) items.push(item())
    return items
  }

  /** `(item, …)`. */
  parenthesised<T>(item: () => T): T[] {
    this.expectOp('(')
    const items = this.list(item)
    this.expectOp(')')
    return items
  }

  /** Where what began at `at` ends. */
  since(at: number): Span {
    return { at, end: this.next === 0 ? at : this.tokens[this.next - 1]!.end }
  }
}
