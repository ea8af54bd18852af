'use client'
import type { Column } from './data-table-column'
import type { Density } from './data-table-row'
import { stored, type Stored } from './stored'

/** How tall rows are, on every list. */
export const densityPreference = stored<Density>('density', 'normal', (raw) =>
  raw === 'compact' ? 'compact' : undefined,
)

/** Ids of the columns someone chose for one list; undefined while it shows what it shows by itself. */
export const columnsPreference = (list: string): Stored<readonly string[] | undefined> =>
  stored<readonly string[] | undefined>(`columns.${list}`, undefined, (raw) =>
    Array.isArray(raw) ? raw.filter((id): id is string => typeof id === 'string') : undefined,
  )

/** The columns to show, in their own order. What was chosen has room enough whatever the width. */
export function shownColumns<Row>(
  all: readonly Column<Row>[],
  chosen: readonly string[] | undefined,
): readonly Column<Row>[] {
  if (!chosen) return all.filter(({ show }) => show !== 'no')
  return all
    .filter(({ id, show }) => show === 'always' || chosen.includes(id))
    .map((column) => (column.needs ? { ...column, needs: undefined } : column))
}
