import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '@/lib/databricks/int64'
import { parseObject, UnacceptableJson } from './strict-json'

test('what people write is read as it stands', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), (value) => {
      const text = JSON.stringify(value)
      fc.pre(!/"(__proto__|constructor|prototype)":/.test(text))
      for (const spelled of [text, JSON.stringify(value, null, 2)])
        expect(parseObject(spelled)).toEqual(parseJson(text))
    }),
    { numRuns: 2_000 },
  )
})

test('a key given twice is refused wherever it is and however it is spelled', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.jsonValue(), fc.jsonValue(), (key, one, two) => {
      const quoted = JSON.stringify(key)
      const escaped = `"${[...Array(key.length).keys()].map((i) => `\\u${key.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')}"`
      const twice = `{${quoted}: ${JSON.stringify(one)}, "other": 1 , ${escaped} :${JSON.stringify(two)}}`
      expect(() => parseObject(twice)).toThrow(UnacceptableJson)
      expect(() => parseObject(`{"list":[1,${twice}]}`)).toThrow(UnacceptableJson)
    }),
  )
})

describe('not taken for a key', () => {
  test.each(['{"a":"b:c","d":"a"}', '{"a":["x","x"],"b":["x"]}', '{"a":{"x":1},"b":{"x":1}}', '{"a":"\\"a\\":1"}'])(
    '%s',
    (text) => {
      expect(parseObject(text)).toEqual(JSON.parse(text))
    },
  )
})

test('sixty-four levels are enough for anyone', () => {
  const nested = (levels: number) => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`
  expect(() => parseObject(nested(64))).not.toThrow()
  expect(() => parseObject(nested(65))).toThrow('nested too deeply')
  expect(() => parseObject(nested(1_000_000))).toThrow('nested too deeply')
})

test('time is linear in the length', () => {
  const slow = `{"a":"${'\\\\'.repeat(500_000)}"}`
  const startedMs = performance.now()
  parseObject(slow)
  expect(performance.now() - startedMs).toBeLessThan(1_000)
})
