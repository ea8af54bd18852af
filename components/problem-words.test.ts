import { describe, expect, it } from 'vitest'
import { DatabricksError } from '@/lib/databricks/errors'
import { problemDetails, problemWords } from './problem-words'

const words = (status: number, code: string, message = 'Because.', facts = {}) =>
  problemWords(new DatabricksError(status, code, message, facts), 'list clusters')

const causes: [string, number, string, string][] = [
  ['the console is gone', 0, 'CONSOLE_UNREACHABLE', 'Gone.'],
  ['the host is down', 502, 'WORKSPACE_UNREACHABLE', 'Connection refused.'],
  ['it is slow', 504, 'WORKSPACE_TIMEOUT', 'No answer in 30 s.'],
  ['the queue is full', 503, 'WORKSPACE_BUSY', 'Busy.'],
  ['a web page came', 502, 'UNEXPECTED_ANSWER', 'HTML.'],
  ['the console refuses the host', 403, 'HOST_REFUSED', 'No.'],
  ['the session ended', 401, 'SESSION_ENDED', 'Ended.'],
  ['permission is missing', 403, 'PERMISSION_DENIED', 'No permission.'],
  ['the address is blocked', 403, 'PERMISSION_DENIED', 'Source IP address: 10.0.0.1 is blocked by Databricks IP ACL.'],
  ['the request is bad', 400, 'INVALID_PARAMETER_VALUE', 'Bad token.'],
  ['the endpoint is unknown', 404, 'ENDPOINT_NOT_FOUND', 'No API found.'],
  ['it limits', 429, 'REQUEST_LIMIT_EXCEEDED', 'Slow down.'],
  ['it failed', 500, 'INTERNAL_ERROR', 'Oops.'],
  ['it is down for a while', 503, 'TEMPORARILY_UNAVAILABLE', 'Maintenance.'],
]

describe('every cause', () => {
  it('has a title of its own', () => {
    const titles = causes.map(([, status, code, message]) => words(status, code, message).title)
    expect(new Set(titles).size).toBe(causes.length)
  })
  it.each(causes)('ends its sentences when %s', (_, status, code, message) => {
    const { title, why } = words(status, code, message)
    expect([title.at(-1), why.at(-1)]).toEqual(['.', '.'])
  })
})

it('treats a status it has no words for as the nearest it has', () =>
  expect([words(507, 'X').title, words(418, 'TEAPOT').title]).toEqual([
    'The workspace failed to list clusters.',
    'The workspace refused to list clusters.',
  ]))
it('does not call a bad request an empty list', () =>
  expect(words(400, 'BAD_REQUEST').why).toContain('not the same as finding nothing'))
it('gives what a ticket needs', () => {
  const error = new DatabricksError(500, 'INTERNAL_ERROR', 'Oops.', { requestId: 'req-1', from: 'workspace' })
  expect(problemDetails(error, 'clusters.list', 0)).toBe(
    [
      'Operation: clusters.list',
      'When: 1970-01-01T00:00:00.000Z',
      'Status: 500',
      'Code: INTERNAL_ERROR',
      'Message: Oops.',
      'Request id: req-1',
      'Refused by: the workspace',
    ].join('\n'),
  )
})
