import { beforeEach, describe, expect, test } from 'vitest'
import { SignInError } from './sign-in-errors'
import { throttled } from './sign-in-throttle'

const wrong = () => Promise.reject(new SignInError('WRONG_TOKEN'))
const right = () => Promise.resolve('Ada')
let nowMs = 0
let host = ''
beforeEach(() => {
  nowMs += 10 * 60_000
  host = `https://dbc-${nowMs}.cloud.databricks.com`
})
const tryOnce = (attempt: () => Promise<unknown>, address = '1.1.1.1', origin = host) =>
  throttled(origin, address, attempt, nowMs).catch((error: SignInError) => error.code)

describe('failed sign-ins', () => {
  test('ten a minute from one address, then none; others go on', async () => {
    for (let i = 0; i < 10; i++) expect(await tryOnce(wrong)).toBe('WRONG_TOKEN')
    expect(await tryOnce(wrong)).toBe('TOO_MANY_ATTEMPTS')
    expect(await tryOnce(right)).toBe('TOO_MANY_ATTEMPTS')
    expect(await tryOnce(right, '2.2.2.2')).toBe('Ada')
    expect(await tryOnce(right, '1.1.1.1', 'https://dbc-other.cloud.databricks.com')).toBe('Ada')
    nowMs += 60_001
    expect(await tryOnce(right)).toBe('Ada')
  })

  test('thirty a minute at one workspace, from wherever', async () => {
    let asked = 0
    for (let i = 0; i < 200; i++) await tryOnce(() => (asked++, wrong()), `10.0.0.${i}`)
    expect(asked).toBe(30)
  })

  test('those that succeed do not count', async () => {
    for (let i = 0; i < 100; i++) expect(await tryOnce(right)).toBe('Ada')
  })

  test('the emulator on this machine may be tried without end', async () => {
    for (let i = 0; i < 300; i++) expect(await tryOnce(wrong, '1.1.1.1', 'http://127.0.0.1:8787')).toBe('WRONG_TOKEN')
  })
})
