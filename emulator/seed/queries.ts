import { between, pick, randomOf } from '../random'
import type { LoggedQuery } from '../sql/query-log'
import { StatementIds } from '../sql/statement'
import type { Workspace } from '../workspace'
import { people } from './people'
import { seededWarehouseId } from './warehouses'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** One habit of the story: who asks what of which warehouse, how often, and how it goes. */
interface Habit {
  who: readonly string[]
  warehouse: string
  texts: readonly string[]
  perDay: number
  seconds: readonly [number, number]
  rows: readonly [number, number]
  client: string
  /** Share of them that fail, of which texts, and with what. */
  fails?: { share: number; of: readonly [text: string, message: string][] }
  canceledShare?: number
  type?: string
  /** Hours of the day, in UTC. */
  hours?: readonly [number, number]
}

const staged =
  'MERGE INTO acme.sales.orders t USING acme.raw.orders_staged s ON t.order_id = s.order_id WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *'

const notFound = (name: string) =>
  `[TABLE_OR_VIEW_NOT_FOUND] The table or view \`${name.replaceAll('.', '`.`')}\` cannot be found. Verify the spelling and correctness of the schema and catalog. SQLSTATE: 42P01`

const dashboards: Habit = {
  who: ['Lucia Fernandez', 'Noor Haddad', 'Vera Viewer'],
  warehouse: 'BI Dashboards',
  client: 'Databricks SQL Dashboard',
  texts: [
    'SELECT day, sum(revenue) AS revenue FROM acme.sales.daily_revenue GROUP BY day ORDER BY day',
    'SELECT channel, count(*) AS orders FROM acme.sales.orders GROUP BY channel',
    'SELECT s.city, sum(o.amount) AS revenue FROM acme.sales.orders o JOIN acme.sales.stores s USING (store_id) GROUP BY s.city ORDER BY revenue DESC',
    "SELECT count(*) FROM acme.sales.orders WHERE status = 'returned' AND ordered_at >= current_date() - INTERVAL 7 DAYS",
  ],
  perDay: 70,
  seconds: [0.4, 9],
  rows: [1, 400],
}

const habits: readonly Habit[] = [
  dashboards,
  {
    who: ['Omar Operator', 'Mei Tanaka', 'Jonas Lindqvist'],
    warehouse: 'ETL Nightly',
    client: 'Databricks Workflows',
    texts: [
      staged,
      'INSERT INTO acme.sales.customers SELECT * FROM acme.raw.customers_staged',
      'OPTIMIZE acme.sales.orders ZORDER BY (customer_id)',
    ],
    perDay: 9,
    seconds: [40, 900],
    rows: [1, 4],
    type: 'MERGE',
    hours: [1, 5],
    fails: { share: 0.14, of: [[staged, notFound('acme.raw.orders_staged')]] },
  },
  {
    who: ['Priya Raman', 'Tomasz Kowalski'],
    warehouse: 'Data Science Exploration',
    client: 'Databricks Notebook',
    texts: [
      'SELECT * FROM acme.ml.churn_features LIMIT 1000',
      'SELECT churned, avg(spend_90d), avg(days_since_order) FROM acme.ml.churn_features GROUP BY churned',
      'SELECT a.customer_id, b.customer_id FROM acme.ml.churn_features a CROSS JOIN acme.ml.churn_features b WHERE a.spend_90d > b.spend_90d',
    ],
    perDay: 14,
    seconds: [2, 1400],
    rows: [2, 1_400_000],
    canceledShare: 0.2,
  },
  {
    who: ['Samuel Okafor', 'Noor Haddad'],
    warehouse: 'Finance Close',
    client: 'Microsoft Power BI',
    texts: [
      'SELECT team, sum(planned) AS planned, sum(spent) AS spent FROM acme.finance.budget GROUP BY team',
      'SELECT count(*), sum(amount) FROM acme.finance.invoices WHERE NOT paid AND due < current_date()',
    ],
    perDay: 6,
    seconds: [1, 12],
    rows: [1, 60],
  },
  {
    who: ['Ada Admin', 'Omar Operator', 'Vera Viewer', 'Greta Weiss'],
    warehouse: 'Serverless Starter Warehouse',
    client: 'Databricks SQL Editor',
    texts: [
      'SELECT 1',
      'SHOW TABLES IN acme.sales',
      'SELECT * FROM samples.nyctaxi.trips LIMIT 100',
      'SELECT status, count(*) FROM acme.sales.orders GROUP BY status',
    ],
    perDay: 12,
    seconds: [0.2, 4],
    rows: [1, 100],
    fails: {
      share: 0.12,
      of: [
        [
          'SELECT * FORM samples.nyctaxi.trips LIMIT 100',
          "\n[PARSE_SYNTAX_ERROR] Syntax error at or near 'samples'. SQLSTATE: 42601 (line 1, pos 14)\n\n== SQL ==\nSELECT * FORM samples.nyctaxi.trips LIMIT 100\n--------------^^^\n",
        ],
        ['SELECT count(*) FROM acme.sales.ordres', notFound('acme.sales.ordres')],
        [
          'SELECT month, sum(planned) FROM acme.finance.budget GROUP BY month',
          "PERMISSION_DENIED: User does not have USE SCHEMA on Schema 'acme.finance'.",
        ],
      ],
    },
  },
]

