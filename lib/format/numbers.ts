/** By hand: the first `Intl.NumberFormat` of a page takes its browser longer than all the rows of a list. */
const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** A count with thousands apart: `10,000`. */
export const count = (value: number) => grouped(value.toFixed(0))

/** A count and its noun: `1 cluster`, `41 clusters`. `plural` only where adding an s is wrong. */
export const counted = (value: number, one: string, plural = `${one}s`) =>
  `${count(value)} ${value === 1 ? one : plural}`

/** A measured or estimated amount, one decimal: `38.4`. */
export const amount = (value: number) => withDecimals(value, 1)

/** A price in dollars and cents: `$63.50`. */
export const price = (usd: number) => `$${withDecimals(usd, 2)}`

function withDecimals(value: number, digits: number): string {
  const [whole = '', decimals] = value.toFixed(digits).split('.')
  return `${grouped(whole)}.${decimals}`
}
