/** One measured thing, beside what it should reach and what others reach in the same run. */
export interface Figure {
  what: string
  value: number
  unit: 'ms' | 'KB' | 'MB' | 'MB/s' | 'req/s' | 'requests'
  goal?: { atMost: number } | { atLeast: number }
  /** The same thing measured of somebody else, in the same unit. */
  peers?: Record<string, number>
  /** What must be known to read it. */
  note?: string
}

/** A part of the bench: what it measured, and which peers it missed. */
export interface Part {
  title: string
  figures: Figure[]
  missing?: string[]
}

export const isMet = ({ value, goal }: Figure) =>
  !goal || ('atMost' in goal ? value <= goal.atMost : value >= goal.atLeast)

/** The part as a table for the terminal. */
export function table({ title, figures, missing = [] }: Part): string {
  const rows = figures.map((figure) => [
    figure.what,
    amount(figure.value, figure.unit),
    goalOf(figure),
    Object.entries(figure.peers ?? {})
      .map(([name, value]) => `${name} ${amount(value, figure.unit)}`)
      .join(', '),
    figure.note ?? '',
  ])
  const head = ['', 'measured', 'goal', 'peers', '']
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)))
  const line = (row: string[]) =>
    row
      .map((cell, column) => (column === 1 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd()
  const absent = missing.map((name) => `not installed, not measured: ${name}`)
  return [`\n${title}`, line(head), ...rows.map(line), ...absent].join('\n')
}

function goalOf(figure: Figure): string {
  if (!figure.goal) return ''
  const bound = 'atMost' in figure.goal ? `≤ ${figure.goal.atMost}` : `≥ ${figure.goal.atLeast}`
  return `${isMet(figure) ? '✓' : '✗'} ${bound}`
}

const amount = (value: number, unit: Figure['unit']) =>
  `${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })} ${unit}`

export const median = (values: number[]) => quantile(values, 0.5)

/** The value that a share of all values does not exceed; NaN of none. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
