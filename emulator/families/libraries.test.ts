import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import * as api from '@/lib/databricks/api/libraries'
import type { ClusterSpec, Library } from '@/lib/databricks/api/models/compute'
import { seededId } from '../seed/clusters'
import { startEmulator, type TestEmulator } from '../testing'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator({ seed: { empty: true } })
})
afterAll(() => emulator.close())

let made = 0
let workspace = ''
beforeEach(() => {
  workspace = `libraries-${made++}`
})

const second = 1000
/** Acme's story in place of nothing. */
const tellStory = () => emulator.control('POST', `${workspace}/seed`, {})
const call: TestEmulator['call'] = (op, input, who = 'admin') => emulator.call(op, input, who, workspace)

/** A cluster that runs, and is left alone. */
async function running(more: Partial<ClusterSpec> = {}): Promise<string> {
  const spec = { spark_version: '16.4.x-scala2.12', node_type_id: 'i3.xlarge', num_workers: 1, ...more }
  const { answer } = await call(clusters.create, spec)
  emulator.pass(25 * second)
  return answer.cluster_id!
}
const install = (cluster_id: string, ...libraries: Library[]) => call(api.install, { cluster_id, libraries })
const uninstall = (cluster_id: string, ...libraries: Library[]) => call(api.uninstall, { cluster_id, libraries })
const statuses = async (cluster_id: string) =>
  (await call(api.clusterStatus, { cluster_id })).answer.library_statuses ?? []
const status = async (cluster_id: string) => (await statuses(cluster_id))[0]?.status ?? 'none'
/** What comes of a library in the end. */
async function end(cluster_id: string, library: Library) {
  await install(cluster_id, library)
  emulator.pass(20 * second)
  return (await statuses(cluster_id)).find((one) => JSON.stringify(one.library) === JSON.stringify(library))!
}
const restart = async (cluster_id: string) => {
  await call(clusters.restart, { cluster_id })
  emulator.pass(40 * second)
}

const pandas: Library = { pypi: { package: 'pandas==2.3.0' } }
const unknown: Library = { pypi: { package: 'no-such-package' } }
const oldScala: Library = { maven: { coordinates: 'org.acme:tool_2.13:1.0' } }

describe('with time', () => {
  // facts/databricks-behaviour.md 3.1: PENDING, RESOLVING, INSTALLING, INSTALLED; SDK for JavaScript says in this order
  test.each<[string, Library, string]>([
    ['pypi', pandas, 'PENDING RESOLVING INSTALLING INSTALLED'],
    ['maven', { maven: { coordinates: 'org.jsoup:jsoup:1.7.2' } }, 'PENDING RESOLVING INSTALLING INSTALLED'],
    ['cran', { cran: { package: 'ada' } }, 'PENDING RESOLVING INSTALLING INSTALLED'],
    ['whl', { whl: '/Volumes/main/a/b.whl' }, 'PENDING RESOLVING INSTALLING INSTALLED'],
    ['requirements', { requirements: '/Workspace/a.txt' }, 'PENDING RESOLVING INSTALLING INSTALLED'],
    // SDK for JavaScript, RESOLVING: "For jar and egg libraries, this step is a no-op."
    ['jar', { jar: 's3://bucket/a.jar' }, 'PENDING INSTALLING INSTALLED'],
    ['one that cannot be resolved', { maven: { coordinates: 'a.no-such:b:1' } }, 'PENDING RESOLVING FAILED'],
    ['one that cannot be installed', unknown, 'PENDING RESOLVING INSTALLING FAILED'],
    ['one for another Scala', oldScala, 'PENDING SKIPPED'],
  ])('%s', async (_, library, expected) => {
    const cluster_id = await running()
    expect(await install(cluster_id, library)).toMatchObject({ status: 200, answer: {} })
    const seen = [await status(cluster_id)]
    for (let half = 0; half < 30; half++) {
      emulator.pass(500)
      const now = await status(cluster_id)
      if (now !== seen.at(-1)) seen.push(now)
    }
    expect(seen.join(' ')).toBe(expected)
  })

  test('what was going on at one speed is not undone by another', async () => {
    await emulator.control('PUT', `${workspace}/settings`, { speed: 100 })
    const cluster_id = await running()
    await install(cluster_id, pandas)
    emulator.pass(second)
    expect(await status(cluster_id)).toBe('INSTALLED')
    await emulator.control('PUT', `${workspace}/settings`, { speed: 0.01 })
    expect(await status(cluster_id)).toBe('INSTALLED')
  })
})

