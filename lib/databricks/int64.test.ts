import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as jobs from './api/jobs'
import { int64ToText, parseJson, stringifyJson } from './int64'

test('a number that JavaScript would round becomes its digits', () => {
  expect(parseJson('{"job_id":7205759403792793601,"n":3,"big":-9223372036854775808}')).toEqual({
    job_id: '7205759403792793601',
    n: 3,
    big: '-9223372036854775808',
  })
})

test('digits in strings, fractions and exponents are left alone', () => {
  const text =
    '{"a":"7205759403792793601","b\\"1":0.33333333333333333333,"c":1e20,"d":"\\\\","e":12345678901234567890.5}'
  expect(parseJson(text)).toEqual(JSON.parse(text))
})

test('what JSON.parse refuses is refused', () => {
  for (const text of ['', '{', '{"a":01234567890123456789}', '7205759403792793601x', '"', '[1,]']) {
    expect(() => parseJson(text), text).toThrow(SyntaxError)
  }
})

test('any JSON without unsafe integers parses as JSON.parse does', () => {
  fc.assert(
    fc.property(
      fc.json().filter((text) => !/\d{16}/.test(text)),
      (text) => {
        expect(parseJson(text)).toEqual(JSON.parse(text))
      },
    ),
    { numRuns: 2000 },
  )
})

test('any 64-bit number in any place round-trips', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (n) => {
      const answer = int64ToText(parseJson(`{"runs":[{"run_id":${n}},{"job_id":1}]}`), ['runs.run_id', 'runs.job_id'])
      expect(answer).toEqual({ runs: [{ run_id: String(n) }, { job_id: '1' }] })
      expect(stringifyJson(answer, ['runs.run_id', 'runs.job_id'])).toBe(`{"runs":[{"run_id":${n}},{"job_id":1}]}`)
    }),
  )
})

test('safe numbers become text too where the type says int64, and only there', () => {
  const answer = { job_id: 12, settings: { timeout_seconds: 30 } }
  expect(int64ToText(answer, jobs.get.int64Out ?? [])).toEqual({ job_id: '12', settings: { timeout_seconds: 30 } })
})
