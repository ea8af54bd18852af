import type { JobStory } from '../jobs/story'
import {
  ada,
  after,
  analysts,
  at,
  cron,
  engineers,
  environments,
  finance,
  greta,
  jonas,
  lately,
  lucia,
  machines,
  mails,
  mei,
  noor,
  notebook,
  nowAndThen,
  omar,
  on,
  platform,
  priya,
  python,
  samuel,
  serverless,
  shared,
  sqlFile,
  tags,
} from './jobs-parts'

const hour = 1 / 24
const minute = hour / 60

/** What analysts, finance and the platform team run. */
export const businessJobs: readonly JobStory[] = [
  {
    name: 'marketing attribution',
    creator: lucia,
    createdDays: 130,
    grants: analysts.concat(engineers),
    settings: ({ cluster }) => ({
      ...cron('0 30 6 * * ?'),
      ...tags('analytics'),
      tasks: [notebook('score_touchpoints', 'marketing/attribution', at(cluster('shared-analytics')))],
    }),
    takes: { '*': lately([900, 1800]) },
    active: { daysAgo: 51 * minute, by: lucia },
  },
  {
    name: 'weekly report',
    creator: lucia,
    createdDays: 320,
    grants: analysts,
    settings: ({ cluster }) => ({
      ...cron('0 0 7 ? * MON', 'Europe/Berlin'),
      ...mails(lucia, noor),
      tasks: [notebook('report', 'reports/weekly', at(cluster('weekly-report')))],
    }),
    takes: { '*': [400, 700] },
  },
  {
    // Misses its agreed time more and more often.
    name: 'executive dashboard',
    creator: lucia,
    createdDays: 160,
    grants: analysts,
    settings: ({ warehouse }) => ({
      ...cron('0 20 5 * * ?', 'America/New_York'),
      email_notifications: { on_failure: [lucia], on_duration_warning_threshold_exceeded: [lucia, samuel] },
      ...tags('analytics', { sla: '45 minutes' }),
      health: { rules: [{ metric: 'RUN_DURATION_SECONDS', op: 'GREATER_THAN', value: '2700' }] },
      tasks: [
        sqlFile('revenue', 'dashboards/revenue.sql', warehouse('BI Dashboards')),
        sqlFile('margin', 'dashboards/margin.sql', warehouse('BI Dashboards'), after('revenue')),
        sqlFile('refresh', 'dashboards/refresh.sql', warehouse('BI Dashboards'), after('margin')),
      ],
    }),
    takes: {
      revenue: (daysAgo) => [700 + 14 * (60 - daysAgo), 1000 + 22 * (60 - daysAgo)],
      '*': [300, 600],
    },
  },
  {
    name: 'hourly kpis',
    creator: lucia,
    createdDays: 90,
    grants: analysts,
    settings: () => ({
      ...cron('0 10 * * * ?'),
      ...tags('analytics'),
      ...environments,
      tasks: [notebook('kpis', 'kpis/hourly', serverless)],
    }),
    takes: { '*': [40, 110] },
    fails: ({ chance }) =>
      chance < 0.004
        ? 'AnalysisException: [TABLE_OR_VIEW_NOT_FOUND] The table or view `main`.`sales`.`orders_hourly` cannot be found.'
        : undefined,
  },
  {
    name: 'a/b test readout',
    creator: lucia,
    createdDays: 70,
    grants: analysts,
    settings: () => ({
      ...environments,
      parameters: [
        { name: 'experiment', default: 'checkout-button' },
        { name: 'confidence', default: '0.95' },
      ],
      tasks: [notebook('readout', 'experiments/readout', serverless)],
    }),
    takes: { '*': [60, 200] },
    runs: nowAndThen(17, 60, [lucia, noor]),
  },
  {
    // Works, after a try or two.
    name: 'exchange rates',
    creator: noor,
    createdDays: 210,
    grants: finance.concat({ group_name: 'users', permission_level: 'CAN_VIEW' }),
    settings: () => ({
      ...cron('0 3 */2 * * ?'),
      ...mails(noor),
      ...tags('finance'),
      ...environments,
      tasks: [python('fetch', 'rates/fetch.py', serverless, { max_retries: 2, min_retry_interval_millis: 30_000 })],
    }),
    takes: { '*': [15, 40] },
    fails: ({ chance }) =>
      chance < 0.34
        ? "requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='rates.example', port=443): Read timed out. (read timeout=10)"
        : undefined,
  },
  {
    name: 'ledger reconciliation',
    creator: noor,
    createdDays: 190,
    grants: finance,
    settings: ({ cluster }) => ({
      ...cron('0 0 19 ? * MON-FRI', 'Europe/London'),
      ...tags('finance', { confidentiality: 'restricted' }),
      tasks: [notebook('reconcile', 'finance/reconcile', at(cluster('finance-month-end')))],
    }),
    takes: { '*': lately([600, 1500]) },
    active: { daysAgo: 19 * minute, by: noor },
  },
  {
    name: 'month end close',
    creator: samuel,
    createdDays: 230,
    grants: finance,
    settings: () => ({
      ...cron('0 30 20 ? * MON-FRI', 'Europe/London'),
      ...tags('finance', { confidentiality: 'restricted' }),
      ...environments,
      tasks: [
        {
          task_key: 'is_last_days',
          condition_task: { left: '{{job.start_time.day}}', op: 'GREATER_THAN_OR_EQUAL', right: '28' },
        },
        notebook('close_books', 'finance/close', serverless, {
          depends_on: [{ task_key: 'is_last_days', outcome: 'true' }],
        }),
        notebook('preview', 'finance/preview', serverless, {
          depends_on: [{ task_key: 'is_last_days', outcome: 'false' }],
        }),
        notebook('notify', 'finance/notify', serverless, {
          ...after('close_books', 'preview'),
          run_if: 'AT_LEAST_ONE_SUCCESS',
        }),
      ],
    }),
    takes: { close_books: [1200, 2600], '*': [60, 240] },
  },
  {
    name: 'invoice matching',
    creator: samuel,
    createdDays: 58,
    grants: finance,
    settings: () => ({
      ...cron('0 40 5 ? * MON-FRI'),
      ...tags('finance'),
      ...environments,
      timeout_seconds: 1800,
      tasks: [python('match', 'finance/match.py', serverless)],
    }),
    // Sometimes longer than it may.
    takes: { '*': [900, 2000] },
  },
  {
    name: 'cost report',
    creator: greta,
    createdDays: 280,
    grants: platform,
    settings: ({ warehouse }) => ({
      ...cron('0 15 6 * * ?'),
      ...tags('platform'),
      ...environments,
      tasks: [
        sqlFile('usage', 'platform/usage.sql', warehouse('Platform Maintenance')),
        notebook('send', 'platform/send_costs', serverless, after('usage')),
      ],
    }),
    takes: { '*': [30, 120] },
  },
  {
    name: 'cluster janitor',
    creator: greta,
    createdDays: 365,
    grants: platform,
    settings: () => ({
      ...cron('0 45 * * * ?'),
      ...tags('platform'),
      ...environments,
      max_concurrent_runs: 1,
      tasks: [python('sweep', 'platform/sweep.py', serverless)],
    }),
    takes: { '*': [15, 45] },
  },
  {
    name: 'unity catalog backup',
    creator: greta,
    createdDays: 250,
    grants: platform,
    settings: () => ({
      ...cron('0 25 23 * * ?'),
      ...mails(greta, ada),
      ...tags('platform'),
      ...shared('backup', machines('m5d.large', 1)),
      tasks: [
        python('backup', 'platform/backup.py', on('backup'), {
          timeout_seconds: 3600,
          retry_on_timeout: true,
          max_retries: 1,
        }),
      ],
    }),
    takes: { '*': [2200, 3900] },
  },
  {
    name: 'token expiry reminder',
    creator: greta,
    createdDays: 175,
    grants: platform,
    settings: () => ({
      ...cron('0 0 9 ? * MON', 'Europe/Berlin'),
      ...environments,
      tasks: [python('remind', 'platform/remind.py', serverless)],
    }),
    takes: { '*': [20, 40] },
  },
  {
    name: 'dbt marts',
    creator: mei,
    createdDays: 84,
    grants: engineers,
    settings: ({ warehouse }) => ({
      ...cron('0 50 3 * * ?'),
      ...tags('data-engineering'),
      ...environments,
      git_source: { git_url: 'https://git.acme.example/data/marts', git_provider: 'gitLab', git_branch: 'main' },
      tasks: [
        {
          task_key: 'dbt',
          dbt_task: {
            commands: ['dbt deps', 'dbt build --select marts'],
            warehouse_id: warehouse('ETL Nightly'),
            catalog: 'main',
            schema: 'marts',
          },
          ...serverless,
        },
      ],
    }),
    takes: { '*': [500, 1000] },
    fails: ({ chance }) =>
      chance < 0.07
        ? 'Database Error in model fct_orders (models/marts/fct_orders.sql): [DIVIDE_BY_ZERO] Division by zero.'
        : undefined,
  },
  {
    name: 'customer 360 pipeline',
    creator: jonas,
    createdDays: 105,
    grants: engineers,
    settings: () => ({
      ...cron('0 5 4 * * ?'),
      ...tags('data-engineering'),
      tasks: [
        {
          task_key: 'refresh',
          pipeline_task: { pipeline_id: '8f1c2a40-5be7-4a19-b0d2-61c3f7e9a584', full_refresh: false },
        },
      ],
    }),
    takes: { '*': [900, 1500] },
  },
  {
    // Made, and never run.
    name: 'quarterly audit export',
    creator: ada,
    createdDays: 2,
    grants: [{ group_name: 'finance', permission_level: 'CAN_VIEW' }],
    settings: () => ({
      description: 'For the auditors. Do not run before the books are closed.',
      ...tags('finance'),
      ...environments,
      tasks: [
        notebook('export', 'audit/export', serverless),
        notebook('sign', 'audit/sign', serverless, after('export')),
      ],
    }),
  },
  {
    name: 'تقرير المبيعات الأسبوعي',
    creator: noor,
    createdDays: 42,
    grants: analysts,
    settings: () => ({
      ...cron('0 0 8 ? * SUN', 'Asia/Dubai'),
      ...environments,
      tasks: [notebook('report', 'reports/mena', serverless)],
    }),
    takes: { '*': [100, 260] },
  },
  {
    name: '<script>alert("job")</script> & friends',
    creator: omar,
    createdDays: 8,
    grants: engineers,
    settings: () => ({
      ...environments,
      tags: { note: '=1+1 is not a formula' },
      tasks: [notebook('main', 'tests/unkind "names"', serverless)],
    }),
    takes: { '*': [10, 20] },
    runs: nowAndThen(3, 7, [omar]),
    fails: ({ chance }) => (chance < 0.5 ? 'RuntimeError: <img src=x onerror=alert(1)> & "quotes"' : undefined),
  },
  {
    name: 'consolidated-group-reporting-with-currency-translation-intercompany-elimination-and-minority-interest-for-the-board-pack',
    creator: samuel,
    createdDays: 28,
    grants: finance,
    settings: () => ({
      ...cron('0 30 5 1 * ?', 'Europe/London'),
      ...environments,
      tasks: [
        notebook('consolidate_all_subsidiaries_and_eliminate_intercompany_balances', 'finance/group', serverless),
      ],
    }),
    takes: { '*': [300, 800] },
  },
  // Runs that others submit
  {
    name: 'airflow__sales_dag__load_regions',
    creator: mei,
    createdDays: 60,
    grants: engineers,
    submitted: true,
    settings: () => ({ ...environments, tasks: [notebook('load_regions', 'airflow/load_regions', serverless)] }),
    takes: { '*': [60, 150] },
    fails: ({ chance }) => (chance < 0.1 ? "KeyError: 'region_code'" : undefined),
    runs: nowAndThen(40, 58, [mei]),
  },
  {
    name: 'Untitled',
    creator: priya,
    createdDays: 60,
    grants: engineers,
    submitted: true,
    settings: () => ({
      name: 'Untitled',
      tasks: [
        {
          task_key: 'main',
          new_cluster: machines('i3.xlarge', 2),
          spark_python_task: { python_file: '/Workspace/Users/priya.raman@acme.example/try.py' },
        },
      ],
    }),
    takes: { '*': [60, 600] },
    runs: nowAndThen(5, 45, [priya]),
  },
]
