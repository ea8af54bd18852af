import type { Column } from '@/components/data-table-column'
import { Ago } from '@/components/time'
import { bytes } from '@/lib/format/bytes'
import { wireMs } from '@/lib/format/time'
import {
  accessModeWords,
  availabilityWords,
  disappearsInDays,
  isNeverStopped,
  sourceWords,
  upSinceMs,
  workersOf,
} from '@/lib/databricks/rules/cluster-facts'
import { shortTermination } from '@/lib/databricks/rules/cluster-termination'
import { clusterState, type Cluster } from '@/lib/databricks/rules/clusters'
import { runtimeOf } from '@/lib/databricks/rules/spark-version'
import { ClusterActions } from './cluster-actions'
import {
  AutoStopCell,
  NameCell,
  nameOf,
  NodeCell,
  Nothing,
  RuntimeCell,
  StarCell,
  StateCell,
  Text,
  UpCell,
  WorkersCell,
} from './cluster-cells'
import type { PinnedIds } from './cluster-tabs'

/** What the cells need to know beyond their row. */
interface Surroundings {
  workspace: string
  pinned: PinnedIds
}

type ClusterColumn = Column<Cluster>

/** Running first, then what is on its way, then what is down, what failed, and what nobody knows. */
const stateOrder = ['running', 'changing', 'queued', 'failed', 'stopped', 'unknown']

/** Every column of the clusters' list, in order. */
export function clusterColumns({ workspace, pinned }: Surroundings): readonly ClusterColumn[] {
  const isPinned = ({ cluster_id = '' }: Cluster) => pinned.has(cluster_id)
  return [
    {
      id: 'starred',
      header: '',
      cell: (cluster) => <StarCell {...{ workspace, cluster }} />,
      width: 'w-8.5',
      show: 'always',
      sticky: 'left-0',
    },
    {
      id: 'cluster_name',
      header: 'Name',
      cell: (cluster) => <NameCell {...{ workspace, cluster }} pinned={isPinned(cluster)} />,
      sortValue: nameOf,
      width: 'w-43',
      show: 'always',
      sticky: 'left-8.5',
      card: 'title',
    },
    {
      id: 'state',
      header: 'State',
      cell: (cluster) => <StateCell cluster={cluster} />,
      sortValue: (cluster) => stateOrder.indexOf(clusterState(cluster).tone),
      width: 'w-61',
      show: 'always',
      card: 'line',
    },
    ...configuration,
    ...ownership(isPinned),
    {
      id: 'actions',
      header: '',
      cell: (cluster) => <ClusterActions cluster={cluster} />,
      width: 'w-29.5',
      show: 'always',
      sticky: 'right-0',
      card: 'action',
    },
  ]
}

/** What it is made of, and how long it has been up. */
const configuration: readonly ClusterColumn[] = [
  {
    id: 'spark_version',
    header: 'Runtime',
    cell: (cluster) => <RuntimeCell cluster={cluster} />,
    sortValue: ({ spark_version: key, runtime_engine }) => key && runtimeOf(key, runtime_engine).words,
    width: 'w-29',
    show: 'yes',
    needs: 'some room',
  },
  {
    id: 'node_type_id',
    header: 'Node type',
    cell: (cluster) => <NodeCell cluster={cluster} />,
    sortValue: ({ node_type_id }) => node_type_id,
    width: 'w-31',
    show: 'yes',
    needs: 'much room',
  },
  {
    id: 'num_workers',
    header: 'Workers',
    cell: (cluster) => <WorkersCell cluster={cluster} />,
    sortValue: (cluster) => workersOf(cluster).size,
    descendsFirst: true,
    width: 'w-16.5',
    align: 'end',
    show: 'yes',
  },
  {
    id: 'start_time',
    header: 'Up for',
    cell: (cluster) => <UpCell cluster={cluster} />,
    // Up for longest is started first: the smallest time is the largest age.
    sortValue: (cluster) => {
      const sinceMs = upSinceMs(cluster)
      return sinceMs === undefined ? undefined : -sinceMs
    },
    descendsFirst: true,
    width: 'w-20.5',
    align: 'end',
    show: 'yes',
  },
  {
    id: 'autotermination_minutes',
    header: 'Auto-stop',
    cell: (cluster) => <AutoStopCell cluster={cluster} />,
    sortValue: (cluster) =>
      isNeverStopped(cluster) ? Number.MAX_SAFE_INTEGER : cluster.autotermination_minutes || undefined,
    descendsFirst: true,
    width: 'w-19',
    show: 'yes',
  },
  text('cluster_source', 'Type', 'w-36', ({ cluster_source }) => sourceWords(cluster_source)),
  text('data_security_mode', 'Access mode', 'w-36', ({ data_security_mode }) => accessModeWords(data_security_mode)),
  text('runtime_engine', 'Photon', 'w-20', ({ spark_version = '', runtime_engine }) =>
    runtimeOf(spark_version, runtime_engine).photon ? 'Photon' : undefined,
  ),
  text('availability', 'Availability', 'w-40', availabilityWords),
  {
    id: 'cluster_cores',
    header: 'Cores',
    cell: ({ cluster_cores }) => cluster_cores ?? <Nothing />,
    sortValue: ({ cluster_cores }) => cluster_cores,
    descendsFirst: true,
    width: 'w-20',
    align: 'end',
    show: 'no',
  },
  {
    id: 'cluster_memory_mb',
    header: 'Memory',
    cell: ({ cluster_memory_mb: mb }) => (mb ? bytes(Number(mb) * 1024 ** 2) : <Nothing />),
    sortValue: ({ cluster_memory_mb: mb }) => (mb ? Number(mb) : undefined),
    descendsFirst: true,
    width: 'w-24',
    align: 'end',
    show: 'no',
  },
  {
    id: 'init_scripts',
    header: 'Init scripts',
    cell: ({ init_scripts = [] }) => init_scripts.length || <Nothing />,
    sortValue: ({ init_scripts = [] }) => init_scripts.length,
    descendsFirst: true,
    width: 'w-24',
    align: 'end',
    show: 'no',
  },
  text(
    'cluster_log_conf',
    'Log delivery',
    'w-56',
    ({ cluster_log_conf: logs }) => logs?.dbfs?.destination ?? logs?.s3?.destination ?? logs?.volumes?.destination,
  ),
]

