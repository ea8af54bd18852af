import type { ResultColumn } from './plan'
import { rowsIn, type ResultChunk } from './result'
import type { Cell } from './cells'

/** RFC 4180; NULL is `null`; the names are in the first chunk alone (XO recording 048: 26 bytes). */
export function csvBodies(columns: readonly ResultColumn[], chunks: readonly ResultChunk[]): Buffer[] {
  const header = lineOf(columns.map(({ name }) => name))
  return chunks.map((chunk, at) => Buffer.from((at === 0 ? header : '') + rowsIn(chunk).map(lineOf).join('')))
}

const lineOf = (cells: readonly Cell[]) => `${cells.map(fieldOf).join(',')}\n`

const fieldOf = (cell: Cell) => {
  if (cell === null) return 'null'
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
