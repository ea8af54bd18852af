import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import * as jobs from '@/lib/databricks/api/jobs'
import { families } from '../families'
import { dashboards } from '../testing-sql'
import { startEmulator, type TestEmulator } from '../testing'
import { openDataFolder } from './data-folder'
import { manifestOf, type Snapshot } from './snapshot'

let nowMs = Date.UTC(2026, 10, 20, 12)

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An emulator that keeps what it has in `folder`. */
async function started(folder: string, options: Parameters<typeof startEmulator>[0] = {}) {
  const emulator = await startEmulator({ data: await openDataFolder(folder), wallMs: () => nowMs, ...options })
  let isOpen = true
  const close = async () => {
    if (isOpen) await emulator.close()
    isOpen = false
  }
  onTestFinished(close)
  return { ...emulator, close }
}

const json = async (emulator: TestEmulator, path: string, body?: unknown, token?: string) => {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await emulator.send(path, init, token)
  // It listens on another port every time, and says so in links.
  const port = new RegExp(`:${new URL(emulator.origin).port}\\b`, 'g')
  const text = (await response.text()).replace(port, ':0').replace(/:(\d{16,})/g, ':"$1"')
  const answer = JSON.parse(text) as Record<string, unknown>
  return { ...answer, status: answer.status ?? response.status } as Record<string, unknown>
}

/** The answers that a restart must not change, by who asks for what. */
async function answers(emulator: TestEmulator, more: readonly string[] = []) {
  const asked = [
    '/api/2.1/clusters/list?page_size=100',
    '/api/2.2/jobs/list?limit=100',
    '/api/2.2/jobs/runs/list?limit=25&expand_tasks=true',
    '/api/2.2/jobs/runs/list?limit=25&active_only=true',
    '/api/2.0/preview/scim/v2/Users',
    '/api/2.0/preview/scim/v2/Groups',
    '/api/2.0/preview/scim/v2/ServicePrincipals',
    '/api/2.0/permissions/authorization/tokens',
    '/api/2.0/permissions/authorization/passwords',
    '/api/2.0/sql/warehouses',
    '/api/2.0/sql/config/warehouses',
    '/api/2.0/sql/history/queries?max_results=100',
    '/api/2.0/token/list',
    '/api/2.0/token-management/tokens',
    '/api/2.0/policies/clusters/list',
    '/api/2.0/instance-pools/list',
    ...('libraries' in families ? ['/api/2.0/libraries/all-cluster-statuses'] : []),
    '/api/2.0/instance-profiles/list',
    '/api/2.0/global-init-scripts',
    '/api/2.0/dbfs/list?path=/',
    '/api/2.1/unity-catalog/catalogs',
    '/api/2.1/unity-catalog/schemas?catalog_name=acme',
    '/api/2.1/unity-catalog/tables?catalog_name=acme&schema_name=sales',
    ...more,
  ]
  const told: Record<string, unknown> = {}
  for (const path of asked) {
    told[path] = await json(emulator, path)
    expect(told[path], path).not.toHaveProperty('error_code')
  }
  return told
}

/** Runs SQL, and answers its rows. */
async function rows(emulator: TestEmulator, statement: string) {
  const body = { statement, warehouse_id: dashboards, wait_timeout: '50s' }
  const { status, result } = await json(emulator, '/api/2.0/sql/statements', body)
  expect(status).toMatchObject({ state: 'SUCCEEDED' })
  return (result as { data_array?: unknown }).data_array
}

