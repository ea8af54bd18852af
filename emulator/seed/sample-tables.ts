/** Tables of the `samples` catalog: their columns in Spark SQL, their rows as a query of DuckDB. */
export interface SampleTable {
  name: string
  columns: string
  fill: string
  comment?: string
}

/** A number of 0 to below `n`, the same each time for the same row and salt. */
const drawn = (salt: number, n: number, row = 'i') => `CAST(hash(${row}, ${salt}) % ${n} AS INTEGER)`
/** One of these. */
const oneOf = (salt: number, ...texts: string[]) =>
  `[${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')}][${drawn(salt, texts.length)} + 1]`
const money = (salt: number, cents: number) => `CAST(${drawn(salt, cents)} / 100.0 AS DECIMAL(18,2))`

/** 21,932 trips, as many as the real table has. */
const trips: SampleTable = {
  name: 'trips',
  comment: 'NYC taxi trips of January and February 2016; the rows are generated.',
  columns:
    'tpep_pickup_datetime TIMESTAMP, tpep_dropoff_datetime TIMESTAMP, trip_distance DOUBLE, fare_amount DOUBLE, pickup_zip INT, dropoff_zip INT',
  fill: `
    SELECT started, started + to_seconds(CAST(120 + distance * (150 + ${drawn(4, 240)}) AS BIGINT)), distance,
      round(2.5 + distance * 2.5 + ${drawn(5, 400)} / 100.0, 1), 10001 + ${drawn(6, 280)}, 10001 + ${drawn(7, 280)}
    FROM (
      SELECT i, TIMESTAMPTZ '2016-01-01 00:00:00' + to_seconds(${drawn(1, 5_184_000)}) AS started,
        round(0.3 + pow(${drawn(2, 1000)} / 1000.0, 5) * 14 + ${drawn(3, 100)} / 80.0, 2) AS distance
      FROM range(21932) AS t(i))
    ORDER BY hash(i)`,
}

const suppliers = 100
const customers = 1500
const parts = 2000
const orders = 15_000

