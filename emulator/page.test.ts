import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOf, pageWhere } from './page'

const keys = fc.uniqueArray(fc.string(), { maxLength: 40 })
const sorted = (rows: string[], falling: boolean) => (falling ? rows.toSorted().toReversed() : rows.toSorted())
const page = (rows: string[], token: string | undefined, size: number) => pageOf(rows, (row) => row, token, size)

test('pages forward hold every row once, and pages back the same', () => {
  fc.assert(
    fc.property(keys, fc.boolean(), fc.integer({ min: 1, max: 12 }), (unordered, falling, size) => {
      const rows = sorted(unordered, falling)
      const pages = [page(rows, undefined, size)]
      while (pages.at(-1)!.next) pages.push(page(rows, pages.at(-1)!.next, size))
      expect(pages.flatMap((one) => one.rows)).toEqual(rows)
      for (let at = pages.length - 1; at > 0; at--) {
        expect(page(rows, pages[at]!.previous, size).rows).toEqual(pages[at - 1]!.rows)
      }
    }),
  )
})

test('rows that come and go elsewhere change nothing for the others', () => {
  fc.assert(
    fc.property(keys, keys, fc.integer({ min: 1, max: 12 }), (before, other, size) => {
      const first = page(sorted(before, false), undefined, size)
      const now = sorted([...new Set([...before.filter((_, at) => at % 3), ...other])], false)
      const rest: string[] = []
      for (let token = first.next; token;) {
        const next = page(now, token, size)
        rest.push(...next.rows)
        token = next.next
      }
      const boundary = first.rows.at(-1)
      expect(rest).toEqual(first.next ? now.filter((row) => row > boundary!) : [])
    }),
  )
})

test('pages of some rows are those of a list that holds only them', () => {
  fc.assert(
    fc.property(keys, fc.boolean(), fc.integer({ min: 1, max: 12 }), (unordered, falling, size) => {
      const rows = sorted(unordered, falling)
      const test = (row: string) => row.length % 2 === 0
      const wanted = rows.filter(test)
      const some = (token?: string, skip = 0) => pageWhere(rows, (row) => row, token, { size, skip, test })
      for (let token = ''; ;) {
        const { rows: found, next, previous } = some(token)
        expect({ rows: found, next, previous }).toEqual(
          (({ rows: all, next: after, previous: before }) => ({ rows: all, next: after, previous: before }))(
            page(wanted, token, size),
          ),
        )
        if (previous) expect(some(previous).rows).toEqual(page(wanted, previous, size).rows)
        if (!next) break
        token = next
      }
      expect(some(undefined, 3).rows).toEqual(wanted.slice(3, 3 + size))
    }),
  )
})
