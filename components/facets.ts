/** One way to narrow a list: a question each row answers with values. */
export interface Facet<Row> {
  /** In the URL: `state=RUNNING,PENDING`. */
  key: string
  label: string
  /** The row's values; none means that it matches nothing but `rest`. */
  of: (row: Row) => readonly string[]
  /** Whether a row has a value, where that is more than being among `of`. */
  has?: (row: Row, value: string) => boolean
  /** The values offered, in order, where they do not come from the rows. */
  values?: readonly string[]
  /** A value for people. */
  words?: (value: string) => string
  /** Only one value makes sense: pressing it again takes it away. */
  single?: boolean
}

/** The chosen values by facet key. */
export type Chosen = Readonly<Record<string, readonly string[]>>

const hasValue = <Row>({ of, has }: Facet<Row>, row: Row, value: string) =>
  has ? has(row, value) : of(row).includes(value)

/** Rows that have one of the chosen values of every facet. `except` leaves one facet out. */
export function narrow<Row>(
  rows: readonly Row[],
  facets: readonly Facet<Row>[],
  chosen: Chosen,
  except?: Facet<Row>,
): readonly Row[] {
  const active = facets.filter((facet) => facet !== except && (chosen[facet.key]?.length ?? 0) > 0)
  if (active.length === 0) return rows
  return rows.filter((row) => active.every((facet) => chosen[facet.key]!.some((value) => hasValue(facet, row, value))))
}

export interface FacetOption {
  value: string
  words: string
  /** Rows that would be left with this value, given everything else that is chosen. */
  count: number
}

/** What a facet offers for `rows`, which everything else has narrowed already: most frequent first, what is chosen always among them. */
export function optionsOf<Row>(facet: Facet<Row>, rows: readonly Row[], chosen: readonly string[]): FacetOption[] {
  const words = facet.words ?? ((value: string) => value)
  const option = (value: string, count: number) => ({ value, words: words(value), count })
  if (facet.values)
    return facet.values.map((value) => option(value, rows.filter((row) => hasValue(facet, row, value)).length))

  const counts = new Map<string, number>(chosen.map((value) => [value, 0]))
  for (const row of rows) for (const value of facet.of(row)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => option(value, count))
    .sort((a, b) => b.count - a.count || a.words.localeCompare(b.words, 'en', { numeric: true }))
}
