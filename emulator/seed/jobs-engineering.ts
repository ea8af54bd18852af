import type { JobStory } from '../jobs/story'
import { seededId } from './clusters'
import * as ids from './job-ids'
import {
  after,
  at,
  cron,
  dmitri,
  engineers,
  environments,
  jonas,
  lately,
  machines,
  mails,
  mei,
  notebook,
  nowAndThen,
  omar,
  ofPool,
  on,
  onlyEngineers,
  paused,
  python,
  runJob,
  serverless,
  shared,
  sqlFile,
  tags,
  vera,
  wheel,
} from './jobs-parts'
import { policies } from './policy-ids'
import { pools } from './pool-ids'

const hour = 1 / 24
const minute = hour / 60
const spot = { aws_attributes: { availability: 'SPOT', first_on_demand: 0 } }
const wide = machines('m5d.2xlarge', 8, { runtime_engine: 'PHOTON' })

/** What the data engineers run. */
export const engineeringJobs: readonly JobStory[] = [
  {
    // Fails since someone renamed a column, three days ago.
    name: 'nightly-etl',
    creator: mei,
    createdDays: 410,
    grants: engineers,
    settings: () => ({
      ...cron('0 13 2 * * ?'),
      ...mails(mei, 'data-oncall@acme.example'),
      ...tags('data-engineering', { env: 'prod', tier: 'gold' }),
      ...shared('etl', wide),
      description: 'Orders, customers and payments into the sales marts. Finance opens on it at seven.',
      max_concurrent_runs: 1,
      timeout_seconds: 4 * 3600,
      health: { rules: [{ metric: 'RUN_DURATION_SECONDS', op: 'GREATER_THAN', value: '7200' }] },
      parameters: [{ name: 'run_date', default: '{{job.start_time.iso_date}}' }],
      tasks: [
        notebook('ingest_orders', 'etl/ingest_orders', on('etl'), {
          max_retries: 1,
          min_retry_interval_millis: 60_000,
        }),
        notebook('ingest_customers', 'etl/ingest_customers', on('etl')),
        notebook('ingest_payments', 'etl/ingest_payments', on('etl')),
        notebook(
          'transform_sales',
          'etl/transform_sales',
          on('etl'),
          after('ingest_orders', 'ingest_customers', 'ingest_payments'),
        ),
        notebook('build_marts', 'etl/build_marts', on('etl'), after('transform_sales')),
        notebook('publish', 'etl/publish', on('etl'), after('build_marts')),
      ],
    }),
    takes: { ingest_orders: [900, 1500], transform_sales: [1500, 2400], build_marts: [600, 900], '*': [240, 600] },
    fails: ({ daysAgo, key, chance }) => {
      if (key === 'transform_sales' && daysAgo < 3) {
        return 'AnalysisException: [UNRESOLVED_COLUMN.WITH_SUGGESTION] A column, variable, or function parameter with name `discount_pct` cannot be resolved. Did you mean one of the following? [`discount_rate`, `discount_code`, `order_id`]. SQLSTATE: 42703'
      }
      if (key === 'ingest_orders' && chance < 0.06)
        return 'py4j.protocol.Py4JJavaError: java.net.SocketTimeoutException: Read timed out'
      return undefined
    },
  },
  {
    name: 'medallion refresh',
    id: ids.medallion,
    creator: mei,
    createdDays: 180,
    grants: engineers,
    settings: () => ({
      ...tags('data-engineering', { env: 'prod' }),
      trigger: {
        file_arrival: { url: '/Volumes/main/landing/partners/', min_time_between_triggers_seconds: 1800 },
        pause_status: 'UNPAUSED',
      },
      max_concurrent_runs: 3,
      job_clusters: [
        { job_cluster_key: 'bronze', new_cluster: ofPool(pools.jobs, 8, { runtime_engine: 'PHOTON' }) },
        { job_cluster_key: 'silver', new_cluster: ofPool(pools.jobs, 4, { runtime_engine: 'PHOTON' }) },
        { job_cluster_key: 'gold', new_cluster: ofPool(pools.jobs, 4, { runtime_engine: 'PHOTON' }) },
      ],
      tasks: [
        python('bronze', 'medallion/bronze.py', on('bronze')),
        python('silver', 'medallion/silver.py', on('silver'), after('bronze')),
        python('gold', 'medallion/gold.py', on('gold'), after('silver')),
      ],
    }),
    takes: { bronze: [2700, 3600], silver: [900, 1300], gold: [500, 900] },
    fails: ({ key, chance }) =>
      key === 'bronze' && chance < 0.05
        ? 'FileNotFoundException: No such file or directory: /Volumes/main/landing/partners/_manifest.json'
        : undefined,
    runs: [
      ...nowAndThen(70, 55, [mei], 'FILE_ARRIVAL').map((one) => ({ ...one, daysAgo: one.daysAgo + 4 })),
      {
        daysAgo: 3.4 * hour,
        trigger: 'FILE_ARRIVAL',
        id: ids.medallionRuns.gold,
        clusters: { gold: seededId(ids.jobClusters.gold) },
      },
      {
        daysAgo: 2.4 * hour,
        trigger: 'FILE_ARRIVAL',
        id: ids.medallionRuns.silver,
        clusters: { silver: seededId(ids.jobClusters.silver) },
      },
    ],
    active: {
      daysAgo: 0.6 * hour + 4 * minute,
      trigger: 'FILE_ARRIVAL',
      id: ids.medallionRuns.bronze,
      clusters: { bronze: seededId(ids.jobClusters.bronze) },
    },
  },
  {
    name: 'publish to partners',
    id: ids.publish,
    creator: jonas,
    createdDays: 95,
    grants: engineers,
    settings: () => ({
      ...tags('data-engineering'),
      ...shared('publish', machines('Standard_DS4_v2', 2)),
      tasks: [notebook('publish', 'partners/publish', on('publish'))],
    }),
    takes: { '*': [300, 700] },
    runs: nowAndThen(18, 58, [jonas, mei]),
    active: {
      daysAgo: minute / 3,
      by: jonas,
      id: ids.publishRun,
      clusters: { publish: seededId(ids.jobClusters.publish) },
    },
  },
  {
    // Up for weeks.
    name: 'orders stream',
    creator: jonas,
    createdDays: 300,
    grants: onlyEngineers,
    settings: ({ cluster }) => ({
      continuous: { pause_status: 'UNPAUSED' },
      ...mails('data-oncall@acme.example'),
      ...tags('data-engineering', { env: 'prod', sla: 'gold' }),
      health: {
        rules: [{ metric: 'STREAMING_BACKLOG_SECONDS', op: 'GREATER_THAN', value: '600' }],
      },
      tasks: [notebook('ingest_orders', 'streams/orders', at(cluster('streaming-orders')))],
    }),
    takes: { '*': [60 * 86_400, 80 * 86_400] },
    runs: [{ daysAgo: 59.2, trigger: 'CONTINUOUS' }],
    stopped: (daysAgo) => (daysAgo > 39 ? 20 * 86_400 : undefined),
    active: { daysAgo: 38, trigger: 'CONTINUOUS' },
  },
  {
    name: 'clickstream stream',
    creator: jonas,
    createdDays: 260,
    grants: onlyEngineers,
    settings: () => ({
      continuous: { pause_status: 'PAUSED' },
      ...tags('data-engineering', { env: 'staging' }),
      ...environments,
      tasks: [python('consume', 'streams/clickstream.py', serverless)],
    }),
    takes: { '*': [8 * 3600, 30 * 3600] },
    fails: ({ chance }) =>
      chance < 0.6
        ? 'StreamingQueryException: [STREAM_FAILED] Query terminated with exception: Connection to broker b-2.kafka.acme.internal:9096 lost'
        : undefined,
    runs: nowAndThen(12, 40, [jonas], 'CONTINUOUS').map((one) => ({ ...one, daysAgo: one.daysAgo + 18 })),
  },
  {
    name: 'nightly warehouse load',
    creator: mei,
    createdDays: 350,
    grants: onlyEngineers,
    settings: ({ cluster }) => ({
      ...cron('0 40 1 * * ?'),
      ...tags('data-engineering', { env: 'prod' }),
      tasks: [notebook('load_facts', 'warehouse/load_facts', at(cluster('etl-nightly-always-on')))],
    }),
    takes: { '*': lately([1500, 3300]) },
    fails: ({ chance, daysAgo }) =>
      chance < 0.08 && daysAgo > 0.5
        ? 'SparkException: Job aborted due to stage failure: Task 41 in stage 118.0 failed 4 times'
        : undefined,
    active: { daysAgo: 34 * minute, by: mei },
  },
  {
    name: 'customer dimension refresh',
    id: ids.customerDimension,
    creator: mei,
    createdDays: 240,
    grants: engineers,
    settings: ({ cluster }) => ({
      ...cron('0 10 3 * * ?'),
      ...tags('data-engineering', { env: 'prod' }),
      tasks: [notebook('merge_customers', 'warehouse/merge_customers', at(cluster('etl-nightly-always-on')))],
    }),
    takes: { '*': lately([500, 1300]) },
    active: { daysAgo: 12 * minute, by: mei },
  },
  {
    name: 'schema drift check',
    creator: mei,
    createdDays: 33,
    grants: engineers,
    settings: ({ cluster }) => ({
      tasks: [notebook('compare', 'quality/schema_drift', at(cluster('adhoc-mei')))],
    }),
    takes: { '*': lately([200, 600]) },
    fails: ({ daysAgo }) =>
      daysAgo > 20 ? 'AssertionError: 3 columns were added to bronze.partners without a contract' : undefined,
    runs: nowAndThen(9, 30, [mei, omar]),
    stopped: (daysAgo, chance) => (daysAgo > 0.1 && daysAgo < 20 ? 400 + 900 * chance : undefined),
    active: { daysAgo: 0, by: mei, waits: true },
  },
  {
    // A chain: each of these runs the next.
    name: 'morning chain',
    creator: jonas,
    createdDays: 150,
    grants: engineers,
    settings: ({ job }) => ({
      ...cron('0 5 5 * * ?', 'Europe/Berlin'),
      ...mails(jonas),
      ...tags('data-engineering', { env: 'prod' }),
      tasks: [
        runJob('bronze', job('chain: bronze ingest')),
        runJob('silver', job('chain: silver build'), after('bronze')),
        runJob('gold', job('chain: gold publish'), { ...after('silver'), run_if: 'ALL_SUCCESS' }),
      ],
    }),
  },
  ...['bronze ingest', 'silver build', 'gold publish'].map((step): JobStory => ({
    name: `chain: ${step}`,
    creator: jonas,
    createdDays: 151,
    grants: engineers,
    after: 'morning chain',
    settings: () => ({
      ...tags('data-engineering', { env: 'prod' }),
      ...environments,
      tasks: [
        python('prepare', `chain/${step.split(' ')[0]}/prepare.py`, serverless),
        python('write', `chain/${step.split(' ')[0]}/write.py`, serverless, after('prepare')),
      ],
    }),
    takes: { prepare: [90, 240], write: [200, 700] },
    fails: ({ daysAgo, key, chance }) =>
      step === 'silver build' && key === 'write' && (chance < 0.07 || (daysAgo > 12 && daysAgo < 14))
        ? 'ConcurrentAppendException: [DELTA_CONCURRENT_APPEND] Files were added to partition [date=2026-11-07] by a concurrent update.'
        : undefined,
  })),
  {
    name: 'partition rebuild',
    creator: mei,
    createdDays: 120,
    grants: engineers,
    settings: () => ({
      ...cron('0 20 0 ? * SUN'),
      ...tags('data-engineering'),
      ...shared('rebuild', machines('i3.2xlarge', 16)),
      description: 'One task per partition of the event archive, then the statistics over all.',
      tasks: [
        notebook('plan', 'archive/plan', on('rebuild')),
        ...Array.from({ length: 120 }, (_, at) => `part_${String(at).padStart(3, '0')}`).map((key) =>
          notebook(key, 'archive/rebuild_partition', on('rebuild'), after('plan')),
        ),
        notebook('statistics', 'archive/statistics', on('rebuild'), {
          depends_on: Array.from({ length: 120 }, (_, at) => ({ task_key: `part_${String(at).padStart(3, '0')}` })),
          run_if: 'ALL_DONE',
        }),
      ],
    }),
    takes: { plan: [60, 120], statistics: [300, 500], '*': [400, 1900] },
    fails: ({ key, chance }) =>
      key.startsWith('part_') && chance < 0.008 ? 'OutOfMemoryError: Java heap space' : undefined,
  },
  {
    name: 'table maintenance',
    creator: jonas,
    createdDays: 200,
    grants: engineers,
    settings: () => ({
      ...cron('0 35 4 ? * SAT'),
      ...tags('data-engineering'),
      ...environments,
      tasks: [
        {
          task_key: 'optimize_all',
          for_each_task: {
            inputs: JSON.stringify(
              Array.from({ length: 180 }, (_, at) => ({ schema: `s${at % 12}`, table: `events_${at}` })),
            ),
            concurrency: 10,
            task: {
              task_key: 'optimize',
              notebook_task: {
                notebook_path: '/Workspace/Repos/acme/maintenance/optimize',
                base_parameters: { table: '{{input.schema}}.{{input.table}}' },
              },
              ...serverless,
            },
          },
        },
      ],
    }),
    takes: { optimize: [20, 160] },
  },
  {
    name: 'inventory sync',
    creator: omar,
    createdDays: 88,
    grants: engineers,
    settings: () => ({
      ...cron('0 7/30 * * * ?'),
      ...tags('data-engineering'),
      ...environments,
      queue: { enabled: true },
      tasks: [python('sync', 'inventory/sync.py', serverless, { timeout_seconds: 900 })],
    }),
    takes: { '*': [55, 140] },
    fails: ({ chance }) =>
      chance < 0.015
        ? 'requests.exceptions.HTTPError: 503 Server Error: Service Unavailable for url: https://erp.acme.example/api/stock'
        : undefined,
  },
  {
    name: 'data quality checks',
    creator: mei,
    createdDays: 60,
    grants: engineers,
    settings: ({ warehouse }) => ({
      ...cron('0 25 6 ? * MON-FRI'),
      ...tags('data-engineering'),
      ...environments,
      tasks: [
        sqlFile('row_counts', 'quality/row_counts.sql', warehouse('ETL Nightly')),
        sqlFile('freshness', 'quality/freshness.sql', warehouse('ETL Nightly')),
        notebook('report', 'quality/report', serverless, { ...after('row_counts', 'freshness'), run_if: 'ALL_DONE' }),
        notebook('page_someone', 'quality/page', serverless, {
          ...after('row_counts', 'freshness'),
          run_if: 'AT_LEAST_ONE_FAILED',
        }),
      ],
    }),
    takes: { '*': [15, 90] },
    fails: ({ key, chance }) =>
      key === 'freshness' && chance < 0.2
        ? '[USER_RAISED_EXCEPTION] main.sales.orders is 31 hours old; allowed are 26.'
        : undefined,
  },
  {
    name: 'gdpr deletion requests',
    creator: jonas,
    createdDays: 270,
    grants: onlyEngineers,
    settings: () => ({
      ...cron('0 50 21 * * ?'),
      ...mails('privacy@acme.example'),
      ...tags('data-engineering', { confidentiality: 'restricted' }),
      ...environments,
      tasks: [
        python('collect', 'gdpr/collect.py', serverless),
        {
          task_key: 'any_requests',
          condition_task: { left: '{{tasks.collect.execution_count}}', op: 'GREATER_THAN', right: '0' },
          ...after('collect'),
        },
        python('erase', 'gdpr/erase.py', serverless, { depends_on: [{ task_key: 'any_requests', outcome: 'true' }] }),
        python('nothing_to_do', 'gdpr/note.py', serverless, {
          depends_on: [{ task_key: 'any_requests', outcome: 'false' }],
        }),
        python('certify', 'gdpr/certify.py', serverless, {
          ...after('erase', 'nothing_to_do'),
          run_if: 'AT_LEAST_ONE_SUCCESS',
        }),
      ],
    }),
    takes: { erase: [300, 1500], '*': [20, 60] },
  },
  {
    name: 'spot backfill',
    creator: jonas,
    createdDays: 52,
    grants: onlyEngineers,
    settings: () => ({
      ...tags('data-engineering'),
      // Made before its policy asked for a driver that stays.
      ...shared('spot', machines('c5d.4xlarge', 12, { ...spot, policy_id: policies.jobs })),
      tasks: [notebook('backfill', 'backfill/events', on('spot'), { max_retries: 1 })],
    }),
    takes: { '*': [3 * 3600, 6 * 3600] },
    fails: ({ chance }) =>
      chance < 0.4 ? 'SparkException: Lost executor: instances were reclaimed by the cloud provider' : undefined,
    stopped: (_, chance) => (chance < 0.35 ? 1800 + 6000 * chance : undefined),
    runs: nowAndThen(14, 50, [jonas, omar]),
  },
  {
    // Its owner has left, and nothing it may do is left to it.
    name: 'crm export',
    creator: dmitri,
    createdDays: 500,
    grants: [{ group_name: 'users', permission_level: 'CAN_VIEW' }],
    settings: () => ({
      ...cron('0 45 4 * * ?'),
      ...mails(dmitri),
      ...environments,
      tasks: [wheel('export', 'acme_crm', 'export', serverless)],
    }),
    takes: { '*': [120, 400] },
    fails: ({ daysAgo }) =>
      daysAgo < 12 ? 'PermissionDenied: User dmitri.volkov@acme.example is not active in this workspace' : undefined,
  },
  {
    name: 'legacy import',
    creator: jonas,
    createdDays: 900,
    grants: engineers,
    pausedDays: 45,
    settings: ({ cluster }) => ({
      ...paused('0 0 22 * * ?'),
      format: 'SINGLE_TASK',
      tasks: [
        {
          task_key: 'legacy_import',
          existing_cluster_id: cluster('legacy-import'),
          spark_jar_task: { main_class_name: 'com.acme.legacy.Import', parameters: ['--full'] },
          libraries: [{ jar: 'dbfs:/FileStore/jars/legacy-import-2.4.1.jar' }],
        },
      ],
    }),
    takes: { '*': [600, 1200] },
    fails: ({ chance }) =>
      chance < 0.3
        ? 'java.sql.SQLRecoverableException: IO Error: The Network Adapter could not establish the connection'
        : undefined,
  },
  {
    name: 'hello lakehouse',
    creator: omar,
    createdDays: 21,
    grants: [{ group_name: 'users', permission_level: 'CAN_MANAGE_RUN' }],
    settings: () => ({
      description: 'A small job to try things on: its tasks take seconds.',
      ...environments,
      max_concurrent_runs: 2,
      parameters: [
        { name: 'name', default: 'world' },
        { name: 'loudly', default: 'false' },
      ],
      tasks: [
        notebook('greet', 'hello/greet', serverless, {
          notebook_task: {
            notebook_path: '/Workspace/Repos/acme/hello/greet',
            base_parameters: { greeting: 'Hello {{job.parameters.name}}' },
          },
        }),
        {
          task_key: 'is_loud',
          condition_task: { left: '{{job.parameters.loudly}}', op: 'EQUAL_TO', right: 'true' },
          ...after('greet'),
        },
        notebook('shout', 'hello/shout', serverless, { depends_on: [{ task_key: 'is_loud', outcome: 'true' }] }),
        notebook('whisper', 'hello/whisper', serverless, { depends_on: [{ task_key: 'is_loud', outcome: 'false' }] }),
      ],
    }),
    takes: { '*': [4, 12] },
    runs: nowAndThen(11, 20, [omar, mei, vera]),
  },
]
