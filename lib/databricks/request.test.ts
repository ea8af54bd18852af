import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as clusters from './api/clusters'
import * as files from './api/files'
import * as jobs from './api/jobs'
import * as pipelines from './api/pipelines'
import { catalogue } from './catalogue'
import { toCli } from './cli'
import { toCurl } from './curl'
import { InvalidPathField, toRequest } from './request'
import { operationFacts } from './spec/facts'

test('a 64-bit id survives from input to body and query', () => {
  expect(toRequest(jobs.runNow, { job_id: '7205759403792793601', notebook_params: { job_id: '7' } }).body).toBe(
    '{"job_id":7205759403792793601,"notebook_params":{"job_id":"7"}}',
  )
  expect(toRequest(jobs.getRun, { run_id: '7205759403792793601' }).url).toBe(
    '/api/2.2/jobs/runs/get?run_id=7205759403792793601',
  )
})

test('objects in a query are dotted, lists repeat', () => {
  const { url } = toRequest(clusters.list, {
    page_size: 5,
    filter_by: { cluster_states: ['RUNNING', 'PENDING'], is_pinned: true },
  })
  expect(url).toBe(
    '/api/2.1/clusters/list?page_size=5&filter_by.cluster_states=RUNNING&filter_by.cluster_states=PENDING&filter_by.is_pinned=true',
  )
})

describe('a path field cannot leave its place', () => {
  const hostile = [
    '',
    '.',
    '..',
    '%2e%2e',
    '%252e%252e',
    'a\\b',
    ' ',
    '.. ',
    '..%2f..',
    '.%09.',
    '.\t.',
    '%2E',
    'a\nb',
    'a\u0000b',
    '\ud800',
  ]
  test.each(hostile.map((text) => [JSON.stringify(text), text] as const))('%s is refused', (_, text) => {
    expect(() => toRequest(pipelines.get, { pipeline_id: text })).toThrow(InvalidPathField)
    expect(() => toRequest(files.getMetadata, { file_path: `/Volumes/${text}/x` })).toThrow(InvalidPathField)
  })
  test('a file may be called what no id may', () => {
    expect(toRequest(files.getMetadata, { file_path: '/Volumes/50%2F50 a%09b' }).url).toBe(
      '/api/2.0/fs/files/Volumes/50%252F50%20a%2509b',
    )
    expect(() => toRequest(pipelines.get, { pipeline_id: '50%2F50' })).toThrow(InvalidPathField)
  })
  test('slashes are kept only where the route says so', () => {
    expect(() => toRequest(pipelines.get, { pipeline_id: 'a/b' })).toThrow(InvalidPathField)
    expect(toRequest(pipelines.get, { pipeline_id: 'a?c#d' }).url).toBe('/api/2.0/pipelines/a%3Fc%23d')
    expect(toRequest(files.getMetadata, { file_path: '/Volumes/a/b c/d.txt' }).url).toBe(
      '/api/2.0/fs/files/Volumes/a/b%20c/d.txt',
    )
  })
})

// T1 of the quality bar: whatever the text, the template's own segments stand after one and after two decodings.
const templates = [...catalogue.values()].filter(({ route }) => route.includes('{'))
const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^[./\\%\t\r\n?#;@:0-9a-fA-F]{0,12}$/),
  fc.constantFrom('..', '%2e%2e', '..%2f..', '%5c..', '.%09.', '%00', '//evil.example', '?a=1', '#x', ';a', '..;/'),
)
const runs = Number(process.env.T1_RUNS ?? (process.env.TEST_FULL ? 20_000 : 100))

test.each(templates.map((op) => [op.id, op] as const))('%s keeps its path for any input', (_, op) => {
  const [, path = ''] = op.route.split(' ')
  const names = [...path.matchAll(/\{\+?(\w+)\}/g)].map(([, name]) => name!)
  const texts = fc.tuple(...names.map(() => fc.oneof({ arbitrary: hostileText, weight: 3 }, fc.constant('x'))))
  fc.assert(
    fc.property(texts, (given) => {
      const input = Object.fromEntries(names.map((name, at) => [name, given[at]]))
      let url: string
      try {
        url = toRequest(op, input as never).url
      } catch (refusal) {
        return refusal instanceof InvalidPathField
      }
      return staysInPlace(url, path)
    }),
    { numRuns: runs },
  )
})

test('every operation with a field in its path is among them', () => {
  const inPath = operationFacts.filter(({ pathParams }) => pathParams.length > 0)
  expect(templates.map(({ id }) => id).sort()).toEqual(inPath.map(({ id }) => id).sort())
})

/** Whether the URL has the template's segments as it is, and after one and two decodings by something careless. */
function staysInPlace(url: string, template: string): boolean {
  const { host, pathname, search, hash } = new URL(url, 'https://workspace.example')
  if (host !== 'workspace.example' || search || hash || /[\r\n\t]/.test(url)) return false
  const wanted = template
    .replace(/[.*?^$()|[\]]/g, '\\$&')
    .replace(/\{(\+?)\w+\}/g, (_, keepsSlashes: string) => (keepsSlashes ? '.+' : '[^/\\\\]+'))
  return [pathname, decode(pathname), decode(decode(pathname))].every(
    (path) =>
      new RegExp(`^${wanted}$`, 's').test(path) &&
      !path.split(/[/\\]/).some((segment) => segment === '.' || segment === '..'),
  )
}

const decode = (text: string) =>
  text.replace(/(%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })

describe('equivalent commands', () => {
  const request = toRequest(clusters.start, { cluster_id: `a'; rm -rf ~; '` })
  test('curl quotes hostile input and never holds a token', () => {
    const text = toCurl('https://w.example', request)
    expect(text).toContain(`'\\''; rm -rf ~; '\\''`)
    expect(text).toContain('Bearer $DATABRICKS_TOKEN')
  })
  test('the CLI form repeats the same request', () => {
    expect(toCli(toRequest(clusters.list, {}))).toBe('databricks api get /api/2.1/clusters/list')
    expect(toCli(toRequest(clusters.list, { page_size: 5 }))).toBe(
      `databricks api get '/api/2.1/clusters/list?page_size=5'`,
    )
    expect(toCli(toRequest(clusters.start, { cluster_id: 'c-1' }))).toBe(
      `databricks api post /api/2.1/clusters/start --json '{"cluster_id":"c-1"}'`,
    )
  })
})
