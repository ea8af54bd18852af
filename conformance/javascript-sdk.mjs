/** A tour of the emulator with the official JavaScript SDK, which nobody here wrote. Node 22; EMULATOR is the emulator's address, SDK where the package is. */
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'

const { Config, WorkspaceClient } = createRequire(`${process.env.SDK}/`)('@databricks/sdk-experimental')
const host = process.env.EMULATOR
const servicePrincipal = '5f0c2a4e-7d1b-4e83-9a36-c1b7d20e9f41'

/** Someone in a workspace of this tour's own. */
const clientOf = (who) => withConfig({ token: `dapi-emulator-${who}.javascript-sdk` })
const withConfig = (how) => new WorkspaceClient(new Config({ host, ...how }))
const w = clientOf('admin')

async function setFaults(...faults) {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ faults })
  const answer = await fetch(`${host}/__emulator/javascript-sdk/faults`, { method: 'PUT', headers, body })
  assert.equal(answer.status, 200)
}

async function all(iterable, most = Infinity) {
  const rows = []
  for await (const row of iterable) if (rows.push(row) >= most) break
  return rows
}

/** The SDK's own error, with the status and code of the service. */
const refused = (promise, statusCode, errorCode) =>
  assert.rejects(promise, (error) => {
    assert.deepEqual([error.constructor.name, error.statusCode, error.errorCode], ['ApiError', statusCode, errorCode])
    return true
  })

const spec = {
  spark_version: '17.3.x-scala2.13',
  node_type_id: 'i3.xlarge',
  num_workers: 1,
  autotermination_minutes: 120,
}

const warehouse = async () => (await all(w.warehouses.list({}))).find(({ name }) => name === 'BI Dashboards').id
const execute = async (statement, more) =>
  w.statementExecution.executeStatement({ statement, warehouse_id: await warehouse(), wait_timeout: '50s', ...more })