/** Whose it is, what it belongs to, and what became of it. */
const ownership = (isPinned: (cluster: Cluster) => boolean): readonly ClusterColumn[] => [
  {
    ...text('creator_user_name', 'Owner', 'w-33', ({ creator_user_name }) => creator_user_name),
    show: 'yes',
    needs: 'much room',
  },
  text('single_user_name', 'Single user', 'w-40', ({ single_user_name }) => single_user_name),
  text('policy_id', 'Policy', 'w-40', ({ policy_id }) => policy_id),
  text('instance_pool_id', 'Pool', 'w-40', ({ instance_pool_id }) => instance_pool_id),
  text('custom_tags', 'Tags', 'w-56', ({ custom_tags = {} }) =>
    Object.entries(custom_tags)
      .map(([key, value]) => `${key}=${value}`)
      .join(', '),
  ),
  text('pinned', 'Pinned', 'w-20', (cluster) => (isPinned(cluster) ? 'Pinned' : undefined)),
  text('termination_reason', 'Ended because', 'w-48', shortTermination),
  {
    id: 'last_restarted_time',
    header: 'Last restarted',
    cell: ({ last_restarted_time }) => <AgoCell time={last_restarted_time} />,
    sortValue: ({ last_restarted_time }) => wireMs(last_restarted_time),
    descendsFirst: true,
    width: 'w-32',
    show: 'no',
  },
  {
    id: 'disappears',
    header: 'Disappears',
    cell: (cluster) => <DisappearsCell days={disappearsInDays(cluster, isPinned(cluster), Date.now())} />,
    sortValue: (cluster) => disappearsInDays(cluster, isPinned(cluster), Date.now()),
    width: 'w-28',
    show: 'no',
  },
  text('cluster_id', 'Id', 'w-48', ({ cluster_id }) => cluster_id, 'font-mono text-xs'),
]

/** A column of words, hidden until asked for. */
function text(
  id: string,
  header: string,
  width: string,
  of: (cluster: Cluster) => string | undefined,
  className = 'text-ink-2',
): ClusterColumn {
  return {
    id,
    header,
    width,
    show: 'no',
    sortValue: of,
    cell: (cluster) => <Text className={className}>{of(cluster)}</Text>,
  }
}

function AgoCell({ time }: { time: string | undefined }) {
  const atMs = wireMs(time)
  return atMs ? <Ago atMs={atMs} /> : <Nothing />
}

function DisappearsCell({ days }: { days: number | undefined }) {
  if (days === undefined) return <Nothing />
  return (
    <span
      className={days <= 7 ? 'text-changing' : undefined}
      data-tooltip="Thirty days after it ended the list forgets it, unless it is pinned"
    >
      {days === 0 ? 'any moment' : `in ${days} d`}
    </span>
  )
}
