/**
 * DuckDB works on the threads that Node shares with files and names; one of them is left free, so that whatever runs,
 * the rest of the emulator goes on.
 */
const places = Math.max(1, Number(process.env.UV_THREADPOOL_SIZE ?? 4) - 1)

let taken = 0
const waiting: (() => void)[] = []

/** Waits for a place to work in, first come first served. Gives back how to leave it. */
export async function takeTurn(): Promise<() => void> {
  if (taken < places) taken++
  else await new Promise<void>((turn) => waiting.push(turn))
  let left = false
  return () => {
    if (left) return
    left = true
    const next = waiting.shift()
    if (next) next()
    else taken--
  }
}
