import { isLoopbackHost } from './origin'
import { perProcess } from './per-process'
import { SignInError } from './sign-in-errors'

const windowMs = 60_000
const failuresPerAddress = 10
const failuresPerHost = 30

/** Failed sign-ins of the last minute, by what is bounded. */
const failures = () => perProcess('sign-in-failures', () => new Map<string, number[]>())

/**
 * Runs `attempt` unless too many failed within a minute: from the same address, or at the same workspace. Only failures
 * count, so that a team can arrive at nine. A workspace on this machine is the emulator, and anybody's to try.
 * Throws `SignInError`.
 */
export async function throttled<T>(
  origin: string,
  address: string,
  attempt: () => Promise<T>,
  nowMs = Date.now(),
): Promise<T> {
  if (isLoopbackHost(new URL(origin).hostname)) return attempt()
  const counted = [`${origin} ${address}`, origin] as const
  const [fromAddress, atHost] = counted.map((key) => recent(key, nowMs))
  if (fromAddress!.length >= failuresPerAddress || atHost!.length >= failuresPerHost) {
    throw new SignInError('TOO_MANY_ATTEMPTS')
  }
  try {
    return await attempt()
  } catch (error) {
    for (const key of counted) failures().set(key, [...recent(key, nowMs), nowMs])
    throw error
  }
}

function recent(key: string, nowMs: number): number[] {
  // The map holds a minute's worth at most.
  for (const [known, times] of failures()) if (times.at(-1)! <= nowMs - windowMs) failures().delete(known)
  return (failures().get(key) ?? []).filter((atMs) => atMs > nowMs - windowMs)
}
