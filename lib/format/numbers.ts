const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const cents = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2, minimumFractionDigits: 2 })
const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1, minimumFractionDigits: 1 })

/** A count with thousands apart: `10,000`. */
export const count = (value: number) => whole.format(value)

/** A count and its noun: `1 cluster`, `41 clusters`. `plural` only where adding an s is wrong. */
export const counted = (value: number, one: string, plural = `${one}s`) =>
  `${count(value)} ${value === 1 ? one : plural}`

/** A measured or estimated amount, one decimal: `38.4`. */
export const amount = (value: number) => oneDecimal.format(value)

/** A price in dollars and cents: `$63.50`. */
export const price = (usd: number) => `$${cents.format(usd)}`
