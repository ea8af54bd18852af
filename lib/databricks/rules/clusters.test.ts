import { expect, test } from 'vitest'
import {
  blockedReason,
  clusterKind,
  clusterState,
  isActive,
  isChanging,
  offeredAction,
  type Cluster,
  type PowerAction,
} from './clusters'

/** What the workspace makes of each action, from facts/databricks-behaviour.md 3.1; `no-op` answers 200 and does nothing. */
const facts: Record<string, Record<PowerAction, 'ok' | 'refused' | 'no-op'>> = {
  PENDING: { start: 'refused', restart: 'refused', stop: 'ok' },
  RUNNING: { start: 'refused', restart: 'ok', stop: 'ok' },
  RESTARTING: { start: 'refused', restart: 'refused', stop: 'ok' },
  RESIZING: { start: 'refused', restart: 'refused', stop: 'ok' },
  TERMINATING: { start: 'refused', restart: 'refused', stop: 'no-op' },
  TERMINATED: { start: 'ok', restart: 'refused', stop: 'no-op' },
}
const cases = Object.entries(facts).flatMap(([state, actions]) =>
  Object.entries(actions).map(([action, outcome]) => [action as PowerAction, state, outcome] as const),
)

test.each(cases)('%s of a cluster that is %s: %s', (action, state, outcome) => {
  const reason = blockedReason(action, { cluster_source: 'UI', state })
  if (outcome === 'ok') expect(reason).toBeUndefined()
  else expect(reason).toMatch(/^[A-Z].+\.$/)
})

test.each(['start', 'stop', 'restart'] as const)('%s is left to the workspace in states nobody documents', (action) => {
  for (const state of ['ERROR', 'UNKNOWN', 'HIBERNATING', undefined]) {
    expect(blockedReason(action, { state })).toBeUndefined()
  }
})

test('what a job, a pipeline or a warehouse made cannot be started by hand, but stopped', () => {
  for (const cluster_source of ['JOB', 'PIPELINE', 'PIPELINE_MAINTENANCE', 'SQL']) {
    expect(blockedReason('start', { cluster_source, state: 'TERMINATED' })).toContain('cannot be started by hand')
    expect(blockedReason('stop', { cluster_source, state: 'RUNNING' })).toBeUndefined()
  }
  expect(blockedReason('start', { cluster_source: 'MODELS', state: 'TERMINATED' })).toBeUndefined()
})

test('the one control offers what the state calls for', () => {
  const offered = (state: string) => offeredAction({ state })
  expect(['PENDING', 'RUNNING', 'RESTARTING', 'RESIZING'].map(offered)).toEqual(Array(4).fill('stop'))
  expect(['TERMINATING', 'TERMINATED', 'ERROR', 'UNKNOWN', 'HIBERNATING'].map(offered)).toEqual(Array(5).fill('start'))
})

test('sources are of five kinds; one without a source is a person’s', () => {
  const kind = (cluster_source?: string) => clusterKind({ cluster_source })
  expect(['UI', 'API', 'JOB', 'PIPELINE', 'PIPELINE_MAINTENANCE', 'SQL', 'MODELS', 'NEW_ONE'].map(kind)).toEqual([
    'all-purpose',
    'all-purpose',
    'job',
    'pipeline',
    'pipeline',
    'sql',
    'other',
    'other',
  ])
  expect(kind()).toBe('all-purpose')
})

test('states have a tone, a word and a time', () => {
  expect(clusterState({ state: 'PENDING', start_time: '1700000000000' })).toEqual({
    tone: 'changing',
    word: 'Pending',
    sinceMs: 1_700_000_000_000,
    detail: undefined,
  })
  expect(clusterState({ state: 'RUNNING', start_time: '1', last_restarted_time: '5' })).toMatchObject({
    tone: 'running',
    word: 'Running',
    sinceMs: 5,
  })
  expect(clusterState({ state: 'RESIZING', start_time: '1' }).sinceMs).toBeUndefined()
  expect(clusterState({ state: 'ERROR', state_message: 'Legacy' })).toMatchObject({ tone: 'failed', detail: 'Legacy' })
})

test('a state nobody knows stays as it came', () => {
  expect(clusterState({ state: 'HIBERNATING_2' })).toMatchObject({ tone: 'unknown', word: 'HIBERNATING_2' })
  expect(clusterState({})).toMatchObject({ tone: 'unknown', word: 'Unknown' })
  expect(isChanging({ state: 'HIBERNATING_2' })).toBe(false)
  expect(isActive({ state: 'constructor' })).toBe(false)
})

test('an end that nobody wanted is red', () => {
  const ended = (type: string): Cluster => ({ state: 'TERMINATED', termination_reason: { type, code: 'USER_REQUEST' } })
  expect(clusterState(ended('SUCCESS')).tone).toBe('stopped')
  for (const type of ['CLIENT_ERROR', 'CLOUD_FAILURE', 'SERVICE_FAULT']) {
    expect(clusterState(ended(type)).tone).toBe('failed')
  }
})
