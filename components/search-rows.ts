/**
 * Rows that contain every word of a text somewhere in `textsOf` them. What a row is found by is kept per row, in lower case,
 * since typing asks every row at every key.
 */
export function searchBy<Row extends object>(textsOf: (row: Row) => readonly (string | undefined)[]) {
  const haystacks = new WeakMap<Row, string>()
  const haystackOf = (row: Row) => {
    const known = haystacks.get(row)
    if (known !== undefined) return known
    const haystack = textsOf(row).filter(Boolean).join('\n').toLowerCase()
    haystacks.set(row, haystack)
    return haystack
  }
  return (rows: readonly Row[], text: string): readonly Row[] => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean)
    if (words.length === 0) return rows
    return rows.filter((row) => {
      const haystack = haystackOf(row)
      return words.every((word) => haystack.includes(word))
    })
  }
}