describe('status and action', () => {
  /**
   * Transcribed from facts/databricks-behaviour.md 3.1 and the SDKs (LibrariesAPI; LibraryInstallStatus): the status
   * right after the action, and for the restart once all is over. Libraries "in the process of" stay there when they
   * are asked for again; that one which failed is then tried again is inferred.
   */
  const table = `
    status                install               uninstall             restart
    none                  PENDING               none                  none
    PENDING               PENDING               UNINSTALL_ON_RESTART  INSTALLED
    RESOLVING             RESOLVING             UNINSTALL_ON_RESTART  INSTALLED
    INSTALLING            INSTALLING            UNINSTALL_ON_RESTART  INSTALLED
    INSTALLED             INSTALLED             UNINSTALL_ON_RESTART  INSTALLED
    FAILED                PENDING               UNINSTALL_ON_RESTART  FAILED
    SKIPPED               SKIPPED               UNINSTALL_ON_RESTART  SKIPPED
    UNINSTALL_ON_RESTART  RESTORED              UNINSTALL_ON_RESTART  none
    RESTORED              RESTORED              UNINSTALL_ON_RESTART  INSTALLED`
  const [actions, ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const cases = rows.flatMap(([from, ...after]) => after.map((to, at) => [from!, actions![at + 1]!, to] as const))

  const libraryOf: Record<string, Library> = { FAILED: unknown, SKIPPED: oldScala }

  /** Brings a library to a status, as in life. */
  async function bringTo(cluster_id: string, wanted: string, library: Library) {
    if (wanted === 'none') return
    await install(cluster_id, library)
    const first = wanted === 'UNINSTALL_ON_RESTART' || wanted === 'RESTORED' ? 'INSTALLED' : wanted
    while ((await status(cluster_id)) !== first) emulator.pass(500)
    if (first !== wanted) await uninstall(cluster_id, library)
    if (wanted === 'RESTORED') await install(cluster_id, library)
    expect(await status(cluster_id)).toBe(wanted)
  }

  test.each(cases)('%s, %s: %s', async (from, action, to) => {
    const cluster_id = await running()
    const library = libraryOf[from] ?? pandas
    await bringTo(cluster_id, from, library)
    if (action === 'install') expect((await install(cluster_id, library)).status).toBe(200)
    if (action === 'uninstall') expect((await uninstall(cluster_id, library)).status).toBe(200)
    if (action === 'restart') await restart(cluster_id)
    expect(await status(cluster_id)).toBe(to)
  })
})

describe('state of the cluster and library', () => {
  /**
   * facts/databricks-behaviour.md 3.1, "libraries install": effect only while it runs, and INVALID_STATE seen while it
   * terminates. What is shown of a library that is installed, and of one that is asked for: at once, and ten seconds
   * later if the cluster stays as it is.
   */
  const table = `
    state        installed   asked for   later
    PENDING      PENDING     PENDING     PENDING
    RUNNING      INSTALLED   PENDING     INSTALLED
    RESTARTING   PENDING     PENDING     PENDING
    RESIZING     INSTALLED   PENDING     INSTALLED
    TERMINATING  INSTALLED   refused     none
    TERMINATED   PENDING     PENDING     PENDING`
  const [, ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/) as [string, string, string, string])

  test.each(rows)('%s', async (state, installed, asked, later) => {
    const cluster_id = await running()
    await install(cluster_id, pandas)
    emulator.pass(20 * second)
    await emulator.control('PATCH', `${workspace}/clusters/${cluster_id}`, { state })
    expect(await status(cluster_id)).toBe(installed)

    const jsoup = { maven: { coordinates: 'org.jsoup:jsoup:1.7.2' } }
    const reply = await install(cluster_id, jsoup)
    const second_ = async () => (await statuses(cluster_id))[1]?.status ?? 'none'
    if (asked === 'refused') {
      const message = `Cluster ${cluster_id} is in unexpected state Terminating.`
      expect(reply).toMatchObject({ status: 400, code: 'INVALID_STATE', message })
    } else {
      expect(reply.status).toBe(200)
      expect(await second_()).toBe(asked)
    }
    emulator.pass(15 * second)
    expect(await second_()).toBe(later)
  })

  test('what was asked for while it was down is installed once it runs', async () => {
    await tellStory()
    const cluster_id = seededId('weekly-report')
    await install(cluster_id, pandas)
    emulator.pass(60 * second)
    expect(await status(cluster_id)).toBe('PENDING')
    await call(clusters.start, { cluster_id })
    emulator.pass(40 * second)
    expect(await status(cluster_id)).toBe('INSTALLED')
  })

  // Python SDK, LibrariesAPI: "When you uninstall a library from a cluster, the library is removed only when you restart"
  test('stopping and starting removes what was marked, too', async () => {
    const cluster_id = await running()
    await install(cluster_id, pandas, { cran: { package: 'ada' } })
    emulator.pass(20 * second)
    await uninstall(cluster_id, pandas)
    await call(clusters.delete, { cluster_id })
    emulator.pass(10 * second)
    expect((await statuses(cluster_id)).map((one) => one.status)).toEqual(['PENDING', 'UNINSTALL_ON_RESTART'])
    await call(clusters.start, { cluster_id })
    emulator.pass(40 * second)
    expect((await statuses(cluster_id)).map((one) => one.library)).toEqual([{ cran: { package: 'ada' } }])
  })
})

