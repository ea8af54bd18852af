/** The same numbers for the same seed, in [0, 1). Mulberry32: small, and good enough to look random. */
export function randomOf(seed: string): () => number {
  let state = 2166136261
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number of `from` to `to`, both included. */
export const between = (random: () => number, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1))

export const pick = <T>(random: () => number, items: readonly T[]): T => items[Math.floor(random() * items.length)]!

/** Hexadecimal digits, the same for the same seed. */
export function hexId(seed: string, length: number): string {
  const random = randomOf(seed)
  return Array.from({ length }, () => between(random, 0, 15).toString(16)).join('')
}
