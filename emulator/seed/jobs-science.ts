import type { JobStory } from '../jobs/story'
import { seededId } from './clusters'
import * as ids from './job-ids'
import {
  after,
  cron,
  environments,
  machines,
  mails,
  notebook,
  nowAndThen,
  on,
  paused,
  priya,
  python,
  scientists,
  serverless,
  shared,
  tags,
  tomasz,
  wheel,
} from './jobs-parts'
import { policies } from './policy-ids'

const hour = 1 / 24
const minute = hour / 60
const gpu = machines('g4dn.2xlarge', 2, {
  spark_version: '17.3.x-gpu-ml-scala2.13',
  data_security_mode: 'SINGLE_USER',
  single_user_name: priya,
  policy_id: policies.science,
})
const regions = ['emea', 'apac', 'na', 'latam'].flatMap((area) => [1, 2, 3, 4, 5, 6].map((at) => `${area}-${at}`))

/** What the data scientists run. */
export const scienceJobs: readonly JobStory[] = [
  {
    name: 'churn model training',
    id: ids.training,
    creator: priya,
    createdDays: 140,
    grants: scientists,
    settings: () => ({
      ...cron('0 15 1 ? * MON'),
      ...tags('machine-learning', { project: 'churn' }),
      queue: { enabled: true },
      job_clusters: [
        { job_cluster_key: 'train', new_cluster: gpu },
        { job_cluster_key: 'evaluate', new_cluster: { ...gpu, node_type_id: 'g4dn.xlarge', num_workers: 1 } },
      ],
      tasks: [
        python('train', 'churn/train.py', on('train'), { timeout_seconds: 6 * 3600 }),
        python('evaluate', 'churn/evaluate.py', on('evaluate'), after('train')),
        {
          task_key: 'is_better',
          condition_task: { left: '{{tasks.evaluate.result_state}}', op: 'EQUAL_TO', right: 'success' },
          ...after('evaluate'),
        },
        python('register', 'churn/register.py', on('evaluate'), {
          depends_on: [{ task_key: 'is_better', outcome: 'true' }],
        }),
      ],
    }),
    takes: { train: [2.4 * 3600, 3.4 * 3600], evaluate: [600, 1200], register: [40, 90] },
    fails: ({ key, chance }) =>
      key === 'train' && chance < 0.12
        ? 'torch.cuda.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.44 GiB'
        : undefined,
    runs: [
      ...nowAndThen(6, 50, [priya]).map((one) => ({ ...one, daysAgo: one.daysAgo + 3 })),
      {
        daysAgo: 29.4 * hour,
        by: priya,
        id: ids.trainingRuns.evaluate,
        clusters: { evaluate: seededId(ids.jobClusters.evaluate) },
      },
    ],
    active: {
      daysAgo: 1.9 * hour + 4 * minute,
      by: priya,
      id: ids.trainingRuns.train,
      clusters: { train: seededId(ids.jobClusters.train) },
    },
    // A training takes hours, and everyone wants theirs.
    queued: [
      { daysAgo: 1.4 * hour, by: tomasz },
      { daysAgo: 0.9 * hour, by: priya },
      { daysAgo: 0.3 * hour, by: tomasz },
    ],
  },
  {
    // One of its regions never works.
    name: 'regional forecasts',
    creator: tomasz,
    createdDays: 77,
    grants: scientists,
    settings: () => ({
      ...cron('0 30 3 * * ?'),
      ...mails(tomasz),
      ...tags('machine-learning', { project: 'forecast' }),
      ...environments,
      tasks: [
        python('prepare', 'forecast/prepare.py', serverless),
        {
          task_key: 'per_region',
          ...after('prepare'),
          for_each_task: {
            inputs: JSON.stringify(regions),
            concurrency: 6,
            task: notebook('forecast', 'forecast/region', serverless, {
              notebook_task: {
                notebook_path: '/Workspace/Repos/acme/forecast/region',
                base_parameters: { region: '{{input}}' },
              },
              max_retries: 1,
            }),
          },
        },
        python('combine', 'forecast/combine.py', serverless, { ...after('per_region'), run_if: 'ALL_DONE' }),
      ],
    }),
    takes: { prepare: [60, 140], forecast: [80, 420], combine: [40, 80] },
    fails: ({ key, input, daysAgo }) =>
      key === 'forecast' && input === 'apac-4' && daysAgo < 9
        ? "ValueError: Found array with 0 sample(s) (shape=(0, 14)) while a minimum of 1 is required for region 'apac-4'"
        : undefined,
  },
  {
    name: 'feature store build',
    creator: priya,
    createdDays: 110,
    grants: scientists,
    settings: () => ({
      ...cron('0 55 2 * * ?'),
      ...tags('machine-learning'),
      ...shared('build', machines('r6id.xlarge', 6, { policy_id: policies.science })),
      tasks: [
        notebook('customer_features', 'features/customers', on('build')),
        notebook('product_features', 'features/products', on('build')),
        notebook('publish', 'features/publish', on('build'), after('customer_features', 'product_features')),
      ],
    }),
    takes: { '*': [400, 1100] },
    fails: ({ chance }) =>
      chance < 0.03
        ? 'MLflowException: RESOURCE_LIMIT_EXCEEDED: too many writes to feature table main.ml.customers'
        : undefined,
  },
  {
    name: 'model monitoring',
    creator: tomasz,
    createdDays: 64,
    grants: scientists,
    settings: () => ({
      ...cron('0 12 7 * * ?', 'Europe/Berlin'),
      ...tags('machine-learning'),
      ...environments,
      tasks: [
        wheel('drift', 'acme_ml', 'drift', serverless),
        wheel('report', 'acme_ml', 'report', serverless, after('drift')),
      ],
    }),
    takes: { '*': [60, 200] },
  },
  {
    name: 'geo enrichment',
    creator: tomasz,
    createdDays: 46,
    grants: scientists,
    settings: () => ({
      ...paused('0 0 6 * * ?'),
      ...environments,
      tasks: [wheel('enrich', 'acme_geo', 'enrich', serverless)],
    }),
    pausedDays: 6,
    takes: { '*': [200, 700] },
    fails: ({ daysAgo }) => (daysAgo < 10 ? "ModuleNotFoundError: No module named 'shapely.ops'" : undefined),
  },
  {
    name: '🧪 smoke test 🚬',
    creator: tomasz,
    createdDays: 12,
    grants: scientists,
    settings: () => ({
      ...environments,
      tasks: [notebook('smoke', 'tests/smoke', serverless)],
    }),
    takes: { '*': [5, 15] },
    runs: nowAndThen(26, 11, [tomasz, priya]),
    fails: ({ chance }) => (chance < 0.3 ? 'AssertionError: expected 200, got 404' : undefined),
  },
]
