import { expect, test } from 'vitest'
import { costWords, estimateCost } from './cluster-cost'

const cores = [{ node_type_id: 'm7i.xlarge', num_cores: 4 }]

test('adds driver and workers at the list price', () => {
  const cost = estimateCost({ node_type_id: 'i3.xlarge', num_workers: 4 })!
  expect(cost).toMatchObject({ dbuPerHour: 5, rough: false, most: undefined })
  expect(cost.usdPerHour).toBeCloseTo(2.75)
  expect(costWords(cost)).toBe('≈ $2.75/h')
  expect(cost.rule).toBe(
    'Driver i3.xlarge at 1 DBU/h + 4 × i3.xlarge at 1 DBU/h, × $0.55 per DBU (list price, all-purpose compute). Without the price of the virtual machines and without discounts.',
  )
})

test('autoscaling is a range until it runs, then what there is and what there may be', () => {
  const autoscale = { min_workers: 1, max_workers: 3 }
  expect(costWords(estimateCost({ node_type_id: 'i3.xlarge', autoscale, state: 'TERMINATED' })!)).toBe('≈ $1.10–2.20/h')
  const running = estimateCost({ node_type_id: 'i3.xlarge', autoscale, state: 'RUNNING', executors: [{}, {}] })!
  expect(running.dbuPerHour).toBe(3)
  expect(running.most?.dbuPerHour).toBe(4)
})

test('a driver of another type, Photon, and a job have their own figures', () => {
  expect(
    estimateCost({ node_type_id: 'i3.xlarge', driver_node_type_id: 'i3.2xlarge', num_workers: 1 })!.dbuPerHour,
  ).toBe(3)
  expect(estimateCost({ node_type_id: 'i3.xlarge', num_workers: 1, runtime_engine: 'PHOTON' })!.dbuPerHour).toBe(4)
  const job = estimateCost({
    node_type_id: 'i3.xlarge',
    num_workers: 0,
    cluster_source: 'JOB',
    spark_version: '17.3.x-photon-scala2.13',
  })!
  expect(job.dbuPerHour).toBeCloseTo(2.9)
  expect(job.usdPerHour).toBeCloseTo(2.9 * 0.15)
  expect(job.rule).toContain('× 2.9 for Photon')
})

test('a single node is its driver alone', () => {
  const custom_tags = { ResourceClass: 'SingleNode' }
  expect(estimateCost({ node_type_id: 'i3.xlarge', custom_tags })!.dbuPerHour).toBe(1)
  expect(estimateCost({ node_type_id: 'i3.xlarge', is_single_node: true })!.rule).toMatch(
    /^Driver i3\.xlarge at 1 DBU\/h, ×/,
  )
})

test('an unlisted type is judged by its cores, and that is said', () => {
  const cost = estimateCost({ node_type_id: 'm7i.xlarge', num_workers: 0 }, cores)!
  expect(cost.dbuPerHour).toBeCloseTo(0.84)
  expect(cost).toMatchObject({ rough: true, rule: expect.stringContaining('judged by its cores') })
  const [aws] = cores
  const onAzure = estimateCost({ node_type_id: 'Standard_X', num_workers: 0 }, [
    { ...aws!, node_type_id: 'Standard_X' },
  ])
  expect(onAzure!.dbuPerHour).toBe(1)
  const onGcp = estimateCost({ node_type_id: 'n9-standard-4', num_workers: 0 }, [
    { ...aws!, node_type_id: 'n9-standard-4' },
  ])
  expect(onGcp!.dbuPerHour).toBeCloseTo(0.72)
})

test('what is not known has no price', () => {
  expect(estimateCost({ node_type_id: 'm7i.xlarge', num_workers: 2 })).toBeUndefined()
  expect(estimateCost({ node_type_id: 'toString', num_workers: 2 })).toBeUndefined()
  expect(estimateCost({ node_type_id: 'i3.xlarge' })).toBeUndefined()
  expect(estimateCost({ num_workers: 2 })).toBeUndefined()
  expect(estimateCost({ node_type_id: 'i3.xlarge', num_workers: 2, cluster_source: 'SQL' })).toBeUndefined()
})
