/** The name in `names` that `given` is most likely a slip of the pen for; undefined when none is within two edits. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const close = names
    .filter((name) => Math.abs(name.length - given.length) <= 2)
    .map((name) => ({ name, edits: editsBetween(given, name) }))
    .filter(({ edits }) => edits <= 2)
  return close.sort((a, b) => a.edits - b.edits)[0]?.name
}

function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
  }
  return row[b.length]!
}
