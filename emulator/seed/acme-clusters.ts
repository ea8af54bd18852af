import type * as compute from '@/lib/databricks/api/models/compute'
import type { Grant } from '../access'
import type { Fate } from '../clusters/cluster'
import { lakeProfile } from './instance-profiles'
import { jobClusters } from './job-ids'
import { policies } from './policy-ids'
import { pools } from './pool-ids'

/** One cluster of the demo, told as people would. Hours are before the workspace was first looked at. */
export interface Story {
  name: string
  state?: compute.State
  source?: compute.ClusterSource
  creator?: string
  node: string
  /** A number of them, or the bounds of autoscaling. */
  workers: number | [number, number]
  runtime?: string
  /** Until it stops for inactivity; 0 for never. */
  minutes?: number
  /** Since when it is up. */
  upHours?: number
  /** Since when it is down, and why. */
  endedHours?: number
  reason?: compute.TerminationReason
  pinned?: true
  inUse?: true
  fate?: Fate
  /** How many times it was up before. */
  cycles?: number
  grants?: Grant[]
  spec?: compute.ClusterSpec
  tags?: Record<string, string>
}

const group = (group_name: string, permission_level: string): Grant => ({ group_name, permission_level })
const engineers = [group('data-engineering', 'CAN_RESTART')]
const everyone = [group('users', 'CAN_ATTACH_TO'), ...engineers]
const analysts = [group('analysts', 'CAN_ATTACH_TO'), ...engineers]

const ada = 'ada.admin@acme.example'
const omar = 'omar.operator@acme.example'
const mei = 'mei.tanaka@acme.example'
const jonas = 'jonas.lindqvist@acme.example'
const priya = 'priya.raman@acme.example'
const tomasz = 'tomasz.kowalski@acme.example'
const lucia = 'lucia.fernandez@acme.example'
const noor = 'noor.haddad@acme.example'
const greta = 'greta.weiss@acme.example'

const user = (username: string): compute.TerminationReason => ({
  code: 'USER_REQUEST',
  type: 'SUCCESS',
  parameters: { username },
})
const idle = (minutes: number): compute.TerminationReason => ({
  code: 'INACTIVITY',
  type: 'SUCCESS',
  parameters: { inactivity_duration_min: String(minutes) },
})
const jobFinished: compute.TerminationReason = { code: 'JOB_FINISHED', type: 'SUCCESS' }
const spotLost: compute.TerminationReason = {
  code: 'SPOT_INSTANCE_TERMINATION',
  type: 'CLOUD_FAILURE',
  parameters: {
    instance_id: 'i-0b7d4f61c92e8a305',
    databricks_error_message: 'The driver was on a spot instance, which AWS took back.',
  },
}
const initScriptFailed: compute.TerminationReason = {
  code: 'INIT_SCRIPT_FAILURE',
  type: 'CLIENT_ERROR',
  parameters: {
    instance_id: 'i-04c1e9a7730bd52f8',
    databricks_error_message:
      'Init script /Volumes/main/platform/init/install-geos.sh failed: Script exit status is non-zero (127)',
  },
}
const quotaExceeded: compute.TerminationReason = {
  code: 'CLOUD_PROVIDER_LAUNCH_FAILURE',
  type: 'CLOUD_FAILURE',
  parameters: {
    cloud_provider_error_code: 'VcpuLimitExceeded',
    cloud_provider_error_message:
      'You have requested more vCPU capacity than your current vCPU limit of 384 allows for the instance bucket that the specified instance type belongs to.',
    databricks_error_message: 'The cloud provider refused to launch instances: vCPU quota exceeded.',
  },
}