/** TPC-H at a scale of 0.01: its tables and keys, with rows of our own. */
const tpch: SampleTable[] = [
  {
    name: 'region',
    columns: 'r_regionkey BIGINT, r_name STRING, r_comment STRING',
    fill: `SELECT i, ['AFRICA', 'AMERICA', 'ASIA', 'EUROPE', 'MIDDLE EAST'][i + 1], 'region ' || i FROM range(5) AS t(i)`,
  },
  {
    name: 'nation',
    columns: 'n_nationkey BIGINT, n_name STRING, n_regionkey BIGINT, n_comment STRING',
    fill: `
      SELECT i, name, region, 'nation ' || i FROM (
        SELECT unnest(range(25)) AS i,
          unnest(['ALGERIA', 'ARGENTINA', 'BRAZIL', 'CANADA', 'EGYPT', 'ETHIOPIA', 'FRANCE', 'GERMANY', 'INDIA', 'INDONESIA', 'IRAN', 'IRAQ', 'JAPAN', 'JORDAN', 'KENYA', 'MOROCCO', 'MOZAMBIQUE', 'PERU', 'CHINA', 'ROMANIA', 'SAUDI ARABIA', 'VIETNAM', 'RUSSIA', 'UNITED KINGDOM', 'UNITED STATES']) AS name,
          unnest([0, 1, 1, 1, 4, 0, 3, 3, 2, 2, 4, 4, 2, 4, 0, 0, 0, 1, 2, 3, 4, 2, 3, 3, 1]) AS region)`,
  },
  {
    name: 'supplier',
    columns:
      's_suppkey BIGINT, s_name STRING, s_address STRING, s_nationkey BIGINT, s_phone STRING, s_acctbal DECIMAL(18,2), s_comment STRING',
    fill: `
      SELECT i + 1, format('Supplier#{:09d}', i + 1), 'address ' || hash(i) % 100000, ${drawn(11, 25)},
        format('{}-{:03d}-{:03d}-{:04d}', 10 + ${drawn(11, 25)}, ${drawn(12, 1000)}, ${drawn(13, 1000)}, ${drawn(14, 10_000)}),
        ${money(15, 1_000_000)}, 'supplier ' || i FROM range(${suppliers}) AS t(i)`,
  },
  {
    name: 'customer',
    columns:
      'c_custkey BIGINT, c_name STRING, c_address STRING, c_nationkey BIGINT, c_phone STRING, c_acctbal DECIMAL(18,2), c_mktsegment STRING, c_comment STRING',
    fill: `
      SELECT i + 1, format('Customer#{:09d}', i + 1), 'address ' || hash(i) % 100000, ${drawn(21, 25)},
        format('{}-{:03d}-{:03d}-{:04d}', 10 + ${drawn(21, 25)}, ${drawn(22, 1000)}, ${drawn(23, 1000)}, ${drawn(24, 10_000)}),
        ${money(25, 1_000_000)}, ${oneOf(26, 'AUTOMOBILE', 'BUILDING', 'FURNITURE', 'HOUSEHOLD', 'MACHINERY')}, 'customer ' || i
      FROM range(${customers}) AS t(i)`,
  },
  {
    name: 'part',
    columns:
      'p_partkey BIGINT, p_name STRING, p_mfgr STRING, p_brand STRING, p_type STRING, p_size INT, p_container STRING, p_retailprice DECIMAL(18,2), p_comment STRING',
    fill: `
      SELECT i + 1, ${oneOf(31, 'almond', 'blue', 'coral', 'forest', 'ivory', 'linen', 'navy', 'rose')} || ' ' || ${oneOf(32, 'brass', 'copper', 'nickel', 'steel', 'tin')},
        'Manufacturer#' || (1 + ${drawn(33, 5)}), 'Brand#' || (11 + ${drawn(34, 45)}),
        ${oneOf(35, 'STANDARD', 'SMALL', 'MEDIUM', 'LARGE', 'ECONOMY', 'PROMO')} || ' ' || ${oneOf(36, 'ANODIZED', 'BURNISHED', 'PLATED', 'POLISHED')} || ' ' || ${oneOf(37, 'TIN', 'NICKEL', 'BRASS', 'STEEL', 'COPPER')},
        1 + ${drawn(38, 50)}, ${oneOf(39, 'SM CASE', 'MED BOX', 'LG DRUM', 'JUMBO JAR', 'WRAP BAG')},
        CAST(900 + i % 1000 + ${drawn(40, 100)} / 100.0 AS DECIMAL(18,2)), 'part ' || i FROM range(${parts}) AS t(i)`,
  },
  {
    name: 'partsupp',
    columns: 'ps_partkey BIGINT, ps_suppkey BIGINT, ps_availqty INT, ps_supplycost DECIMAL(18,2), ps_comment STRING',
    fill: `
      SELECT i // 4 + 1, (i // 4 + (i % 4) * 25) % ${suppliers} + 1, 1 + ${drawn(51, 9999)}, ${money(52, 100_000)}, 'offer ' || i
      FROM range(${parts * 4}) AS t(i)`,
  },
  {
    name: 'orders',
    columns:
      'o_orderkey BIGINT, o_custkey BIGINT, o_orderstatus STRING, o_totalprice DECIMAL(18,2), o_orderdate DATE, o_orderpriority STRING, o_clerk STRING, o_shippriority INT, o_comment STRING',
    fill: `
      SELECT i + 1, 1 + ${drawn(61, customers)}, ${oneOf(62, 'O', 'F', 'F', 'O', 'P')}, CAST(900 + ${drawn(63, 40_000_000)} / 100.0 AS DECIMAL(18,2)),
        DATE '1992-01-01' + ${drawn(64, 2406)}, ${oneOf(65, '1-URGENT', '2-HIGH', '3-MEDIUM', '4-NOT SPECIFIED', '5-LOW')},
        format('Clerk#{:09d}', 1 + ${drawn(66, 10)}), 0, 'order ' || i FROM range(${orders}) AS t(i)`,
  },
  {
    name: 'lineitem',
    columns:
      'l_orderkey BIGINT, l_partkey BIGINT, l_suppkey BIGINT, l_linenumber INT, l_quantity DECIMAL(18,2), l_extendedprice DECIMAL(18,2), l_discount DECIMAL(18,2), l_tax DECIMAL(18,2), l_returnflag STRING, l_linestatus STRING, l_shipdate DATE, l_commitdate DATE, l_receiptdate DATE, l_shipinstruct STRING, l_shipmode STRING, l_comment STRING',
    fill: `
      SELECT i // 4 + 1, 1 + ${drawn(71, parts)}, 1 + ${drawn(72, suppliers)}, i % 4 + 1, 1 + ${drawn(73, 50)},
        CAST((1 + ${drawn(73, 50)}) * (900 + ${drawn(71, parts)} % 1000) AS DECIMAL(18,2)), ${drawn(74, 11)} / 100.0, ${drawn(75, 9)} / 100.0,
        CASE WHEN shipped > DATE '1995-06-17' THEN 'N' ELSE ${oneOf(76, 'R', 'A')} END, CASE WHEN shipped > DATE '1995-06-17' THEN 'O' ELSE 'F' END,
        shipped, shipped + ${drawn(77, 60)} - 30, shipped + 1 + ${drawn(78, 30)},
        ${oneOf(79, 'DELIVER IN PERSON', 'COLLECT COD', 'NONE', 'TAKE BACK RETURN')}, ${oneOf(80, 'AIR', 'FOB', 'MAIL', 'RAIL', 'REG AIR', 'SHIP', 'TRUCK')}, 'item ' || i
      FROM (SELECT i, DATE '1992-01-01' + CAST(hash(i // 4, 64) % 2406 AS INTEGER) + 1 + ${drawn(81, 121)} AS shipped FROM range(${orders * 4}) AS t(i))`,
  },
]