describe('cluster-status', () => {
  test('says of each what it is, whether it is for all clusters, and what happened', async () => {
    const cluster_id = await running()
    await end(cluster_id, pandas)
    expect(await call(api.clusterStatus, { cluster_id })).toMatchObject({
      answer: {
        cluster_id,
        library_statuses: [{ library: pandas, status: 'INSTALLED', is_library_for_all_clusters: false }],
      },
    })
    expect((await statuses(cluster_id))[0]).not.toHaveProperty('messages')
  })

  // Python SDK, LibrariesAPI.cluster_status: in the order they were added, those marked for removal last
  test('order', async () => {
    const cluster_id = await running()
    const [a, b, c] = ['a', 'b', 'c'].map((name): Library => ({ pypi: { package: name } }))
    await install(cluster_id, a!, b!)
    await install(cluster_id, c!, a!)
    await uninstall(cluster_id, a!)
    const names = (await statuses(cluster_id)).map(({ library }) => library!.pypi!.package)
    expect(names).toEqual(['b', 'c', 'a'])
  })

  // Python SDK, LibrariesAPI.uninstall: what is not installed "is ignored"
  test('what is not there is not uninstalled, and the same in another order is the same', async () => {
    const cluster_id = await running()
    await install(cluster_id, { maven: { coordinates: 'a:b:1', repo: 'r' } })
    expect((await uninstall(cluster_id, pandas)).status).toBe(200)
    await install(cluster_id, { maven: { repo: 'r', coordinates: 'a:b:1' } })
    expect((await statuses(cluster_id)).map((one) => one.status)).toEqual(['PENDING'])
  })
})

describe('what fails, and what it says', () => {
  // Wording: SynapseML issues 745 and 1257
  test('coordinates that nobody knows, or that are none', async () => {
    const cluster_id = await running()
    const maven = { coordinates: 'com.example:tool:1.0' }
    expect(await end(cluster_id, { maven })).toMatchObject({
      status: 'FAILED',
      messages: [
        'Library resolution failed. Cause: java.lang.RuntimeException: unresolved dependency: com.example:tool:1.0: not found',
      ],
    })
    const own = { maven: { ...maven, repo: 'https://maven.acme.example' } }
    expect((await end(cluster_id, own)).status).toBe('INSTALLED')
    const none = await end(cluster_id, { maven: { coordinates: 'just-a-name' } })
    expect(none.messages![0]).toMatch(/must be in the form 'groupId:artifactId:version'/)
  })

  // Wording: ucx issue 2203
  test('a package that pip does not find', async () => {
    const cluster_id = await running()
    const { status: is, messages } = await end(cluster_id, unknown)
    expect(is).toBe('FAILED')
    expect(messages![0]).toMatch(`driver node of cluster ${cluster_id} and failed.`)
    expect(messages![0]).toMatch(/NO_MATCHING_DISTRIBUTION_ERROR.*\nERROR: No matching distribution found for no-such/)
  })

  // Terraform provider issue 3370: another version of what is there, until a restart has removed it
  test('another version of a package that is there', async () => {
    const cluster_id = await running()
    await end(cluster_id, pandas)
    await uninstall(cluster_id, pandas)
    const newer = { pypi: { package: 'pandas==2.4.0' } }
    expect(await end(cluster_id, newer)).toMatchObject({
      status: 'FAILED',
      messages: [expect.stringMatching(/PyPI package pandas has been installed already/)],
    })
    await restart(cluster_id)
    expect(await statuses(cluster_id)).toMatchObject([{ library: newer, status: 'INSTALLED' }])
  })

  // Python SDK, Library.egg: not supported in 14.0 and above; below it is
  test('an egg on a new runtime', async () => {
    const egg = { egg: 'dbfs:/FileStore/a-1.0-py3.8.egg' }
    expect((await end(await running({ spark_version: '13.3.x-scala2.12' }), egg)).status).toBe('INSTALLED')
    expect(await end(await running(), egg)).toMatchObject({
      status: 'FAILED',
      messages: [expect.stringMatching(/14\.0/)],
    })
  })
})

