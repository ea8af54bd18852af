import { expect, test } from 'vitest'
import { bookOf } from '../seed/jobs'
import { History } from './history'
import type { Job } from './job'
import { JobBook } from './job-book'

const made = (id: number, createdMs: number): Job => ({
  id: String(id),
  creator: 'ada',
  createdMs,
  settings: { name: `job ${id}` },
  grants: [],
})

test('counts what was made since, and lists newest first, however things came', () => {
  const book = new JobBook(new History(bookOf([]), 0, () => false))
  book.put(made(1, 1000))
  expect(book.list().map(({ id }) => id)).toEqual(['1'])
  for (const [id, ms] of [
    [2, 3000],
    [3, 2000],
    [4, 3000],
  ] as const) {
    book.put(made(id, ms))
  }
  expect(book.list().map(({ id }) => id)).toEqual(['4', '2', '3', '1'])
  book.remove('2')
  expect(book.list().map(({ id }) => id)).toEqual(['4', '3', '1'])
  expect(book.madeSince(2000)).toBe(3)
  expect(book.madeSince(5000)).toBe(0)
})