/** By schema. */
export const sampleTables: Record<string, SampleTable[]> = { nyctaxi: [trips], tpch }

/** Acme's own data, by schema. */
export const acmeTables: Record<string, SampleTable[]> = {
  raw: [
    {
      name: 'events',
      comment: 'Clicks and views as the web shop sends them, one row each.',
      columns:
        'event_id BIGINT, occurred_at TIMESTAMP, customer_id BIGINT, kind STRING, page STRING, device STRUCT<os: STRING, mobile: BOOLEAN>, tags ARRAY<STRING>, duration_ms INT',
      fill: `
        SELECT i, TIMESTAMPTZ '2026-10-21 00:00:00' + to_seconds(${drawn(101, 2_592_000)}), 1 + ${drawn(102, 1200)},
          ${oneOf(103, 'view', 'view', 'view', 'click', 'cart', 'purchase')}, '/' || ${oneOf(104, 'home', 'search', 'product', 'basket', 'checkout')},
          {'os': ${oneOf(105, 'iOS', 'Android', 'Windows', 'macOS')}, 'mobile': ${drawn(105, 4)} < 2},
          CASE ${drawn(106, 4)} WHEN 0 THEN [] WHEN 1 THEN ['new'] WHEN 2 THEN ['returning'] ELSE ['returning', 'newsletter'] END, ${drawn(107, 90_000)}
        FROM range(20000) AS t(i)`,
    },
  ],
  sales: [
    {
      name: 'customers',
      columns: 'customer_id BIGINT NOT NULL, name STRING, email STRING, country STRING, segment STRING, signed_up DATE',
      fill: `
        SELECT i + 1, format('Customer {:04d}', i + 1), format('customer{:04d}@example.com', i + 1), ${oneOf(111, 'DE', 'SE', 'FR', 'US', 'JP', 'BR', 'NG')},
          ${oneOf(112, 'consumer', 'consumer', 'business', 'public')}, DATE '2021-01-01' + ${drawn(113, 2000)} FROM range(1200) AS t(i)`,
    },
    {
      name: 'orders',
      comment: 'One row per order; loaded every night by "nightly-etl".',
      columns:
        "order_id BIGINT NOT NULL, customer_id BIGINT, store_id INT, ordered_at TIMESTAMP, status STRING, amount DECIMAL(12,2) COMMENT 'in EUR, tax included', channel STRING",
      fill: `
        SELECT i + 1, 1 + ${drawn(121, 1200)}, 1 + ${drawn(122, 24)}, TIMESTAMPTZ '2026-05-01 00:00:00' + to_seconds(${drawn(123, 17_500_000)}),
          ${oneOf(124, 'delivered', 'delivered', 'delivered', 'shipped', 'returned', 'cancelled')}, CAST(5 + ${drawn(125, 60_000)} / 100.0 AS DECIMAL(12,2)), ${oneOf(126, 'web', 'web', 'app', 'store')}
        FROM range(12000) AS t(i)`,
    },
    {
      name: 'stores',
      columns: 'store_id INT NOT NULL, city STRING, country STRING, opened DATE',
      fill: `
        SELECT i + 1, ${oneOf(131, 'Berlin', 'Stockholm', 'Lyon', 'Austin', 'Osaka', 'Recife', 'Lagos', 'Hamburg')}, ${oneOf(131, 'DE', 'SE', 'FR', 'US', 'JP', 'BR', 'NG', 'DE')}, DATE '2009-03-01' + ${drawn(132, 5000)}
        FROM range(24) AS t(i)`,
    },
  ],
  finance: [
    {
      name: 'invoices',
      columns:
        'invoice_id BIGINT NOT NULL, customer_id BIGINT, issued DATE, due DATE, amount DECIMAL(12,2), paid BOOLEAN',
      fill: `
        SELECT i + 1, 1 + ${drawn(141, 1200)}, issued, issued + 30, CAST(50 + ${drawn(142, 900_000)} / 100.0 AS DECIMAL(12,2)), ${drawn(143, 10)} > 1
        FROM (SELECT i, DATE '2026-01-01' + ${drawn(144, 320)} AS issued FROM range(3000) AS t(i))`,
    },
    {
      name: 'budget',
      columns: 'team STRING, month DATE, planned DECIMAL(12,2), spent DECIMAL(12,2)',
      fill: `
        SELECT ['platform', 'data-engineering', 'machine-learning', 'analysts', 'finance'][i % 5 + 1], DATE '2026-01-01' + to_months(CAST(i // 5 AS INTEGER)),
          CAST(8000 + ${drawn(151, 900)} * 10 AS DECIMAL(12,2)), CAST(7000 + ${drawn(152, 120_000)} / 10.0 AS DECIMAL(12,2)) FROM range(55) AS t(i)`,
    },
  ],
  ml: [
    {
      name: 'churn_features',
      comment: 'Features of the churn model, one row per customer.',
      columns:
        'customer_id BIGINT NOT NULL, orders_90d INT, spend_90d DOUBLE, days_since_order INT, embedding ARRAY<DOUBLE>, churned BOOLEAN',
      fill: `
        SELECT i + 1, ${drawn(161, 12)}, round(${drawn(162, 120_000)} / 100.0, 2), ${drawn(163, 365)},
          [round(${drawn(164, 2000)} / 1000.0 - 1, 3), round(${drawn(165, 2000)} / 1000.0 - 1, 3), round(${drawn(166, 2000)} / 1000.0 - 1, 3)], ${drawn(163, 365)} > 240
        FROM range(1200) AS t(i)`,
    },
  ],
}
