/** What the source of a task tells the emulator to do: `# emulator: sleep 3`. */
export type Command =
  | { does: 'sleep'; seconds: number }
  /** `attempts`: only the first so many fail. */
  | { does: 'fail'; message: string; attempts: number }
  | { does: 'exit'; value: string }
  | { does: 'set'; key: string; value: string }
  | { does: 'print'; text: string }

/** Lines of a comment in Python, R, shell, SQL or Scala; undefined when there are none. */
export function scriptIn(source: string): Command[] | undefined {
  const lines = [...source.matchAll(/^\s*(?:#|--|\/\/)\s*emulator:\s*(.+?)\s*$/gm)].map(([, text]) => text!)
  return lines.length > 0 ? lines.flatMap(commandsOf) : undefined
}

/** `sleep 3; set rows 12; fail "no such table"`. What is not understood is passed over. */
export const commandsOf = (text: string): Command[] =>
  [...text.matchAll(/(?:"(?:\\.|[^"\\])*"|[^;])+/g)]
    .map(([one]) => commandOf(one.trim()))
    .filter((one) => one !== undefined)

function commandOf(text: string): Command | undefined {
  const [word, ...rest] = [...text.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(([, quoted, bare]) =>
    quoted === undefined ? bare! : quoted.replace(/\\(.)/g, '$1'),
  )
  const [first = '', second = ''] = rest
  switch (word) {
    case 'sleep':
      return { does: 'sleep', seconds: Math.max(Number(first) || 0, 0) }
    case 'fail':
      return { does: 'fail', message: first || 'Failed', attempts: Number(second) || Infinity }
    case 'exit':
      return { does: 'exit', value: first }
    case 'set':
      return { does: 'set', key: first, value: second }
    case 'print':
      return { does: 'print', text: rest.join(' ') }
    default:
      return undefined
  }
}
