/**
 * Ids of jobs and runs: beyond 2^53, so that a client that takes them for doubles fails, and telling where something is
 * from, so that what the seed describes need not be there to be found.
 */
export type Origin =
  | { of: 'job'; index: number }
  /** A run before the workspace was first looked at; `row` 0 is the run, others are its tasks. */
  | { of: 'past'; index: number; ordinal: number; row: number }
  | { of: 'live'; count: number }

const bits = 59n
const size = 1n << bits
const mask = size - 1n
/** Scatters neighbours over the whole range. */
const factor = 0x9e3779b97f4a7c15n & mask
const inverse = inverseOf(factor)

const kinds = { job: 0n, past: 1n, live: 2n }
const [indexBits, ordinalBits, rowBits] = [17n, 20n, 20n]
const numberBits = indexBits + ordinalBits + rowBits
export const ordinals = 2 ** Number(ordinalBits)

function inverseOf(odd: bigint): bigint {
  let x = odd
  for (let i = 0; i < 6; i++) x = (x * (2n - odd * x)) & mask
  return x
}

const idOf = (kind: bigint, number: bigint) => String(size + ((((kind << numberBits) | number) * factor) & mask))

export const jobId = (index: number): string => idOf(kinds.job, BigInt(index))
export const liveId = (count: number): string => idOf(kinds.live, BigInt(count))
export const pastId = (index: number, ordinal: number, row = 0): string =>
  idOf(kinds.past, (((BigInt(index) << ordinalBits) | BigInt(ordinal)) << rowBits) | BigInt(row))

/** Where an id is from; undefined when it is none of ours. */
export function originOf(id: string): Origin | undefined {
  if (!/^\d{18,19}$/.test(id)) return undefined
  const scattered = BigInt(id) - size
  if (scattered < 0n || scattered > mask) return undefined
  const plain = (scattered * inverse) & mask
  const number = plain & ((1n << numberBits) - 1n)
  const part = (from: bigint, width: bigint) => Number((number >> from) & ((1n << width) - 1n))
  switch (plain >> numberBits) {
    case kinds.job:
      return { of: 'job', index: Number(number) }
    case kinds.live:
      return { of: 'live', count: Number(number) }
    case kinds.past:
      return {
        of: 'past',
        index: part(ordinalBits + rowBits, indexBits),
        ordinal: part(rowBits, ordinalBits),
        row: part(0n, rowBits),
      }
    default:
      return undefined
  }
}
