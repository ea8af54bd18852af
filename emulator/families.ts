import { clusterPolicies } from './families/cluster-policies'
import { clusters } from './families/clusters'
import { globalInitScripts } from './families/global-init-scripts'
import { instancePools } from './families/instance-pools'
import { instanceProfiles } from './families/instance-profiles'
import { dbfs } from './families/dbfs'
import { files } from './families/files'
import { jobs } from './families/jobs'
import { libraries } from './families/libraries'
import { permissions } from './families/permissions'
import { scim } from './families/scim'
import { queryHistory } from './families/query-history'
import { sqlWarehouses } from './families/sql-warehouses'
import { statementExecution } from './families/statement-execution'
import { tokenManagement } from './families/token-management'
import { tokens } from './families/tokens'
import { unityCatalog } from './families/unity-catalog'
import { storedResumables } from './files/resumable'
import { storedAborts, storedFiles, storedParts } from './files/storage'
import { fileSource } from './files/task-files'
import { jobState } from './jobs/job-table'
import { pastQueries } from './jobs/past-queries'
import { addSourceLookup } from './jobs/task-source'
import type { Stored } from './presigned'
import { addPastQueries } from './sql/query-log'
import { storedResult } from './sql/stored-result'
import { statementState } from './sql/statement-table'
import type { State, Workspace } from './workspace'

/** Who answers what, by family of the catalogue. Each is checked where it is written; one that is absent answers 501. */
export const families: Record<string, object> = {
  clusters,
  'cluster-policies': clusterPolicies,
  'global-init-scripts': globalInitScripts,
  'instance-pools': instancePools,
  'instance-profiles': instanceProfiles,
  dbfs,
  files,
  jobs,
  libraries,
  scim,
  permissions,
  'query-history': queryHistory,
  'sql-warehouses': sqlWarehouses,
  'statement-execution': statementExecution,
  tokens,
  'token-management': tokenManagement,
  'unity-catalog': unityCatalog,
}

const waiting: readonly State<{ settle(): void }>[] = [jobState, statementState]

addSourceLookup(fileSource)
addPastQueries(pastQueries)

/** Lets everything happen that is due and that others may see: jobs start clusters, and stop them. */
export function bringUpToDate(workspace: Workspace): void {
  for (const state of waiting) workspace.get(state).settle()
}

/** What presigned links lead to, by kind. */
export const stored: Record<string, Stored> = {
  'sql-results': storedResult,
  files: storedFiles,
  'upload-parts': storedParts,
  'upload-aborts': storedAborts,
  'resumable-uploads': storedResumables,
}
