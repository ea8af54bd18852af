// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Int64 } from '../../operation'

export interface ColumnInfo {
  name?: string
  catalog_name?: string
  schema_name?: string
  table_name?: string
  table_type?: string
  workspace_id?: Int64
  path?: string
  lineage_timestamp?: string
}

export interface ColumnLineage {
  upstream_cols?: ColumnInfo[]
  downstream_cols?: ColumnInfo[]
}

export interface FileInfo {
  path?: string
  securable_name?: string
  securable_type?: string
  storage_location?: string
}

export interface JobInfo {
  workspace_id?: Int64
  job_id?: Int64
  lineage_timestamp?: string
}

export interface NotebookInfo {
  workspace_id?: Int64
  notebook_id?: Int64
  lineage_timestamp?: string
}

export interface PipelineInfo {
  workspace_id?: Int64
  pipeline_id?: string
  update_id?: string
}

export interface TableInfo {
  name?: string
  catalog_name?: string
  schema_name?: string
  table_type?: string
  lineage_timestamp?: string
}

export interface TableLineage {
  upstreams?: TableLineageEntry[]
  downstreams?: TableLineageEntry[]
}

export interface TableLineageEntry {
  tableInfo?: TableInfo
  fileInfo?: FileInfo
  notebookInfos?: NotebookInfo[]
  jobInfos?: JobInfo[]
  pipelineInfos?: PipelineInfo[]
  dashboardInfos?: unknown[]
  queryInfos?: unknown[]
}