const days = 7

/** What ran in the last week, oldest first; `more` is what is known elsewhere to have run since some time. */
export function seedQueries({ seed, clock }: Workspace, more: (sinceMs: number) => LoggedQuery[]): LoggedQuery[] {
  if (seed.empty) return []
  const nowMs = clock.nowMs()
  const drafts = [...habits.flatMap((habit) => past(habit, nowMs)), ...more(nowMs - days * day)]
  const now = [...going(dashboards, 14, nowMs), ...going(habits[2]!, 3, nowMs)]
  const ids = new StatementIds()
  return [...drafts, ...now]
    .toSorted((a, b) => a.startMs - b.startMs)
    .map((draft) => ({ ...draft, id: ids.next(draft.startMs) }))
}

function past(habit: Habit, nowMs: number): LoggedQuery[] {
  const random = randomOf(`queries ${habit.warehouse}`)
  const [from, to] = habit.hours ?? [6, 19]
  const midnight = Math.floor(nowMs / day) * day
  return Array.from({ length: habit.perDay * days }, () => {
    const startMs = midnight - between(random, 0, days - 1) * day + between(random, from * hour, to * hour)
    return queryOf(habit, startMs, random)
  }).filter(({ endMs }) => endMs! < nowMs - minute)
}

function queryOf(habit: Habit, startMs: number, random: () => number): LoggedQuery {
  const [least, most] = habit.seconds
  const tookMs = Math.round((least + (most - least) * random() ** 4) * second)
  const failure = habit.fails && random() < habit.fails.share ? pick(random, habit.fails.of) : undefined
  const canceled = !failure && random() < (habit.canceledShare ?? 0)
  const [text, error] = failure ?? [pick(random, habit.texts)]
  return {
    ...draft(habit, startMs, random, text),
    status: failure ? 'FAILED' : canceled ? 'CANCELED' : 'FINISHED',
    begunMs: startMs + between(random, 5, 300),
    endMs: startMs + (failure ? Math.min(tookMs, 900) : tookMs),
    ...(failure ? { error } : canceled ? {} : { rows: between(random, ...habit.rows) }),
  }
}

/** What runs at this moment, begun some minutes ago. */
function going(habit: Habit, count: number, nowMs: number): LoggedQuery[] {
  const random = randomOf(`going ${habit.warehouse}`)
  return Array.from({ length: count }, (_, at) => {
    const startMs = nowMs - between(random, 4 * second, 11 * minute)
    // One more than ten wait for the second cluster.
    const status = at % 7 === 6 ? 'QUEUED' : 'RUNNING'
    return {
      ...draft(habit, startMs, random, pick(random, habit.texts)),
      status,
      begunMs: startMs + 200,
      endless: true,
    }
  })
}

function draft(habit: Habit, startMs: number, random: () => number, text: string): LoggedQuery {
  const name = pick(random, habit.who)
  const { id, userName, displayName } = people.find((one) => one.displayName === name)!
  const digits = (length: number) => Array.from({ length }, () => between(random, 0, 15).toString(16)).join('')
  return {
    id: '',
    status: 'FINISHED',
    text,
    user: { id, userName, displayName },
    warehouseId: seededWarehouseId(habit.warehouse),
    channel: { name: 'CHANNEL_NAME_CURRENT' },
    sessionId: `01f1${digits(4)}-${digits(4)}-1${digits(3)}-a${digits(3)}-${digits(12)}`,
    startMs,
    type: /^\w+/.exec(text)![0].toUpperCase(),
    client: habit.client,
    source: {},
  }
}
