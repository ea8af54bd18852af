import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEmulator } from '@/emulator/engine'
import * as clusters from '../api/clusters'
import { toRequest } from '../request'
import { blockedReason, type Cluster, type PowerAction } from './clusters'

const server = createEmulator({ speed: 0.001 })
let origin = ''
let ended: Cluster
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { clusters: all } = (await (await send('GET', '/api/2.1/clusters/list?page_size=100')).json()) as {
    clusters: Cluster[]
  }
  ended = all.find(({ cluster_name }) => cluster_name === 'nightly-etl')!
})
afterAll(() => server.close())

const workspace = 'rules'
const send = (method: string, url: string, body?: string) =>
  fetch(origin + url, {
    method,
    body,
    headers: { authorization: `Bearer dapi-emulator-admin.${workspace}`, 'content-type': 'application/json' },
  })

const ops = { start: clusters.start, stop: clusters.delete, restart: clusters.restart }
const actions = Object.keys(ops) as PowerAction[]
const states = ['PENDING', 'RUNNING', 'RESTARTING', 'RESIZING', 'TERMINATING', 'TERMINATED', 'ERROR', 'UNKNOWN']
const sources = ['UI', 'API', 'JOB']
const cases = sources.flatMap((source) =>
  states.flatMap((state) => actions.map((action) => [action, source, state] as const)),
)

/**
 * The two come from the same facts and know nothing of each other: the emulator's tables are written apart from the rules.
 * A blocked action must be refused or do nothing; one that is not blocked must be done, but where the rules leave an
 * undocumented state to the workspace.
 */
test.each(cases)(
  '%s of a cluster of %s that is %s: rule and workspace agree',
  async (action, cluster_source, state) => {
    const cluster_id = ended.cluster_id!
    const set = { state, cluster_source, termination_reason: undefined }
    await send('PATCH', `/__emulator/${workspace}/clusters/${cluster_id}`, JSON.stringify(set))
    const { method, url, body } = toRequest(ops[action], { cluster_id })
    const answer = await send(method, url, body)
    const { method: read, url: where } = toRequest(clusters.get, { cluster_id })
    const after = (await (await send(read, where)).json()) as Cluster

    const reason = blockedReason(action, { state, cluster_source })
    const done = answer.ok && after.state !== state
    if (reason) expect({ done, reason }).toEqual({ done: false, reason })
    else if (state !== 'ERROR' && state !== 'UNKNOWN')
      expect({ done, status: answer.status }).toEqual({ done: true, status: 200 })
    if (!answer.ok) expect(await answer.json()).toMatchObject({ error_code: 'INVALID_STATE' })
  },
)
