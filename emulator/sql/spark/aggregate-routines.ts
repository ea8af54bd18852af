import { aggregate, aggregated, double, text, type Routine } from './routine'
import { unsupported } from './sql-error'

const every = aggregated('bool_and')
const any = aggregated('bool_or')
const mean = aggregate(1, 1, ([value]) => ({ call: 'avg', args: [value!] }))
const collected = aggregate(1, 1, ([value]) => ({
  call: 'list',
  args: [value!],
  where: `${value} IS NOT NULL`,
  wrap: (list) => `coalesce(${list}, [])`,
}))
const percentile = (name: string): Routine =>
  aggregate(2, 3, ([value, share]) => ({
    call: name,
    args: [name === 'quantile_cont' ? double(value!) : value!, share!],
  }))
const variance = aggregated('var_samp')
const deviation = aggregated('stddev_samp')
const first = aggregated('first', 1, 2)
const last = aggregated('last', 1, 2)
const joined = aggregate(1, 2, ([value, by = "''"]) => ({ call: 'string_agg', args: [text(value!), by] }))

const windowOnly = (name: string, min: number, max = min): Routine => ({
  ...aggregated(name, min, max),
  windowOnly: true,
})

/** Routines of many rows. */
export const aggregateRoutines: Record<string, Routine> = {
  count: aggregate(1, 255, (args) => ({ call: 'count', args: args.length > 1 ? [`(${args.join(', ')})`] : args })),
  sum: aggregated('sum'),
  try_sum: aggregated('sum'),
  avg: mean,
  mean,
  try_avg: mean,
  min: aggregated('min'),
  max: aggregated('max'),
  min_by: aggregated('arg_min', 2),
  max_by: aggregated('arg_max', 2),
  any_value: aggregated('any_value', 1, 2),
  first,
  first_value: first,
  last,
  last_value: last,
  collect_list: collected,
  array_agg: collected,
  collect_set: aggregate(1, 1, ([value]) => ({
    call: 'list',
    args: [value!],
    distinct: true,
    where: `${value} IS NOT NULL`,
    wrap: (list) => `coalesce(${list}, [])`,
  })),
  count_if: aggregated('count_if'),
  bool_and: every,
  every,
  bool_or: any,
  some: any,
  any,
  bit_and: aggregated('bit_and'),
  bit_or: aggregated('bit_or'),
  bit_xor: aggregated('bit_xor'),
  stddev: deviation,
  std: deviation,
  stddev_samp: deviation,
  stddev_pop: aggregated('stddev_pop'),
  variance,
  var_samp: variance,
  var_pop: aggregated('var_pop'),
  corr: aggregated('corr', 2),
  covar_pop: aggregated('covar_pop', 2),
  covar_samp: aggregated('covar_samp', 2),
  skewness: aggregated('skewness'),
  kurtosis: aggregated('kurtosis_pop'),
  percentile: percentile('quantile_cont'),
  percentile_approx: percentile('quantile_disc'),
  approx_percentile: percentile('quantile_disc'),
  percentile_cont: aggregate(1, 1, ([share]) => ({ call: 'percentile_cont', args: [share!] })),
  percentile_disc: aggregate(1, 1, ([share]) => ({ call: 'percentile_disc', args: [share!] })),
  median: aggregate(1, 1, ([value]) => ({ call: 'median', args: [double(value!)] })),
  mode: aggregated('mode', 1, 2),
  /** Counted, not estimated: the tables here are small. */
  approx_count_distinct: aggregate(1, 2, ([value]) => ({ call: 'count', args: [value!], distinct: true })),
  string_agg: joined,
  listagg: joined,
  grouping: aggregate(1, 1, ([value]) => ({
    call: 'grouping',
    args: [value!],
    wrap: (bit) => `CAST(${bit} AS TINYINT)`,
  })),
  grouping_id: aggregate(0, 255, (args) => {
    if (args.length === 0) throw unsupported('grouping_id without arguments')
    return { call: 'grouping_id', args }
  }),
  row_number: windowOnly('row_number', 0),
  rank: windowOnly('rank', 0),
  dense_rank: windowOnly('dense_rank', 0),
  percent_rank: windowOnly('percent_rank', 0),
  cume_dist: windowOnly('cume_dist', 0),
  ntile: windowOnly('ntile', 1),
  lag: windowOnly('lag', 1, 3),
  lead: windowOnly('lead', 1, 3),
  nth_value: windowOnly('nth_value', 2),
}
