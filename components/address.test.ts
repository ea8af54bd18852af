import { describe, expect, test } from 'vitest'
import { list, oneOf, orNull, readView, text, textsOf, withTexts } from './address'

const parameters = {
  tab: oneOf(['all', 'mine'], 'all'),
  q: text,
  tag: list,
  columns: orNull(list),
}
const read = (search: string) => readView(parameters, (key) => new URLSearchParams(search).get(key))

test('an address that says nothing is the view as it comes', () =>
  expect(read('')).toEqual({ tab: 'all', q: '', tag: [], columns: null }))

test('what is written is read again, commas and all', () => {
  const view = { tab: 'mine' as const, q: 'a, b & c=%2C', tag: ['team=a,b', 'x y'], columns: ['state'] }
  const search = withTexts('', textsOf(parameters, view))
  expect(read(search)).toEqual(view)
})

test('what means nothing here counts as absent', () => expect(read('?tab=theirs').tab).toBe('all'))

test('the address stays readable, and free of what is so anyway', () => {
  const texts = textsOf(parameters, { tab: 'all', q: '', tag: ['a', 'b:c'], columns: null })
  expect(withTexts('?tab=mine&other=1', texts)).toBe('?other=1&tag=a,b:c')
  expect(withTexts('?tab=mine', { tab: null })).toBe('')
})

describe('a value that is chosen to be none', () => {
  test('is not the same as no choice', () =>
    expect(withTexts('', textsOf(parameters, { columns: [] }))).toBe('?columns='))
  test('is read as none', () => expect(read('?columns=').columns).toEqual([]))
})