describe('a restart', () => {
  test('changes no answer of any family', async () => {
    const folder = freshFolder()
    const before = await started(folder)
    const made = await json(before, '/api/2.1/clusters/create', {
      cluster_name: 'kept',
      spark_version: '17.3.x-scala2.13',
      node_type_id: 'i3.xlarge',
      num_workers: 1,
    })
    const job = await json(before, '/api/2.2/jobs/create', {
      name: 'kept',
      tasks: [{ task_key: 'a', existing_cluster_id: made.cluster_id, notebook_task: { notebook_path: '/kept' } }],
    })
    const { run_id } = (await before.call(jobs.runNow, { job_id: String(job.job_id) })).answer
    expect(run_id).toBeDefined()
    await json(before, '/api/2.0/preview/scim/v2/Groups', { displayName: 'keepers' })
    await json(before, '/api/2.0/policies/clusters/create', { name: 'kept', definition: '{}' })
    await json(before, '/api/2.0/instance-pools/create', { instance_pool_name: 'kept', node_type_id: 'i3.xlarge' })
    await json(before, '/api/2.0/global-init-scripts', { name: 'kept', script: 'ZWNobw==' })
    const arn = 'arn:aws:iam::123456789012:instance-profile/kept'
    await json(before, '/api/2.0/instance-profiles/add', { instance_profile_arn: arn, skip_validation: true })
    await json(before, '/api/2.0/dbfs/put', { path: '/kept/a.txt', contents: 'a2VwdA==' })
    const volume = { catalog_name: 'main', schema_name: 'default', name: 'kept', volume_type: 'MANAGED' }
    await json(before, '/api/2.1/unity-catalog/volumes', volume)
    await before.send('/api/2.0/fs/files/Volumes/main/default/kept/a.txt', { method: 'PUT', body: 'kept' })
    await json(before, '/api/2.0/sql/warehouses', { name: 'kept', cluster_size: 'Small' })
    const { token_value } = await json(before, '/api/2.0/token/create', { comment: 'kept' })
    await json(before, '/api/2.1/unity-catalog/schemas', { catalog_name: 'acme', name: 'kept' })
    await rows(before, 'CREATE TABLE acme.kept.numbers AS SELECT 41 + 1 AS n')
    await rows(before, 'INSERT INTO acme.kept.numbers VALUES (7)')
    const asked = [
      '/api/2.0/dbfs/list?path=/kept',
      '/api/2.0/fs/directories/Volumes/main/default/kept',
      `/api/2.1/clusters/get?cluster_id=${String(made.cluster_id)}`,
      `/api/2.2/jobs/runs/get?run_id=${run_id}`,
      `/api/2.2/jobs/get?job_id=${String(job.job_id)}`,
      `/api/2.1/unity-catalog/tables?catalog_name=acme&schema_name=kept`,
    ]
    const told = await answers(before, asked)
    const [statement] = (told['/api/2.0/sql/history/queries?max_results=100'] as { res: { query_id: string }[] }).res
    const result = `/api/2.0/sql/statements/${statement!.query_id}`
    const answered = await json(before, result)
    const requests = (await before.control('GET', 'default/requests')).answer.requests as { operation?: string }[]
    const seen = new Set(requests.map(({ operation = '' }) => operation.split('.')[0]))
    // What it gives is kept by those whose objects it is about.
    seen.add('permissions')
    expect(Object.keys(families).filter((family) => !seen.has(family))).toEqual([])
    const events = { cluster_id: String(made.cluster_id) }
    const happened = await json(before, '/api/2.1/clusters/events', events)
    await before.close()

    const after = await started(folder)
    expect(await answers(after, asked)).toEqual(told)
    expect(await json(after, result)).toEqual(answered)
    expect(await json(after, '/api/2.1/clusters/events', events)).toEqual(happened)
    expect(await rows(after, 'SELECT n FROM acme.kept.numbers ORDER BY n')).toEqual([['7'], ['42']])
    expect((await after.send('/api/2.0/token/list', {}, token_value as string)).status).toBe(200)
  })

  test('lets what was changing go on, and keeps clock, speed and seed', async () => {
    const folder = freshFolder()
    const before = await started(folder)
    await before.control('POST', 'default/seed', { clusters: 3 })
    await before.control('POST', 'default/clock', { advance_ms: 3_600_000 })
    await before.control('PUT', 'default/settings', { speed: 2 })
    const ended = ({ state }: { state?: string }) => state === 'TERMINATED'
    const { cluster_id } = (await before.call(clusters.list, {})).answer.clusters!.find(ended)!
    await before.call(clusters.start, { cluster_id: cluster_id! })
    const startedAt = (await before.call(clusters.get, { cluster_id: cluster_id! })).answer.start_time
    await before.close()
    nowMs += 60_000

    const after = await started(folder)
    const { state, start_time } = (await after.call(clusters.get, { cluster_id: cluster_id! })).answer
    expect([state, start_time]).toEqual(['RUNNING', startedAt])
    expect((await after.call(clusters.list, {})).answer.clusters).toHaveLength(3)
    expect((await after.control('POST', 'default/clock', { advance_ms: 0 })).answer.now_ms).toBe(nowMs + 3_600_000)
    expect((await after.control('PUT', 'default/settings', {})).answer.speed).toBe(2)
  })

  test('keeps workspaces apart, and whoever was signed in', async () => {
    const folder = freshFolder()
    const before = await started(folder)
    const form = { grant_type: 'client_credentials', scope: 'all-apis' }
    const basic = Buffer.from('5f0c2a4e-7d1b-4e83-9a36-c1b7d20e9f41.Aside:dose-emulator-sp').toString('base64')
    const { access_token } = (await (
      await fetch(`${before.origin}/oidc/v1/token`, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { authorization: `Basic ${basic}` },
      })
    ).json()) as { access_token: string }
    expect(access_token).toMatch(/\.Aside$/)
    await before.control('POST', 'Aside/seed', { empty: true })
    await before.close()

    const after = await started(folder)
    const listed = (token: string) => json(after, '/api/2.1/clusters/list', undefined, token)
    expect((await listed(access_token)).clusters).toBeUndefined()
    expect((await listed('dapi-emulator-admin')).clusters).toBeDefined()
    // Another name, though a file system may not tell them apart.
    expect((await listed('dapi-emulator-admin.aside')).clusters).toBeDefined()
  })

  test('after a seed, what was before does not come back', async () => {
    const folder = freshFolder()
    const before = await started(folder)
    await rows(before, 'CREATE TABLE main.default.gone AS SELECT 1 AS n')
    await before.control('POST', 'default/seed', {})
    await before.close()
    const after = await started(folder)
    const { status } = await json(after, '/api/2.1/unity-catalog/tables/main.default.gone')
    expect(status).toBe(404)
    expect(await rows(after, 'CREATE TABLE main.default.gone AS SELECT 2 AS n')).toBeUndefined()
    expect(await rows(after, 'SELECT n FROM main.default.gone')).toEqual([['2']])
  })
})

