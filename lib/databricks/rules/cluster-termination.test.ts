import { expect, test } from 'vitest'
import type { TerminationReason } from '../api/models/compute'
import { shortTermination, terminationWords } from './cluster-termination'

const words = (code: string, parameters?: Record<string, string>) => {
  const termination_reason = { code, parameters } as TerminationReason
  return [shortTermination({ termination_reason }), terminationWords({ termination_reason })]
}

test('says who, how long, which script', () => {
  expect(words('USER_REQUEST', { username: 'j.ito' })).toEqual(['by j.ito', 'Stopped by j.ito.'])
  expect(words('INACTIVITY', { inactivity_duration_min: '30' })).toEqual([
    'idle 30 min',
    'Stopped by auto-termination: no activity for 30 minutes.',
  ])
  expect(words('INIT_SCRIPT_FAILURE', { init_script_path: '/a.sh', exit_code: '127' })).toEqual([
    'init script failed',
    'Init script /a.sh failed with exit code 127.',
  ])
  expect(words('INIT_SCRIPT_FAILURE', { databricks_error_message: 'Script /b.sh failed: exit (1)' })[1]).toBe(
    'Script /b.sh failed: exit (1).',
  )
})

test('does without parameters', () => {
  expect(words('USER_REQUEST')).toEqual(['by a user', 'Stopped by a user.'])
  expect(words('INACTIVITY')).toEqual(['idle', 'Stopped by auto-termination: no activity.'])
  expect(words('INIT_SCRIPT_FAILURE')[1]).toBe('Init script failed.')
})

test('tells a quota from other failed launches by what the cloud says', () => {
  expect(words('CLOUD_PROVIDER_LAUNCH_FAILURE', { cloud_provider_error_code: 'VcpuLimitExceeded' })[0]).toBe(
    'quota exceeded',
  )
  expect(words('CLOUD_PROVIDER_LAUNCH_FAILURE')[0]).toBe('launch failed')
  expect(words('AZURE_QUOTA_EXCEEDED_EXCEPTION', { azure_error_message: 'Too many cores' })[1]).toBe(
    "Azure's quota does not allow the machines it needs. Too many cores.",
  )
})

test('a code without words is shown as it came, also one that an object answers to', () => {
  expect(words('NEPHOS_RESOURCE_MANAGEMENT')).toEqual(['NEPHOS_RESOURCE_MANAGEMENT', 'NEPHOS_RESOURCE_MANAGEMENT'])
  expect(words('toString')[0]).toBe('toString')
  expect(terminationWords({})).toBeUndefined()
})
