'use client'
import { Columns3 } from 'lucide-react'
import type { Column } from './data-table-column'
import { Button } from './ui/button'
import { late } from './ui/late'
import { Popover } from './ui/popover'

export interface ColumnChooserProps {
  columns: readonly Pick<Column<never>, 'id' | 'header' | 'show'>[]
  shown: readonly Pick<Column<never>, 'id'>[]
  /** Undefined: as the list comes by itself. */
  onChange: (ids: readonly string[] | undefined) => void
}

const ColumnPanel = late(async () => (await import('./column-panel')).ColumnPanel)

/** What a list shows and how. */
export const ColumnChooser = (props: ColumnChooserProps) => (
  <Popover
    label="Columns"
    align="end"
    prepare={ColumnPanel.prepare}
    trigger={(trigger) => (
      <Button {...trigger} icon={<Columns3 />}>
        Columns
      </Button>
    )}
    className="p-0!"
  >
    <ColumnPanel {...props} />
  </Popover>
)