describe('what is refused', () => {
  test.each<[string, object]>([
    ['nothing', {}],
    ['an unknown kind', { conda: 'a' }],
    ['two kinds', { jar: 's3://a/b.jar', whl: 's3://a/b.whl' }],
    ['a jar of no scheme', { jar: 'b.jar' }],
    ['a jar that is none', { jar: 's3://a/b.zip' }],
    // Python SDK, Library.requirements: "Only Workspace paths and Unity Catalog Volumes paths are supported."
    ['requirements in a bucket', { requirements: 's3://a/requirements.txt' }],
    ['a package without a name', { pypi: { package: '' } }],
    ['a package that is no object', { pypi: 'pandas' }],
    ['coordinates left out', { maven: { repo: 'r' } }],
  ])('%s', async (_, library) => {
    const cluster_id = await running()
    const reply = await install(cluster_id, pandas, library)
    expect(reply.status).toBe(400)
    // Nothing half done.
    expect(await statuses(cluster_id)).toEqual([])
  })

  // facts/databricks-behaviour.md 2.2: 400 with this text, which SDKs match
  test('a cluster that is not there', async () => {
    const missing = { status: 400, code: 'INVALID_PARAMETER_VALUE', message: 'Cluster none does not exist' }
    expect(await install('none', pandas)).toMatchObject(missing)
    expect(await uninstall('none', pandas)).toMatchObject(missing)
    expect(await call(api.clusterStatus, { cluster_id: 'none' })).toMatchObject(missing)
  })

  /** docs.databricks.com, Compute ACLs: "Attach library to compute" is of CAN_MANAGE alone. */
  test.each([
    [undefined, 'no', 'no'],
    ['CAN_ATTACH_TO', 'yes', 'no'],
    ['CAN_RESTART', 'yes', 'no'],
    ['CAN_MANAGE', 'yes', 'yes'],
  ])('with %s on the cluster', async (permission_level, mayRead, mayChange) => {
    const cluster_id = await running()
    await install(cluster_id, pandas)
    if (permission_level) {
      const access_control_list = [{ user_name: 'vera.viewer@acme.example', permission_level }]
      await call(clusters.updatePermissions, { cluster_id, access_control_list })
    }
    const input = { cluster_id, libraries: [pandas] }
    const replies = [
      await call(api.clusterStatus, { cluster_id }, 'viewer'),
      await call(api.install, input, 'viewer'),
      await call(api.uninstall, input, 'viewer'),
    ].map((reply) => (reply.status === 200 ? 'yes' : reply.code))
    expect(replies).toEqual([mayRead, mayChange, mayChange].map((may) => (may === 'yes' ? may : 'PERMISSION_DENIED')))
    const listed = ((await call(api.allClusterStatuses, {}, 'viewer')).answer.statuses ?? []).map(
      (one) => one.cluster_id,
    )
    expect(listed.includes(cluster_id) ? 'yes' : 'no').toBe(mayRead)
  })
})

describe('Acme’s', () => {
  beforeEach(tellStory)

  test('every kind, and each way to end', async () => {
    const { statuses: all } = (await call(api.allClusterStatuses, {})).answer
    const found = all!.flatMap(({ library_statuses }) => library_statuses!)
    const kinds = new Set(found.map(({ library }) => Object.keys(library!)[0]))
    expect([...kinds].sort()).toEqual(['cran', 'egg', 'jar', 'maven', 'pypi', 'requirements', 'whl'])
    const ends = new Set(found.map((one) => one.status))
    expect([...ends].sort()).toEqual(['FAILED', 'INSTALLED', 'PENDING', 'SKIPPED', 'UNINSTALL_ON_RESTART'])
    expect(found.filter((one) => one.status === 'FAILED')).toHaveLength(1)
    // SDK for JavaScript, SKIPPED: "shared libraries on DBR 7+ are skipped"
    const forAll = found.filter((one) => one.is_library_for_all_clusters)
    expect(forAll.map((one) => one.status)).toEqual(['SKIPPED'])
  })

  test('a cluster that is gone has none', async () => {
    const cluster_id = seededId('geo-lab')
    const ids = async () => (await call(api.allClusterStatuses, {})).answer.statuses!.map((one) => one.cluster_id)
    expect(await ids()).toContain(cluster_id)
    await call(clusters.permanentDelete, { cluster_id })
    expect(await ids()).not.toContain(cluster_id)
  })
})
