import { describe, expect, it } from 'vitest'
import { nextSort, sortRows, type Column } from './data-table-column'

interface Thing {
  name?: string
  size?: number
}
const column = (sortValue: Column<Thing>['sortValue'], extra: Partial<Column<Thing>> = {}): Column<Thing> => ({
  id: 'x',
  header: 'X',
  cell: () => null,
  width: 'w-10',
  show: 'yes',
  sortValue,
  ...extra,
})
const byName = column(({ name }) => name)
const bySize = column(({ size }) => size)

describe('sortRows', () => {
  it('counts digits inside names', () =>
    expect(
      sortRows([{ name: 'etl-10' }, { name: 'ETL-9' }, { name: 'dev' }], byName, false).map(({ name }) => name),
    ).toEqual(['dev', 'ETL-9', 'etl-10']))
  it.each([false, true])('puts what has no value last, descending %s', (descending) =>
    expect(sortRows([{}, { size: 1 }, { size: 2 }], bySize, descending).at(-1)).toEqual({}),
  )
  it('goes the other way', () =>
    expect(sortRows([{ size: 1 }, { size: 30 }, { size: 4 }], bySize, true).map(({ size }) => size)).toEqual([
      30, 4, 1,
    ]))
  it('keeps equal rows as they were', () => {
    const rows = [
      { size: 1, name: 'b' },
      { size: 1, name: 'a' },
    ]
    expect(sortRows(rows, bySize, false)).toEqual(rows)
  })
  it('leaves the rows it was given alone', () => {
    const rows = Object.freeze([{ size: 2 }, { size: 1 }])
    expect(sortRows(rows, bySize, false)).toEqual([{ size: 1 }, { size: 2 }])
  })
  it('does nothing for an unknown column', () => {
    const rows = [{ size: 2 }, { size: 1 }]
    expect(sortRows(rows, undefined, false)).toBe(rows)
  })
})

describe('nextSort', () => {
  it('goes up, down, and back to the answered order', () => {
    const first = nextSort(byName, undefined)
    const second = nextSort(byName, first)
    expect([first, second, nextSort(byName, second)]).toEqual([
      { column: 'x', descending: false },
      { column: 'x', descending: true },
      undefined,
    ])
  })
  it('begins with the largest where that is what people look for', () =>
    expect(nextSort(column(undefined, { descendsFirst: true }), undefined)).toEqual({ column: 'x', descending: true }))
  it('begins anew on another column', () =>
    expect(nextSort(byName, { column: 'y', descending: true })).toEqual({ column: 'x', descending: false }))
})
