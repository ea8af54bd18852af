import { expect, test } from 'vitest'
import { DatabricksError, type ErrorFacts } from '../errors'
import { refusalWords } from './cluster-refusal'

const ended = { state: 'TERMINATED', creator_user_name: 'mei@acme.io' }
const refuse = (status: number, code: string, message = 'Because.', facts: ErrorFacts = {}) =>
  new DatabricksError(status, code, message, facts)

test('a missing permission names the levels and who can grant them, and nobody presses again', () => {
  expect(refusalWords('stop', { ...ended, state: 'RUNNING' }, refuse(403, 'PERMISSION_DENIED'))).toEqual({
    title: 'Stop was refused: you need CAN_RESTART or CAN_MANAGE on this cluster.',
    body: 'mei@acme.io, who created it, and workspace admins can grant it.',
    mayAsk: true,
    mayRepeat: false,
  })
})

test('another 403 is told in its own words', () => {
  const words = refusalWords('start', ended, refuse(403, 'IP_BLOCKED', 'Not from there.'))
  expect(words).toMatchObject({ title: 'Start was refused.', body: 'Not from there.', mayAsk: false, mayRepeat: true })
})

test('an old view gives way to what is so now', () => {
  const refusal = refuse(400, 'INVALID_STATE', 'Cluster x is in unexpected state Pending.')
  const pending = refusalWords('start', { state: 'PENDING' }, refusal)
  expect(pending).toMatchObject({ title: 'Already starting.', body: '', mayRepeat: false, cameTrue: true })
  const stopping = refusalWords('start', { state: 'TERMINATING' }, refusal)
  expect(stopping).toMatchObject({ title: 'Start was refused.', mayRepeat: false })
  expect(stopping.cameTrue).toBeUndefined()
  expect(refusalWords('start', ended, refusal).body).toContain('unexpected state')
})

test('a wait that was asked for is told', () => {
  const words = refusalWords(
    'start',
    ended,
    refuse(429, 'REQUEST_LIMIT_EXCEEDED', 'Slow down.', { retryAfterSeconds: 7 }),
  )
  expect(words.body).toBe('Slow down. Try again in 7 s.')
})

test('a lost answer tells what the workspace shows, an ended session what to do', () => {
  expect(refusalWords('start', ended, refuse(0, 'NOT_DONE')).body).toBe(
    'The workspace still shows Terminated: it was not done.',
  )
  expect(refusalWords('start', ended, refuse(401, 'SESSION_ENDED')).body).toBe('Sign in, then press again.')
})
