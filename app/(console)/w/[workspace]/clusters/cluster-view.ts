import { createParser, parseAsArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs'
import type { Sort } from '@/components/data-table-column'
import { clusterTabs } from './cluster-tabs'

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

/** `start_time` upwards, `-start_time` downwards. */
export const parseSort = (text: string): Sort | null => {
  const column = text.replace(/^-/, '')
  return sortable.includes(column) ? { column, descending: text.startsWith('-') } : null
}

const sortParser = createParser({
  parse: parseSort,
  serialize: ({ column, descending }: Sort) => (descending ? `-${column}` : column),
  eq: (a, b) => a.column === b.column && a.descending === b.descending,
})

const values = parseAsArrayOf(parseAsString).withDefault([])

/** A number of hours; anything else is no threshold. */
const hours = createParser({
  parse: (text) => (/^\d{1,5}$/.test(text) ? [text] : null),
  serialize: ([value = '']: readonly string[]) => value,
  eq: (a, b) => a[0] === b[0],
}).withDefault([])

/** Keys of the facets in the address. */
export const facetParsers = {
  state: values,
  policy: values,
  creator: values,
  runtime: values,
  autostop: createParser({
    parse: (text) => (text === 'off' ? ['off'] : null),
    serialize: () => 'off',
    eq: (a, b) => a[0] === b[0],
  }).withDefault([]),
  up: hours,
  source: values,
  access: values,
  node: values,
  pool: values,
  tag: values,
  availability: values,
}

/** Everything about the view that a colleague could want, in the address. */
export const viewParsers = {
  tab: parseAsStringLiteral(clusterTabs).withDefault('all-purpose'),
  q: parseAsString.withDefault(''),
  sort: sortParser,
  columns: parseAsArrayOf(parseAsString),
  ...facetParsers,
}

/** What stands in the address and means nothing here, to be said rather than swallowed. */
export function ignoredParameters(address: URLSearchParams): string[] {
  return Object.entries(viewParsers).flatMap(([key, parser]) => {
    const text = address.get(key)
    return text && parser.parse(text) === null ? [`${key}=${text}`] : []
  })
}
