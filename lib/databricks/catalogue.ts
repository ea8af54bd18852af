import type { AnyOperation } from './operation'
import * as account from './api/account'
import * as clusterPolicies from './api/cluster-policies'
import * as clusters from './api/clusters'
import * as commandExecution from './api/command-execution'
import * as dashboardsLakeview from './api/dashboards-lakeview'
import * as dashboardsLegacy from './api/dashboards-legacy'
import * as dataLineage from './api/data-lineage'
import * as dbfs from './api/dbfs'
import * as files from './api/files'
import * as gitCredentials from './api/git-credentials'
import * as globalInitScripts from './api/global-init-scripts'
import * as groupsLegacy from './api/groups-legacy'
import * as instancePools from './api/instance-pools'
import * as instanceProfiles from './api/instance-profiles'
import * as ipAccessLists from './api/ip-access-lists'
import * as jobs from './api/jobs'
import * as libraries from './api/libraries'
import * as mlflow from './api/mlflow'
import * as permissions from './api/permissions'
import * as pipelines from './api/pipelines'
import * as queryHistory from './api/query-history'
import * as repos from './api/repos'
import * as scim from './api/scim'
import * as secrets from './api/secrets'
import * as servingEndpoints from './api/serving-endpoints'
import * as sqlAlerts from './api/sql-alerts'
import * as sqlQueries from './api/sql-queries'
import * as sqlWarehouses from './api/sql-warehouses'
import * as statementExecution from './api/statement-execution'
import * as tokenManagement from './api/token-management'
import * as tokens from './api/tokens'
import * as unityCatalog from './api/unity-catalog'
import * as workspace from './api/workspace'
import * as workspaceSettings from './api/workspace-settings'

const families: object[] = [
  account,
  clusterPolicies,
  clusters,
  commandExecution,
  dashboardsLakeview,
  dashboardsLegacy,
  dataLineage,
  dbfs,
  files,
  gitCredentials,
  globalInitScripts,
  groupsLegacy,
  instancePools,
  instanceProfiles,
  ipAccessLists,
  jobs,
  libraries,
  mlflow,
  permissions,
  pipelines,
  queryHistory,
  repos,
  scim,
  secrets,
  servingEndpoints,
  sqlAlerts,
  sqlQueries,
  sqlWarehouses,
  statementExecution,
  tokenManagement,
  tokens,
  unityCatalog,
  workspace,
  workspaceSettings,
]

/** Every operation by its id: what the server gate allows, and nothing else. Over 100 KB; pages import their own family instead. */
export const catalogue: ReadonlyMap<string, AnyOperation> = new Map(
  families.flatMap((family) => Object.values(family) as AnyOperation[]).map((op) => [op.id, op]),
)
