/** A tour of the emulator with the official CLI, which nobody here wrote. EMULATOR is the emulator's address, CLI the program. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const home = mkdtempSync(join(tmpdir(), 'conformance-cli-'))
const env = {
  PATH: process.env.PATH,
  HOME: home,
  DATABRICKS_HOST: process.env.EMULATOR,
  DATABRICKS_TOKEN: 'dapi-emulator-admin.cli',
}

function cli(...args) {
  const { status, stdout, stderr } = spawnSync(process.env.CLI, args, { env, encoding: 'utf8', timeout: 120_000 })
  assert.equal(status, 0, `databricks ${args.join(' ')}: ${stderr}`)
  return stdout
}
const json = (...args) => JSON.parse(cli(...args, '-o', 'json'))
/** What a command that fails says. */
function refused(...args) {
  const { status, stderr } = spawnSync(process.env.CLI, args, { env, encoding: 'utf8', timeout: 120_000 })
  assert.notEqual(status, 0, `databricks ${args.join(' ')} succeeded`)
  return stderr
}

const spec = { spark_version: '17.3.x-scala2.13', node_type_id: 'i3.xlarge', num_workers: 1 }

const tour = {
  'who one is'() {
    assert.equal(json('current-user', 'me').userName, 'ada.admin@acme.example')
  },
  clusters() {
    assert.ok(json('clusters', 'list').length > 20)
    // It waits until the cluster runs.
    const made = json('clusters', 'create', '--json', JSON.stringify({ cluster_name: 'cli tour', ...spec }))
    assert.equal(made.state, 'RUNNING')
    assert.equal(json('clusters', 'delete', made.cluster_id).state, 'TERMINATED')
    cli('clusters', 'permanent-delete', made.cluster_id)
    assert.match(refused('clusters', 'get', made.cluster_id), /does not exist/)
  },
  jobs() {
    assert.ok(json('jobs', 'list').length > 10)
    const task = { task_key: 'a', environment_key: 'default', notebook_task: { notebook_path: '/tour' } }
    const job = { name: 'cli tour', tasks: [task], environments: [{ environment_key: 'default' }] }
    const { job_id } = json('jobs', 'create', '--json', JSON.stringify(job))
    const run = json('jobs', 'run-now', String(job_id))
    assert.equal(run.state.result_state, 'SUCCESS')
    cli('jobs', 'delete', String(job_id))
  },
  files() {
    const [here, back] = [join(home, 'a.txt'), join(home, 'b.txt')]
    writeFileSync(here, 'a tour')
    cli('fs', 'mkdir', 'dbfs:/cli')
    cli('fs', 'cp', here, 'dbfs:/cli/a.txt')
    cli('fs', 'cp', 'dbfs:/cli/a.txt', back)
    assert.equal(readFileSync(back, 'utf8'), 'a tour')
    assert.match(cli('fs', 'ls', 'dbfs:/cli'), /a\.txt/)
    cli('fs', 'rm', '-r', 'dbfs:/cli')
  },
  'SQL warehouses'() {
    assert.ok(json('warehouses', 'list').length > 2)
  },
  'users and groups'() {
    assert.ok(json('users', 'list').length > 5)
    const { id } = json('groups', 'create', '--display-name', 'cli tour')
    cli('groups', 'delete', id)
  },
  tokens() {
    const { token_info } = json('tokens', 'create', '--comment', 'cli tour', '--lifetime-seconds', '600')
    cli('tokens', 'delete', token_info.token_id)
  },
  'any operation'() {
    assert.ok(JSON.parse(cli('api', 'get', '/api/2.1/unity-catalog/catalogs')).catalogs.length > 1)
  },
}

for (const [name, stop] of Object.entries(tour)) {
  try {
    stop()
    console.log(`ok ${name}`)
  } catch (error) {
    console.log(`not ok ${name}: ${String(error.message).replaceAll(/\s+/g, ' ')}`)
  }
}
rmSync(home, { recursive: true, force: true })