const tour = {
  async 'who one is'() {
    assert.equal((await w.currentUser.me()).userName, 'ada.admin@acme.example')
    assert.equal((await clientOf('viewer').currentUser.me()).userName, 'vera.viewer@acme.example')
  },

  async 'a wrong credential is refused'() {
    await assert.rejects(withConfig({ token: 'dapi-nobody' }).currentUser.me(), { statusCode: 403 })
  },

  async 'OAuth machine to machine'() {
    const how = { clientId: `${servicePrincipal}.javascript-sdk`, clientSecret: 'dose-emulator-sp' }
    assert.equal((await withConfig(how).currentUser.me()).userName, servicePrincipal)
    await assert.rejects(withConfig({ ...how, clientSecret: 'dose-wrong' }).currentUser.me())
  },

  async 'clusters: lists, by pages'() {
    // By name: clusters that change meanwhile stay where they are.
    const everything = await all(w.clusters.list({ page_size: 7, sort_by: { field: 'CLUSTER_NAME' } }))
    assert.ok(everything.length > 20)
    assert.equal(new Set(everything.map(({ cluster_id }) => cluster_id)).size, everything.length)
    const running = await all(w.clusters.list({ filter_by: { cluster_states: ['RUNNING'] } }))
    assert.ok(running.length > 0 && running.every(({ state }) => state === 'RUNNING'))
    assert.ok((await w.clusters.sparkVersions()).versions.length > 5)
    assert.ok((await w.clusters.listNodeTypes()).node_types.length > 20)
    assert.ok((await w.clusters.listZones()).zones.length > 0)
  },

  async 'clusters: a life, with waiting'() {
    const made = await (await w.clusters.create({ cluster_name: 'javascript tour', ...spec })).wait()
    const { cluster_id } = made
    assert.equal(made.state, 'RUNNING')
    await refused(w.clusters.start({ cluster_id }), 400, 'INVALID_STATE')
    assert.equal((await (await w.clusters.resize({ cluster_id, num_workers: 2 })).wait()).num_workers, 2)
    const edited = await w.clusters.edit({ cluster_id, cluster_name: 'javascript tour 2', ...spec })
    assert.equal((await edited.wait()).cluster_name, 'javascript tour 2')
    assert.equal((await (await w.clusters.restart({ cluster_id })).wait()).state, 'RUNNING')
    const kinds = (await all(w.clusters.events({ cluster_id, limit: 3 }))).map(({ type }) => type)
    for (const kind of ['CREATING', 'RUNNING', 'RESIZING']) assert.ok(kinds.includes(kind), kind)
    assert.equal((await (await w.clusters.delete({ cluster_id })).wait()).state, 'TERMINATED')
    assert.equal((await (await w.clusters.start({ cluster_id })).wait()).state, 'RUNNING')
    await w.clusters.permanentDelete({ cluster_id })
    await refused(w.clusters.get({ cluster_id }), 400, 'INVALID_PARAMETER_VALUE')
  },

  async 'clusters: refusals'() {
    await refused(w.clusters.get({ cluster_id: 'nobody' }), 400, 'INVALID_PARAMETER_VALUE')
    await refused(clientOf('viewer').clusters.get({ cluster_id: 'nobody' }), 403, 'PERMISSION_DENIED')
    await refused(w.clusters.create({ ...spec, spark_version: 'no such' }), 400, 'INVALID_PARAMETER_VALUE')
  },

  async 'permissions of a cluster'() {
    const [{ cluster_id }] = await all(w.clusters.list({}), 1)
    const access_control_list = [{ user_name: 'vera.viewer@acme.example', permission_level: 'CAN_RESTART' }]
    await w.clusters.setPermissions({ cluster_id, access_control_list })
    const after = await w.clusters.getPermissions({ cluster_id })
    assert.ok(after.access_control_list.some(({ user_name }) => user_name === 'vera.viewer@acme.example'))
    assert.ok((await w.clusters.getPermissionLevels({ cluster_id })).permission_levels.length > 2)
  },

  async 'cluster policies'() {
    const definition = JSON.stringify({ 'spark_conf.tour': { type: 'fixed', value: 'yes' } })
    const { policy_id } = await w.clusterPolicies.create({ name: 'javascript tour', definition })
    assert.equal((await w.clusterPolicies.get({ policy_id })).name, 'javascript tour')
    assert.ok((await all(w.clusterPolicies.list({}))).some((one) => one.policy_id === policy_id))
    await w.clusterPolicies.delete({ policy_id })
    await assert.rejects(w.clusterPolicies.get({ policy_id }), { statusCode: 404 })
  },

  async 'instance pools'() {
    const { instance_pool_id } = await w.instancePools.create({
      instance_pool_name: 'javascript tour',
      node_type_id: 'i3.xlarge',
      min_idle_instances: 0,
    })
    assert.equal((await w.instancePools.get({ instance_pool_id })).instance_pool_name, 'javascript tour')
    assert.ok((await all(w.instancePools.list())).some((one) => one.instance_pool_id === instance_pool_id))
    await w.instancePools.delete({ instance_pool_id })
    await assert.rejects(w.instancePools.get({ instance_pool_id }), { statusCode: 404 })
  },

  async libraries() {
    const { cluster_id } = await (await w.clusters.create({ cluster_name: 'javascript libraries', ...spec })).wait()
    const libraries = [{ pypi: { package: 'simplejson==3.19.2' } }]
    await w.libraries.install({ cluster_id, libraries })
    assert.equal((await all(w.libraries.clusterStatus({ cluster_id }))).length, 1)
    await w.libraries.uninstall({ cluster_id, libraries })
    await w.clusters.permanentDelete({ cluster_id })
  },

  async 'instance profiles and global init scripts'() {
    const instance_profile_arn = 'arn:aws:iam::123456789012:instance-profile/javascript-tour'
    await w.instanceProfiles.add({ instance_profile_arn, skip_validation: true })
    const known = await all(w.instanceProfiles.list())
    assert.ok(known.some((one) => one.instance_profile_arn === instance_profile_arn))
    await w.instanceProfiles.remove({ instance_profile_arn })
    const script = Buffer.from('echo tour').toString('base64')
    const { script_id } = await w.globalInitScripts.create({ name: 'javascript tour', script })
    assert.equal((await w.globalInitScripts.get({ script_id })).script, script)
    await w.globalInitScripts.delete({ script_id })
  },

  async 'jobs: lists, by pages, and refusals'() {
    const jobs = await all(w.jobs.list({ limit: 5 }))
    assert.ok(jobs.length > 10)
    assert.ok(jobs.every(({ settings }) => settings.name))
    assert.equal((await all(w.jobs.list({ name: jobs[0].settings.name }))).length, 1)
    assert.equal((await all(w.jobs.listRuns({ limit: 20 }), 60)).length, 60)
    await refused(w.jobs.get({ job_id: 1 }), 400, 'INVALID_PARAMETER_VALUE')
    await refused(w.jobs.create({ name: 'bad', tasks: [{ task_key: 'no kind' }] }), 400, 'INVALID_PARAMETER_VALUE')
  },

  async 'jobs: by id'() {
    const [{ job_id }] = await all(w.jobs.list({}), 1)
    if (Number.isSafeInteger(job_id)) assert.equal((await w.jobs.get({ job_id })).job_id, job_id)
    else return 'this SDK reads ids as doubles, and those of the emulator are beyond 2^53'
  },

  async DBFS() {
    const contents = Buffer.from('a tour').toString('base64')
    await w.dbfs.mkdirs({ path: '/javascript' })
    await w.dbfs.put({ path: '/javascript/small.txt', contents, overwrite: true })
    assert.equal((await w.dbfs.read({ path: '/javascript/small.txt' })).data, contents)
    const { handle } = await w.dbfs.create({ path: '/javascript/blocks.txt', overwrite: true })
    // A handle that this SDK could not give back exactly is not used.
    if (Number.isSafeInteger(handle)) {
      await w.dbfs.addBlock({ handle, data: contents })
      await w.dbfs.close({ handle })
      assert.equal((await w.dbfs.getStatus({ path: '/javascript/blocks.txt' })).file_size, 6)
    }
    await refused(
      w.dbfs.put({ path: '/javascript/small.txt', contents, overwrite: false }),
      400,
      'RESOURCE_ALREADY_EXISTS',
    )
    await w.dbfs.delete({ path: '/javascript', recursive: true })
    await assert.rejects(w.dbfs.getStatus({ path: '/javascript' }), { statusCode: 404 })
  },

  async 'files of volumes'() {
    await w.volumes.create({ catalog_name: 'main', schema_name: 'default', name: 'javascript', volume_type: 'MANAGED' })
    const root = '/Volumes/main/default/javascript'
    await w.files.createDirectory({ directory_path: `${root}/a` })
    // The SDK sends no content with an upload, so another client does.
    const headers = { authorization: 'Bearer dapi-emulator-admin.javascript-sdk' }
    await fetch(`${host}/api/2.0/fs/files${root}/a/b.txt?overwrite=true`, { method: 'PUT', headers, body: 'a tour' })
    const { contents } = await w.files.download({ file_path: `${root}/a/b.txt` })
    const chunks = []
    for await (const chunk of contents) chunks.push(chunk)
    assert.equal(Buffer.concat(chunks).toString(), 'a tour')
    const listed = await all(w.files.listDirectoryContents({ directory_path: `${root}/a` }))
    assert.deepEqual(
      listed.map(({ name }) => name),
      ['b.txt'],
    )
    await w.files.delete({ file_path: `${root}/a/b.txt` })
    await w.files.deleteDirectory({ directory_path: `${root}/a` })
    await w.volumes.delete({ name: 'main.default.javascript' })
  },

  async 'SQL warehouses'() {
    const made = await w.warehouses.create({ name: 'javascript tour', cluster_size: '2X-Small', max_num_clusters: 1 })
    const { id, state } = await made.wait()
    assert.equal(state, 'RUNNING')
    assert.equal((await (await w.warehouses.stop({ id })).wait()).state, 'STOPPED')
    assert.equal((await (await w.warehouses.start({ id })).wait()).state, 'RUNNING')
    await w.warehouses.delete({ id })
    await assert.rejects(w.warehouses.get({ id: '0000000000000000' }), { statusCode: 404 })
  },

  async 'SQL statements'() {
    const one = await execute('SELECT :n + 1 AS n', { parameters: [{ name: 'n', value: '41', type: 'INT' }] })
    assert.deepEqual([one.status.state, one.result.data_array], ['SUCCEEDED', [['42']]])
    const many = await execute('SELECT id FROM range(100000)', { disposition: 'EXTERNAL_LINKS' })
    let rows = 0
    for (let chunk_index = 0; chunk_index < many.manifest.total_chunk_count; chunk_index++) {
      const { statement_id } = many
      const chunk = await w.statementExecution.getStatementResultChunkN({ statement_id, chunk_index })
      rows += (await (await fetch(chunk.external_links[0].external_link)).json()).length
    }
    assert.equal(rows, 100_000)
    const failed = await execute('SELECT nothing FROM nowhere')
    assert.equal(failed.status.state, 'FAILED')
    assert.match(failed.status.error.message, /TABLE_OR_VIEW_NOT_FOUND/)
    const { res } = await w.queryHistory.list({ max_results: 3 })
    assert.equal(res.length, 3)
  },

  async 'users, groups and service principals'() {
    // The SDK asks for the first page for ever.
    assert.equal((await all(w.usersV2.list({ count: 5 }), 5)).length, 5)
    const { id } = await w.usersV2.create({ userName: 'javascript.tour@acme.example' })
    await assert.rejects(w.usersV2.create({ userName: 'javascript.tour@acme.example' }), { statusCode: 409 })
    const group = await w.groupsV2.create({ displayName: 'javascript tour', members: [{ value: id }] })
    assert.deepEqual(
      (await w.groupsV2.get({ id: group.id })).members.map(({ value }) => value),
      [id],
    )
    const program = await w.servicePrincipalsV2.create({ displayName: 'javascript tour' })
    await w.servicePrincipalsV2.delete({ id: program.id })
    await w.groupsV2.delete({ id: group.id })
    await w.usersV2.delete({ id })
    await assert.rejects(w.usersV2.get({ id }), { statusCode: 404 })
  },

  async tokens() {
    const { token_value, token_info } = await w.tokens.create({ comment: 'javascript tour', lifetime_seconds: 600 })
    assert.equal((await withConfig({ token: token_value }).currentUser.me()).userName, 'ada.admin@acme.example')
    const { token_id } = token_info
    assert.ok((await all(w.tokens.list())).some((one) => one.token_id === token_id))
    assert.ok((await all(w.tokenManagement.list({}))).some((one) => one.token_id === token_id))
    await w.tokens.delete({ token_id })
    await assert.rejects(withConfig({ token: token_value }).currentUser.me(), { statusCode: 403 })
  },

  async 'Unity Catalog'() {
    const names = (await all(w.catalogs.list({}))).map(({ name }) => name)
    assert.ok(names.includes('main') && names.includes('samples'))
    const { full_name } = await w.schemas.create({ name: 'javascript', catalog_name: 'main' })
    await execute('CREATE TABLE main.javascript.numbers AS SELECT 1 AS n')
    const tables = await all(w.tables.list({ catalog_name: 'main', schema_name: 'javascript' }))
    assert.deepEqual(
      tables.map(({ name }) => name),
      ['numbers'],
    )
    const granted = await w.grants.get({ securable_type: 'catalog', full_name: 'main' })
    assert.ok(granted.privilege_assignments.length > 0)
    await w.tables.delete({ full_name: 'main.javascript.numbers' })
    await w.schemas.delete({ full_name })
    await assert.rejects(w.schemas.get({ full_name }), { statusCode: 404 })
  },

  async 'what is tried again: 429'() {
    const operation = 'clusters.listZones'
    const fault = { kind: 'status', status: 429, error_code: 'REQUEST_LIMIT_EXCEEDED', retry_after: 1 }
    await setFaults({ ...fault, operation, times: 2 })
    assert.ok((await w.clusters.listZones()).zones.length > 0)
    await setFaults({ kind: 'status', status: 500, operation, times: 1 })
    await refused(w.clusters.listZones(), 500, 'INTERNAL_ERROR')
  },
}

for (const [name, stop] of Object.entries(tour)) {
  try {
    const why = await stop()
    console.log(why ? `skip ${name}: ${why}` : `ok ${name}`)
  } catch (error) {
    const text = String(error.message).replaceAll(/\s+/g, ' ')
    if (error.statusCode === 501) console.log(`skip ${name}: ${text}`)
    else console.log(`not ok ${name}: ${/javascript\.mjs:(\d+)/.exec(error.stack)?.[0] ?? ''} ${error.name}: ${text}`)
  }
}
// Connections that the SDK keeps would keep the process.
process.exit(0)
