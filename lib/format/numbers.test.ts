import { expect, it } from 'vitest'
import { amount, count, counted, price } from './numbers'

it('sets thousands apart', () => expect(count(10_000)).toBe('10,000'))
it('counts one thing', () => expect(counted(1, 'cluster')).toBe('1 cluster'))
it('counts several', () => expect(counted(41, 'cluster')).toBe('41 clusters'))
it('counts none', () => expect(counted(0, 'cluster')).toBe('0 clusters'))
it('takes an odd plural', () => expect(counted(2, 'policy', 'policies')).toBe('2 policies'))
it('keeps one decimal', () => expect([amount(38.44), amount(1234), amount(0.05)]).toEqual(['38.4', '1,234.0', '0.1']))
it('tells a price to the cent', () => expect(price(1063.5)).toBe('$1,063.50'))
