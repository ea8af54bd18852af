/**
 * What the parts of a table are, said again in words: on a narrow screen they are laid out as cards,
 * and Safari forgets that an element is part of a table once its `display` is another.
 */
export const tableRoles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader', scope: 'col' },
  rowHeader: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const
