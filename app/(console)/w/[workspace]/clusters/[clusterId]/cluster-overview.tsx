'use client'
import type { ReactNode } from 'react'
import { Ago, ExactTime } from '@/components/time'
import { Callout } from '@/components/ui/callout'
import { bytes } from '@/lib/format/bytes'
import { wireMs } from '@/lib/format/time'
import { accessModeWords, availabilityWords, sourceWords, workersOf } from '@/lib/databricks/rules/cluster-facts'
import { terminationWords } from '@/lib/databricks/rules/cluster-termination'
import { clusterState, type Cluster } from '@/lib/databricks/rules/clusters'
import { runtimeOf } from '@/lib/databricks/rules/spark-version'

/** The facts of a cluster by topic, and why it is down when it is. What the workspace does not say is not shown. */
export function ClusterOverview({ cluster }: { cluster: Cluster }) {
  return (
    <div className="space-y-5">
      <WhyEnded cluster={cluster} />
      <div className="gap-x-10 lg:columns-2 2xl:columns-3">
        {groups(cluster).map(([title, facts]) => (
          <Group key={title} {...{ title, facts }} />
        ))}
      </div>
    </div>
  )
}

function WhyEnded({ cluster }: { cluster: Cluster }) {
  const { termination_reason: reason, state, state_message } = cluster
  const words = terminationWords(cluster)
  if (state === 'RUNNING' || !words) return null
  const told = Object.values(reason?.parameters ?? {})
  const parameters = Object.entries(reason?.parameters ?? {})
  const failed = clusterState(cluster).tone === 'failed'
  return (
    <Callout tone={failed ? 'danger' : 'info'} title={`Why it ended: ${words}`}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 font-mono text-xs">
        {[['code', reason?.code], ['type', reason?.type], ...parameters].map(
          ([key, value]) =>
            value && (
              <div key={key} className="contents">
                <dt className="text-ink-3">{key}</dt>
                <dd className="break-words">
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      {state_message && !told.includes(state_message) && <p className="mt-2 break-words">{state_message}</p>}
    </Callout>
  )
}

type Facts = Record<string, ReactNode>

function groups(cluster: Cluster): [string, Facts][] {
  const { aws_attributes: aws, azure_attributes: azure, gcp_attributes: gcp, cluster_log_conf: logs } = cluster
  const runtime = runtimeOf(cluster.spark_version ?? '', cluster.runtime_engine)
  return [
    [
      'Times',
      {
        Started: moment(cluster.start_time),
        'Last restarted': moment(cluster.last_restarted_time),
        Ended: moment(cluster.terminated_time),
        'State message': cluster.termination_reason ? undefined : cluster.state_message,
      },
    ],
    [
      'Machines',
      {
        'Worker type': mono(cluster.node_type_id),
        'Driver type': mono(cluster.driver_node_type_id),
        Workers: workersOf(cluster).hint ?? workersOf(cluster).words,
        Cores: cluster.cluster_cores,
        Memory: cluster.cluster_memory_mb && bytes(Number(cluster.cluster_memory_mb) * 1024 ** 2),
        Availability: availabilityWords(cluster),
        'First on demand': aws?.first_on_demand ?? azure?.first_on_demand ?? gcp?.first_on_demand,
        Zone: aws?.zone_id ?? gcp?.zone_id,
        Pool: mono(cluster.instance_pool_id),
        'Driver pool': mono(cluster.driver_instance_pool_id),
      },
    ],
    [
      'Runtime',
      {
        Version: runtime.words,
        Key: mono(cluster.spark_version),
        Engine: cluster.runtime_engine,
        'Out of support': runtime.unsupported ? 'yes' : undefined,
        'Container image': mono(cluster.docker_image?.url),
        'Init scripts': cluster.init_scripts?.length,
        'Spark settings': count(cluster.spark_conf),
        'Environment variables': count(cluster.spark_env_vars),
        'Log delivery': mono(logs?.dbfs?.destination ?? logs?.s3?.destination ?? logs?.volumes?.destination),
      },
    ],
    [
      'Access',
      {
        Owner: cluster.creator_user_name,
        'Access mode': accessModeWords(cluster.data_security_mode),
        'Single user': cluster.single_user_name,
        'Made by': sourceWords(cluster.cluster_source),
        Policy: mono(cluster.policy_id),
        'Instance profile': mono(aws?.instance_profile_arn),
      },
    ],
    ['Tags', Object.fromEntries(Object.entries(cluster.custom_tags ?? {}))],
    ['Tags set by Databricks', Object.fromEntries(Object.entries(cluster.default_tags ?? {}))],
  ]
}

const mono = (text: string | undefined) => text && <span className="font-mono text-xs">{text}</span>
const count = (entries: Record<string, string> | undefined) => entries && `${Object.keys(entries).length}, under JSON`

function Group({ title, facts }: { title: string; facts: Facts }) {
  const told = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '')
  if (told.length === 0) return null
  return (
    <section className="mb-6 break-inside-avoid">
      <h2 className="border-b border-line pb-1.5 font-medium">{title}</h2>
      <dl>
        {told.map(([name, value]) => (
          <div key={name} className="grid grid-cols-[9rem_minmax(0,1fr)] gap-3 border-b border-line py-1.5">
            <dt className="break-words text-ink-2">
              <bdi>{name}</bdi>
            </dt>
            <dd className="break-words">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function moment(time: string | undefined) {
  const atMs = wireMs(time)
  return (
    atMs && (
      <>
        <ExactTime atMs={atMs} /> <Ago atMs={atMs} className="text-ink-3" />
      </>
    )
  )
}
