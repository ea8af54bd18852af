import { list, type Parameter } from '@/components/address'
import { listView } from '@/components/list-view'
import { tabValues } from './cluster-tabs'

/** Ids of the columns that sort; what else stands in the address is no sort. */
export const sortable = [
  'cluster_name',
  'state',
  'cluster_source',
  'data_security_mode',
  'spark_version',
  'node_type_id',
  'num_workers',
  'start_time',
  'autotermination_minutes',
  'creator_user_name',
  'policy_id',
  'instance_pool_id',
  'single_user_name',
  'custom_tags',
  'pinned',
  'termination_reason',
  'last_restarted_time',
  'cluster_cores',
  'cluster_memory_mb',
  'availability',
  'runtime_engine',
  'init_scripts',
  'cluster_log_conf',
  'disappears',
  'cluster_id',
]

/** A number of hours; anything else is no threshold. */
const hours: Parameter<readonly string[]> = {
  parse: (given) => (/^\d{1,5}$/.test(given) ? [given] : null),
  write: ([value = '']) => value,
  fallback: [],
}

const off: Parameter<readonly string[]> = {
  parse: (given) => (given === 'off' ? ['off'] : null),
  write: ([value = '']) => value,
  fallback: [],
}

/** Keys of the facets in the address. */
export const facetParameters = {
  state: list,
  policy: list,
  creator: list,
  runtime: list,
  autostop: off,
  up: hours,
  source: list,
  access: list,
  node: list,
  pool: list,
  tag: list,
  availability: list,
}

/** How the list stands in the address. */
export const clusterView = listView({ tabs: tabValues, sortable, facets: facetParameters })
