/** Ends the process with one sentence for the person at the terminal; never a stack. */
export function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Turns what escapes a script's top level into that sentence. `DEBUG=1` shows the stack. */
export const refuseError = (error) => refuse(process.env.DEBUG ? error.stack : error.message)
