import { clusters } from './families/clusters'
import { jobs } from './families/jobs'
import { permissions } from './families/permissions'
import { scim } from './families/scim'
import { sqlWarehouses } from './families/sql-warehouses'
import { tokenManagement } from './families/token-management'
import { tokens } from './families/tokens'
import { unityCatalog } from './families/unity-catalog'
import { jobState } from './jobs/job-table'
import type { State, Workspace } from './workspace'

/** Who answers what, by family of the catalogue. Each is checked where it is written; one that is absent answers 501. */
export const families: Record<string, object> = {
  clusters,
  jobs,
  scim,
  'sql-warehouses': sqlWarehouses,
  permissions,
  tokens,
  'token-management': tokenManagement,
  'unity-catalog': unityCatalog,
}

const waiting: readonly State<{ settle(): void }>[] = [jobState]

/** Lets everything happen that is due and that others may see: jobs start clusters, and stop them. */
export function bringUpToDate(workspace: Workspace): void {
  for (const state of waiting) workspace.get(state).settle()
}