/** The emulator as a process that keeps its data. */
async function spawned(folder: string) {
  const options = ['--port', '0', '--data', folder, '--seed', 'clusters=200']
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/server.ts', ...options])
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await expect.poll(() => said, { timeout: 30_000 }).toMatch(/Emulator: http|\.$/m)
  const origin = /Emulator: (\S+)/.exec(said)?.[1]
  const call = async (path: string, body?: unknown) => {
    const headers = { authorization: 'Bearer dapi-emulator-admin', 'content-type': 'application/json' }
    const init = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) }
    return (await (await fetch(origin + path, init)).json()) as Record<string, unknown>
  }
  const kill = () =>
    new Promise<void>((gone) => {
      child.once('close', () => gone())
      child.kill('SIGKILL')
    })
  return { said, call, kill }
}

test('a kill loses at most a second', { timeout: 60_000 }, async () => {
  const folder = freshFolder()
  const before = await spawned(folder)
  const made = await before.call('/api/2.0/preview/scim/v2/Groups', { displayName: 'survivors' })
  const sinceMs = Date.now()
  const written = () => {
    const path = manifestOf(join(folder, 'workspaces', 'default'))
    const { states } = JSON.parse(readFileSync(path, 'utf8')) as Snapshot
    return readFileSync(join(folder, 'workspaces', 'default', states.directory!.file)).includes('survivors')
  }
  await expect.poll(() => readdirSync(join(folder, 'workspaces'))).toEqual(['default'])
  await expect.poll(written, { interval: 20, timeout: 10_000 }).toBe(true)
  // The bound is a second; a machine that does much else at once may take longer over its part of it.
  expect(Date.now() - sinceMs).toBeLessThan(5000)
  await before.kill()
  const after = await spawned(folder)
  expect(await after.call(`/api/2.0/preview/scim/v2/Groups/${String(made.id)}`)).toMatchObject({
    displayName: 'survivors',
  })
  await after.kill()
})

describe('a folder that cannot be used', () => {
  test('is in use: who by is said', { timeout: 60_000 }, async () => {
    const folder = freshFolder()
    const first = await spawned(folder)
    expect((await spawned(folder)).said).toMatch(/ is in use by another emulator \(process \d+\)\. Stop it, or/)
    await first.kill()
    const { said, kill } = await spawned(folder)
    expect(said).toMatch(/^Emulator: /)
    await kill()
    await (await started(folder)).close()
  })

  test('belongs to something else', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'thesis.tex'), '')
    await expect(openDataFolder(folder)).rejects.toThrow('Name a folder that is empty or new.')
    expect(readdirSync(folder)).toEqual(['thesis.tex'])
  })

  const spoiled: [string, (manifest: string) => string, RegExp][] = [
    ['is damaged', (text) => text.slice(0, -9), /workspace\.json is damaged\. Nothing was changed\./],
    ['is newer', (text) => text.replace('"version": 1', '"version": 2'), /was written by a newer version/],
    ['is older', (text) => text.replace('"version": 1', '"version": 0'), /was written by an older version/],
    ['is incomplete', (text) => text.replace('directory.', 'directory.9'), /directory\.9\S+ is missing/],
    ['is not what was written', (text) => text.replace('directory.', 'clusters.'), /is missing|checksum is another/],
  ]
  test.each(spoiled)('%s: says which file, and how to begin anew', async (_, spoil, said) => {
    const folder = freshFolder()
    const emulator = await started(folder, { seed: { clusters: 1 } })
    await answers(emulator)
    await emulator.close()
    const workspace = join(folder, 'workspaces', 'default')
    const path = manifestOf(workspace)
    const text = spoil(readFileSync(path, 'utf8'))
    writeFileSync(path, text)
    await expect(openDataFolder(folder)).rejects.toThrow(said)
    await expect(openDataFolder(folder)).rejects.toThrow(`move ${workspace} away or remove it`)
    expect(readFileSync(path, 'utf8')).toBe(text)
    rmSync(workspace, { recursive: true })
    await (await started(folder)).close()
  })
})
