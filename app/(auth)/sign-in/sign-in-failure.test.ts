import { expect, test } from 'vitest'
import { originIn, signInFailure } from './sign-in-failure'

const workspace = 'https://adb-1234567890123456.7.azuredatabricks.net'

test.each([
  ['a pasted page', `  ${workspace}/compute/clusters?o=123#list`, workspace],
  ['no scheme', 'adb-1234567890123456.7.azuredatabricks.net/?o=1', workspace],
  ['a port', 'http://127.0.0.1:8787/x', 'http://127.0.0.1:8787'],
  ['capitals', 'HTTPS://DBC-1.cloud.databricks.com', 'https://dbc-1.cloud.databricks.com'],
])('%s stands for its origin', (_, typed, origin) => expect(originIn(typed)).toBe(origin))

test.each(['', '  ', 'adb', 'two words.com', 'https://', 'javascript:alert(1)'])('%j is no address yet', (typed) =>
  expect(originIn(typed)).toBeUndefined(),
)

test('each failure has its own sentence under what caused it', () => {
  const codes = ['WRONG_TOKEN', 'HOST_REFUSED', 'HOST_MALFORMED', 'HOST_UNREACHABLE', 'HOST_NOT_DATABRICKS']
  const failures = [...codes, 'TOO_MANY_ATTEMPTS', 'CONSOLE_UNREACHABLE', 'Boom'].map((code) =>
    signInFailure(code, 'x.cloud.databricks.com'),
  )
  expect(failures.map(({ at }) => at)).toEqual(['token', 'host', 'host', 'host', 'host', 'form', 'form', 'form'])
  expect(new Set(failures.map(({ sentence }) => sentence)).size).toBe(failures.length)
})

test('a refused host is told which ones are allowed, when the operator named some', () => {
  expect(signInFailure('HOST_REFUSED', 'x.net', ['prod', 'lab']).sentence).toContain('only to prod, lab')
  expect(signInFailure('HOST_REFUSED', 'x.net').sentence).toContain('not a workspace of Databricks')
})
