const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']

/** A size in the largest unit that keeps it at 1 or more, three digits at most: `512 B`, `1.5 MiB`, `61 GiB`. */
export function bytes(size: number): string {
  let value = Math.max(0, size)
  let unit = 0
  while (value >= 1023.5 && unit < units.length - 1) {
    value /= 1024
    unit++
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : 1
  return `${Number(value.toFixed(digits))} ${units[unit]}`
}
