import type { Workspace } from '../workspace'

const repo = '/Workspace/Repos/acme'

/** What Acme's SQL tasks run. */
const sqlFiles: readonly [path: string, text: string][] = [
  [
    'dashboards/revenue.sql',
    `-- Revenue of the last weeks, for the first page of the dashboard.
USE acme.sales;
SELECT day, channel, sum(orders) AS orders, sum(revenue) AS revenue
FROM daily_revenue
GROUP BY day, channel
ORDER BY day DESC, revenue DESC
LIMIT 500;
`,
  ],
  [
    'dashboards/margin.sql',
    `USE acme.sales;
SELECT channel, round(sum(amount) * 0.31, 2) AS margin
FROM orders
WHERE status <> 'cancelled'
GROUP BY channel;
`,
  ],
  [
    'dashboards/refresh.sql',
    `SELECT c.segment, count(DISTINCT o.customer_id) AS customers, sum(o.amount) AS revenue
FROM acme.sales.orders AS o
JOIN acme.sales.customers AS c USING (customer_id)
GROUP BY c.segment
ORDER BY revenue DESC;
`,
  ],
  [
    'platform/usage.sql',
    `SELECT team, sum(planned) AS planned, sum(spent) AS spent, round(sum(spent) / sum(planned), 3) AS used
FROM acme.finance.budget
GROUP BY team
ORDER BY used DESC;
`,
  ],
  [
    'quality/row_counts.sql',
    `SELECT 'orders' AS name, count(*) AS n FROM acme.sales.orders
UNION ALL SELECT 'customers', count(*) FROM acme.sales.customers
UNION ALL SELECT 'stores', count(*) FROM acme.sales.stores;
`,
  ],
  [
    'quality/freshness.sql',
    `SELECT max(ordered_at) AS latest, datediff(current_timestamp(), max(ordered_at)) AS days_old
FROM acme.sales.orders;
`,
  ],
]

/** The sources that a workspace begins with. */
export const seedSources = ({ seed }: Workspace): [path: string, text: string][] =>
  seed.empty ? [] : sqlFiles.map(([path, text]) => [`${repo}/${path}`, text])
