import { describe, expect, it } from 'vitest'
import type { ClusterDetails } from '../api/models/compute'
import {
  accessModeWords,
  availabilityWords,
  disappearsInDays,
  sourceWords,
  upSinceMs,
  workersOf,
} from './cluster-facts'

const executors = (count: number) => Array.from({ length: count }, () => ({}))

describe('workers', () => {
  it.each<[string, ClusterDetails, string | undefined, number | undefined]>([
    ['fixed', { state: 'RUNNING', num_workers: 4, executors: executors(4) }, '4', 4],
    ['fixed and down', { state: 'TERMINATED', num_workers: 4 }, '4', 4],
    [
      'autoscaling',
      { state: 'RUNNING', autoscale: { min_workers: 2, max_workers: 8 }, executors: executors(3) },
      '2–8 · 3',
      3,
    ],
    ['autoscaling and down', { state: 'TERMINATED', autoscale: { min_workers: 2, max_workers: 8 } }, '2–8', 8],
    [
      'autoscaling without executors',
      { state: 'RUNNING', autoscale: { min_workers: 2, max_workers: 8 }, num_workers: 5 },
      '2–8 · 5',
      5,
    ],
    ['resizing', { state: 'RESIZING', num_workers: 6, executors: executors(2) }, '2 → 6', 2],
    ['single node', { state: 'RUNNING', num_workers: 0 }, '0', 0],
    ['nothing said', { state: 'RUNNING' }, undefined, undefined],
    ['half a range', { state: 'TERMINATED', autoscale: { min_workers: 1 } }, '1–?', undefined],
  ])('%s', (_, cluster, words, size) =>
    expect(workersOf(cluster)).toMatchObject({ ...(words && { words }), ...(size !== undefined && { size }) }),
  )
  it('says nothing about what it does not know', () => expect(workersOf({ state: 'RUNNING' }).words).toBeUndefined())
})

describe('words', () => {
  it('knows both names of the standard mode', () =>
    expect([accessModeWords('USER_ISOLATION'), accessModeWords('DATA_SECURITY_MODE_STANDARD')]).toEqual([
      'Standard',
      'Standard',
    ]))
  it('shows what it does not know as it came', () =>
    expect([
      accessModeWords('QUANTUM'),
      sourceWords('MOON'),
      availabilityWords({ aws_attributes: { availability: 'BORROWED' } }),
    ]).toEqual(['QUANTUM', 'MOON', 'BORROWED']))
  it('stays silent where the cluster does', () =>
    expect([accessModeWords(undefined), sourceWords(undefined), availabilityWords({})]).toEqual([
      undefined,
      undefined,
      undefined,
    ]))
  it.each<[ClusterDetails, string]>([
    [{ aws_attributes: { availability: 'SPOT_WITH_FALLBACK' } }, 'Spot, else on-demand'],
    [{ azure_attributes: { availability: 'SPOT_AZURE' } }, 'Spot'],
    [{ gcp_attributes: { availability: 'PREEMPTIBLE_WITH_FALLBACK_GCP' } }, 'Spot, else on-demand'],
    [{ gcp_attributes: { availability: 'ON_DEMAND_GCP' } }, 'On-demand'],
  ])('%o is %s', (cluster, words) => expect(availabilityWords(cluster)).toBe(words))
})

describe('disappearing', () => {
  const now = Date.parse('2026-11-20T12:00:00Z')
  const ended = (daysAgo: number): ClusterDetails => ({
    state: 'TERMINATED',
    terminated_time: String(now - daysAgo * 86_400_000),
  })
  it('counts down from thirty days', () => expect(disappearsInDays(ended(24.5), false, now)).toBe(6))
  it('never goes below nothing', () => expect(disappearsInDays(ended(45), false, now)).toBe(0))
  it('does not threaten what is pinned', () => expect(disappearsInDays(ended(24), true, now)).toBeUndefined())
  it('does not threaten what is up', () =>
    expect(disappearsInDays({ ...ended(24), state: 'RUNNING' }, false, now)).toBeUndefined())
})

describe('up since', () => {
  it('is the last start', () =>
    expect(upSinceMs({ state: 'RUNNING', start_time: '1000', last_restarted_time: '5000' })).toBe(5000))
  it('is nothing while down, though the start is still there', () =>
    expect(upSinceMs({ state: 'TERMINATED', start_time: '1000' })).toBeUndefined())
  it('is nothing when no time is said', () => expect(upSinceMs({ state: 'RUNNING' })).toBeUndefined())
})
