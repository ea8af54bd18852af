import { describe, expect, it } from 'vitest'
import { narrow, optionsOf, type Facet } from './facets'

interface Thing {
  state: string
  tags?: string[]
  hours?: number
}
const state: Facet<Thing> = { key: 'state', label: 'State', of: (thing) => [thing.state] }
const tag: Facet<Thing> = { key: 'tag', label: 'Tag', of: ({ tags = [] }) => tags }
const up: Facet<Thing> = {
  key: 'up',
  label: 'Up',
  of: () => [],
  has: ({ hours = 0 }, value) => hours > Number(value),
  values: ['1', '24'],
}
const facets = [state, tag, up]
const things: Thing[] = [
  { state: 'RUNNING', tags: ['a', 'b'], hours: 30 },
  { state: 'RUNNING', tags: ['a'], hours: 2 },
  { state: 'TERMINATED' },
]

describe('narrow', () => {
  it('keeps every row when nothing is chosen', () => expect(narrow(things, facets, { state: [] })).toBe(things))
  it('takes any of the values of one facet', () =>
    expect(narrow(things, facets, { state: ['RUNNING', 'TERMINATED'] })).toHaveLength(3))
  it('asks for all facets at once', () =>
    expect(narrow(things, facets, { state: ['RUNNING'], tag: ['b'] })).toEqual([things[0]]))
  it('asks the facet itself where values are thresholds', () =>
    expect(narrow(things, facets, { up: ['24'] })).toEqual([things[0]]))
  it('finds nothing for a value no row has', () => expect(narrow(things, facets, { state: ['MOLTEN'] })).toEqual([]))
  it('can leave one facet out', () =>
    expect(narrow(things, facets, { state: ['TERMINATED'], tag: ['a'] }, tag)).toEqual([things[2]]))
})

describe('optionsOf', () => {
  it('counts what each value would leave, most frequent first', () =>
    expect(optionsOf(tag, things, [])).toEqual([
      { value: 'a', words: 'a', count: 2 },
      { value: 'b', words: 'b', count: 1 },
    ]))
  it('still offers what is chosen when no row has it', () =>
    expect(optionsOf(tag, things, ['gone'])).toContainEqual({ value: 'gone', words: 'gone', count: 0 }))
  it('keeps given values in their order', () =>
    expect(optionsOf(up, things, []).map(({ value, count }) => [value, count])).toEqual([
      ['1', 2],
      ['24', 1],
    ]))
})
