import { tokensOf } from './tokens'

/** The statements of a script, which semicolons separate. Throws `SqlError`. */
export function statementsIn(script: string): string[] {
  const found: string[] = []
  let from = 0
  let words = 0
  for (const { kind, text, at } of tokensOf(script)) {
    if (kind !== 'end' && !(kind === 'op' && text === ';')) words++
    else {
      if (words > 0) found.push(script.slice(from, at).trim())
      from = at + 1
      words = 0
    }
  }
  return found
}
