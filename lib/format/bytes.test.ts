import { expect, it } from 'vitest'
import { bytes } from './bytes'

it.each([
  [0, '0 B'],
  [512, '512 B'],
  [1023, '1023 B'],
  [1024, '1 KiB'],
  [1.5 * 1024 ** 2, '1.5 MiB'],
  [1024 ** 2 - 1, '1 MiB'],
  [61 * 1024 ** 3, '61 GiB'],
  [249_856 * 1024 ** 2, '244 GiB'],
  [1024 ** 5 * 5000, '5000 PiB'],
  [-1, '0 B'],
])('%d bytes are %s', (size, words) => expect(bytes(size)).toBe(words))