const standard: compute.ClusterSpec = { data_security_mode: 'USER_ISOLATION' }
const photon: compute.ClusterSpec = { ...standard, runtime_engine: 'PHOTON' }
const dedicated = (single_user_name: string): compute.ClusterSpec => ({
  data_security_mode: 'SINGLE_USER',
  single_user_name,
})
const onlyDriver: compute.ClusterSpec = {
  kind: 'CLASSIC_PREVIEW',
  is_single_node: true,
  spark_conf: { 'spark.databricks.cluster.profile': 'singleNode', 'spark.master': 'local[*]' },
}
const initScripts: compute.ClusterSpec = {
  init_scripts: [{ volumes: { destination: '/Volumes/main/platform/init/install-geos.sh' } }],
}

const logs: compute.ClusterSpec = { cluster_log_conf: { dbfs: { destination: 'dbfs:/cluster-logs' } } }

/** Acme's clusters: every state, every source, three clouds' machines, and each way to end. */
export const acme: readonly Story[] = [
  // In use
  {
    name: 'shared-analytics',
    state: 'RUNNING',
    creator: greta,
    node: 'i3.xlarge',
    workers: [2, 8],
    minutes: 120,
    upHours: 7,
    pinned: true,
    inUse: true,
    cycles: 90,
    grants: everyone,
    spec: { ...photon, policy_id: policies.standard },
    tags: { team: 'analytics', cost_center: '4410' },
  },
  {
    name: 'etl-nightly-always-on',
    state: 'RUNNING',
    source: 'API',
    creator: mei,
    node: 'm5d.2xlarge',
    workers: 6,
    minutes: 0,
    upHours: 12 * 24 + 5,
    inUse: true,
    cycles: 6,
    grants: engineers,
    spec: { ...standard, policy_id: policies.standard, ...initScripts, ...logs },
    tags: { team: 'data-engineering', env: 'prod', cost_center: '4420' },
  },
  {
    name: 'streaming-orders',
    state: 'RUNNING',
    source: 'API',
    creator: jonas,
    node: 'r5d.xlarge',
    workers: 4,
    minutes: 0,
    upHours: 38 * 24 + 11,
    pinned: true,
    inUse: true,
    cycles: 3,
    grants: engineers,
    spec: {
      ...standard,
      aws_attributes: { availability: 'ON_DEMAND', zone_id: 'us-west-2a', instance_profile_arn: lakeProfile },
    },
    tags: { team: 'data-engineering', env: 'prod', sla: 'gold' },
  },
  {
    // Nobody uses it, and it never stops.
    name: 'bi-dashboards-legacy',
    state: 'RUNNING',
    creator: lucia,
    node: 'm5d.xlarge',
    workers: 2,
    runtime: '10.4.x-scala2.12',
    minutes: 0,
    upHours: 79,
    grants: analysts,
    spec: { data_security_mode: 'LEGACY_TABLE_ACL' },
  },
  {
    name: 'ml-experiments-gpu',
    state: 'RUNNING',
    creator: priya,
    node: 'g5.12xlarge',
    workers: 0,
    runtime: '17.3.x-gpu-ml-scala2.13',
    minutes: 60,
    upHours: 5,
    inUse: true,
    cycles: 12,
    spec: { ...dedicated(priya), ...onlyDriver },
    tags: { team: 'machine-learning', cost_center: '4470' },
  },
  {
    name: "Omar's notebook",
    state: 'RUNNING',
    creator: omar,
    node: 'm6id.large',
    workers: 0,
    minutes: 30,
    upHours: 1.2,
    cycles: 20,
    spec: { ...dedicated(omar), ...onlyDriver },
  },
  {
    name: 'finance-month-end',
    state: 'RUNNING',
    creator: noor,
    node: 'Standard_E8ds_v4',
    workers: [1, 4],
    runtime: '15.4.x-scala2.12',
    minutes: 90,
    upHours: 2.5,
    inUse: true,
    cycles: 8,
    grants: [group('finance', 'CAN_RESTART')],
    spec: { ...photon, policy_id: policies.finance },
    tags: { team: 'finance', confidentiality: 'restricted' },
  },
  {
    name: 'geo-lab',
    state: 'RUNNING',
    creator: tomasz,
    node: 'n2-highmem-8',
    workers: 3,
    runtime: '16.4.x-scala2.12',
    minutes: 45,
    upHours: 0.8,
    grants: everyone,
    spec: { ...standard, gcp_attributes: { availability: 'PREEMPTIBLE_WITH_FALLBACK_GCP' } },
    tags: { project: 'site-selection' },
  },
  {
    name: 'quarterly-revenue-forecast-and-customer-lifetime-value-model-comparison-for-the-emea-planning-round4',
    state: 'RUNNING',
    creator: lucia,
    node: 'm5d.4xlarge',
    workers: 4,
    minutes: 180,
    upHours: 3,
    inUse: true,
    grants: analysts,
    spec: standard,
  },
  {
    name: jobClusters.bronze,
    state: 'RUNNING',
    source: 'JOB',
    creator: mei,
    node: 'm5d.xlarge',
    workers: 8,
    upHours: 0.6,
    inUse: true,
    grants: engineers,
    spec: { ...photon, instance_pool_id: pools.jobs },
  },
  {
    name: jobClusters.train,
    state: 'RUNNING',
    source: 'JOB',
    creator: priya,
    node: 'g4dn.2xlarge',
    workers: 2,
    runtime: '17.3.x-gpu-ml-scala2.13',
    upHours: 1.9,
    inUse: true,
    spec: { ...dedicated(priya), policy_id: policies.science },
  },
  {
    name: 'dlt-execution-8f1c2a40-5be7-4a19-b0d2-61c3f7e9a584',
    state: 'RUNNING',
    source: 'PIPELINE',
    creator: jonas,
    node: 'm5d.2xlarge',
    workers: [1, 5],
    runtime: '17.3.x-photon-scala2.13',
    upHours: 9,
    inUse: true,
    grants: engineers,
    spec: photon,
  },
  {
    name: 'sql-endpoint-4c9e1a7d20b35f68',
    state: 'RUNNING',
    source: 'SQL',
    creator: ada,
    node: 'i3.2xlarge',
    workers: 4,
    upHours: 26,
    inUse: true,
    spec: photon,
  },
  {
    name: 'model-serving-churn-v3',
    state: 'RUNNING',
    source: 'MODELS',
    creator: tomasz,
    node: 'c5d.2xlarge',
    workers: 1,
    runtime: '16.4.x-cpu-ml-scala2.12',
    upHours: 4 * 24,
    inUse: true,
    spec: standard,
  },
  // Changing
  {
    name: 'adhoc-mei',
    state: 'PENDING',
    creator: mei,
    node: 'm5d.xlarge',
    workers: 2,
    minutes: 60,
    cycles: 14,
    grants: engineers,
    spec: dedicated(mei),
  },
  {
    name: jobClusters.publish,
    state: 'PENDING',
    source: 'JOB',
    creator: jonas,
    node: 'Standard_DS4_v2',
    workers: 2,
    grants: engineers,
    spec: standard,
  },
  {
    name: 'platform-tools',
    state: 'RESTARTING',
    creator: greta,
    node: 'm6gd.xlarge',
    workers: 1,
    runtime: '18.1.x-aarch64-scala2.13',
    minutes: 60,
    upHours: 30,
    spec: standard,
    tags: { team: 'platform' },
  },
  {
    name: 'feature-store-build',
    state: 'RESIZING',
    creator: priya,
    node: 'r6id.xlarge',
    workers: 6,
    runtime: '17.3.x-cpu-ml-scala2.13',
    minutes: 120,
    upHours: 2,
    inUse: true,
    grants: [group('machine-learning', 'CAN_RESTART')],
    spec: { ...standard, instance_pool_id: pools.features },
    tags: { team: 'machine-learning' },
  },
  {
    name: 'analyst-sandbox',
    state: 'TERMINATING',
    creator: lucia,
    node: 'Standard_D4ds_v5',
    workers: [1, 3],
    minutes: 45,
    upHours: 6,
    reason: user(lucia),
    cycles: 10,
    grants: analysts,
    spec: standard,
  },
  {
    name: jobClusters.silver,
    state: 'TERMINATING',
    source: 'JOB',
    creator: mei,
    node: 'm5d.xlarge',
    workers: 4,
    upHours: 0.4,
    reason: jobFinished,
    grants: engineers,
    spec: { ...photon, instance_pool_id: pools.jobs },
  },
  {
    name: 'legacy-import',
    state: 'ERROR',
    creator: jonas,
    node: 'm4.xlarge',
    workers: 2,
    runtime: '9.1.x-scala2.12',
    minutes: 0,
    endedHours: 50,
    grants: engineers,
    spec: { data_security_mode: 'NONE' },
  },
  {
    name: 'migrated-from-staging',
    state: 'UNKNOWN',
    creator: greta,
    node: 'i3.xlarge',
    workers: 2,
    runtime: '11.3.x-scala2.12',
    minutes: 120,
    endedHours: 400,
    spec: { data_security_mode: 'NONE' },
  },
  // Down
  {
    // The operator may start it; the viewer sees it and may not.
    name: 'nightly-etl',
    creator: mei,
    node: 'm5d.2xlarge',
    workers: [2, 10],
    minutes: 30,
    endedHours: 5,
    reason: idle(30),
    pinned: true,
    cycles: 40,
    grants: analysts,
    spec: { ...photon, policy_id: policies.standard, ...logs },
    tags: { team: 'data-engineering', env: 'prod', cost_center: '4420' },
  },
  {
    name: 'omar-scratch',
    creator: omar,
    node: 'm6id.xlarge',
    workers: 1,
    minutes: 60,
    endedHours: 20,
    reason: user(mei),
    cycles: 15,
    spec: dedicated(omar),
  },
  {
    name: 'weekly-report',
    creator: lucia,
    node: 'Standard_DS3_v2',
    workers: 2,
    runtime: '14.3.x-scala2.12',
    minutes: 60,
    endedHours: 3 * 24 + 2,
    reason: idle(60),
    cycles: 5,
    grants: analysts,
    spec: standard,
  },
  {
    name: 'spot-backfill',
    creator: jonas,
    node: 'c5d.4xlarge',
    workers: 12,
    minutes: 60,
    endedHours: 9,
    reason: spotLost,
    cycles: 4,
    grants: engineers,
    spec: { ...standard, aws_attributes: { availability: 'SPOT', first_on_demand: 0, spot_bid_price_percent: 80 } },
    tags: { team: 'data-engineering' },
  },
  {
    name: 'geos-with-init-script',
    creator: tomasz,
    node: 'm5d.xlarge',
    workers: 2,
    minutes: 60,
    endedHours: 28,
    reason: initScriptFailed,
    grants: everyone,
    spec: { ...standard, ...initScripts },
    fate: { reason: initScriptFailed },
  },
  {
    name: 'training-large-gpu',
    creator: priya,
    node: 'p4d.24xlarge',
    workers: 4,
    runtime: '17.3.x-gpu-ml-scala2.13',
    minutes: 60,
    endedHours: 47,
    reason: quotaExceeded,
    grants: [group('machine-learning', 'CAN_RESTART'), ...engineers],
    spec: dedicated(priya),
    fate: { reason: quotaExceeded },
    tags: { team: 'machine-learning' },
  },
  {
    name: 'history-backfill-64',
    creator: mei,
    node: 'i3.8xlarge',
    workers: 64,
    minutes: 20,
    endedHours: 11 * 24,
    reason: user(mei),
    grants: everyone,
    spec: standard,
    fate: {
      refused: {
        code: 'QUOTA_EXCEEDED',
        message: 'Starting this cluster needs 2080 cores. The workspace quota is 2000 cores, of which 412 are in use.',
      },
    },
  },
  {
    name: 'تقارير المبيعات اليومية',
    creator: noor,
    node: 'Standard_DS3_v2',
    workers: 2,
    runtime: '15.4.x-scala2.12',
    minutes: 60,
    endedHours: 16,
    reason: idle(60),
    grants: everyone,
    spec: standard,
  },
  {
    name: '🚀 launch metrics 📈',
    creator: lucia,
    node: 'n2-standard-8',
    workers: [1, 4],
    runtime: '18.1.x-scala2.13',
    minutes: 60,
    endedHours: 40,
    reason: idle(60),
    grants: everyone,
    spec: photon,
  },
  {
    name: '<b>R&D</b> "quoted" \\ sandbox',
    creator: tomasz,
    node: 'n1-highmem-4',
    workers: 1,
    runtime: '12.2.x-scala2.12',
    minutes: 60,
    endedHours: 6 * 24,
    reason: idle(60),
    grants: everyone,
    spec: { data_security_mode: 'NONE' },
    tags: { note: '=1+1 is not a formula' },
  },
  {
    name: 'dlt-maintenance-2d4e90b7-13fa-4c68-9e05-a7b1c8d2f360',
    source: 'PIPELINE_MAINTENANCE',
    creator: jonas,
    node: 'm5d.large',
    workers: 1,
    endedHours: 13,
    reason: jobFinished,
    grants: engineers,
    spec: standard,
  },
  {
    name: jobClusters.gold,
    source: 'JOB',
    creator: mei,
    node: 'm5d.xlarge',
    workers: 4,
    endedHours: 2,
    reason: jobFinished,
    grants: engineers,
    spec: { ...photon, instance_pool_id: pools.jobs },
  },
  {
    name: jobClusters.evaluate,
    source: 'JOB',
    creator: priya,
    node: 'g4dn.xlarge',
    workers: 1,
    runtime: '17.3.x-gpu-ml-scala2.13',
    endedHours: 26,
    reason: jobFinished,
    spec: { ...dedicated(priya), policy_id: policies.science },
  },
  {
    // Leaves the list in two days.
    name: 'conference-demo',
    creator: greta,
    node: 'c6id.2xlarge',
    workers: 2,
    minutes: 60,
    endedHours: 28 * 24,
    reason: idle(60),
    grants: everyone,
    spec: standard,
  },
  {
    // Long gone but for the pin.
    name: 'annual-audit-2025',
    creator: ada,
    node: 'r5d.2xlarge',
    workers: 4,
    runtime: '13.3.x-scala2.12',
    minutes: 120,
    endedHours: 200 * 24,
    reason: user(ada),
    pinned: true,
    grants: [group('finance', 'CAN_ATTACH_TO')],
    spec: { ...standard, policy_id: policies.finance },
    tags: { keep: 'true' },
  },
  {
    name: 'warm-pool-workers',
    creator: greta,
    node: 'i3.xlarge',
    workers: [1, 6],
    runtime: '17.3.x-photon-scala2.13',
    minutes: 20,
    endedHours: 1.5,
    reason: idle(20),
    cycles: 25,
    grants: everyone,
    spec: { ...photon, instance_pool_id: pools.warm, policy_id: policies.standard },
    tags: { team: 'platform' },
  },
  {
    name: 'custom-image',
    creator: greta,
    node: 'Standard_NC4as_T4_v3',
    workers: 0,
    runtime: '16.4.x-scala2.12',
    minutes: 60,
    endedHours: 70,
    reason: user(greta),
    spec: {
      ...dedicated(greta),
      ...onlyDriver,
      docker_image: { url: 'registry.acme.example/spark/base:16.4-7' },
      cluster_log_conf: { volumes: { destination: '/Volumes/main/platform/cluster-logs' } },
    },
    tags: Object.fromEntries(Array.from({ length: 18 }, (_, at) => [`label-${at + 1}`, `value-${at + 1}`])),
  },
  {
    name: 'intern-playground',
    creator: omar,
    node: 'm5.xlarge',
    workers: 1,
    runtime: '16.4.x-scala2.13',
    minutes: 10_000,
    endedHours: 19 * 24,
    reason: user(omar),
    grants: [group('users', 'CAN_RESTART')],
    spec: standard,
  },
]
