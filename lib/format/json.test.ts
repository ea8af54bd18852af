import { expect, it } from 'vitest'
import { indentJson } from './json'

it('indents as JSON.stringify does', () => {
  const value = { a: [1, { b: null }], c: {}, d: [], e: 'x', f: [[]], g: '{"not": ["json"]} \\ "' }
  expect(indentJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2))
})
it('keeps every digit', () =>
  expect(indentJson('{"id":7205759403792793601}')).toBe('{\n  "id": 7205759403792793601\n}'))
it('does not mind how the text was spaced', () => expect(indentJson(' { "a" :1 } ')).toBe('{\n  "a": 1\n}'))
