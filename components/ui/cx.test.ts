import { expect, test } from 'vitest'
import { cx } from './cx'

test('the later of two sizes or two colours wins, and a size does not drop a colour', () => {
  expect(cx('text-title', 'text-sm')).toBe('text-sm')
  expect(cx('text-ink-2', 'text-accent')).toBe('text-accent')
  expect(cx('text-title text-ink')).toBe('text-title text-ink')
  expect(cx('shadow-float', 'shadow-none')).toBe('shadow-none')
})
