/**
 * The clients that tour the emulator, each in a version that is known to work, in a cache folder outside the tree:
 * none of them is a dependency of anything here.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../scripts/root.mjs'

const versions = { javascriptSdk: '0.17.0', node: '22.23.3', pythonSdk: '0.156.0' }
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'trowel-conformance')
const isWindows = process.platform === 'win32'

/** Runs a program to its end; throws its last words when it fails. */
function run(command, args, cwd) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 300_000 })
  if (error) throw error.code === 'ENOENT' ? new Error(`${command} is not installed`) : error
  if (status !== 0) throw new Error(`${stdout}${stderr}`.trim().split('\n').at(-1))
  return stdout.trim()
}

/** The first word of a reason, for a line. */
const because = (error) => String(error.message).split('\n')[0]

/** Node ≥ 22: this one, or one that the npm registry has as a package for this machine. */
function modernNode(folder) {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`
  const binary = join(folder, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node')
  if (!existsSync(binary)) npmInstall(folder, `${name}@${versions.node}`)
  return binary
}

function npmInstall(folder, ...packages) {
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
  run(isWindows ? 'npm.cmd' : 'npm', ['install', '--no-audit', '--no-fund', '--save-exact', ...packages], folder)
}

function javascriptSdk() {
  const folder = join(cache, `javascript-${versions.javascriptSdk}`)
  const node = modernNode(folder)
  if (!existsSync(join(folder, 'node_modules/@databricks/sdk-experimental'))) {
    npmInstall(folder, `@databricks/sdk-experimental@${versions.javascriptSdk}`)
  }
  return { command: node, args: [inRoot('conformance/javascript-sdk.mjs')], env: { SDK: folder } }
}

function pythonSdk() {
  const folder = join(cache, `python-${versions.pythonSdk}`)
  const python = join(folder, isWindows ? 'Scripts/python.exe' : 'bin/python')
  if (!existsSync(python)) run(isWindows ? 'python' : 'python3', ['-m', 'venv', folder])
  const has = spawnSync(python, ['-c', 'import databricks.sdk']).status === 0
  if (!has) run(python, ['-m', 'pip', 'install', '--quiet', `databricks-sdk==${versions.pythonSdk}`])
  return { command: python, args: [inRoot('conformance/python_sdk.py')], env: {} }
}

function commandLine() {
  const command = process.env.DATABRICKS_CLI || 'databricks'
  const version = run(command, ['--version'])
  // The CLI of old, in Python, has the same name and other commands.
  if (!/v(?:0\.[2-9]\d{2}|[1-9])/.test(version)) throw new Error(`${command} is ${version}, which is the older CLI`)
  return { command: process.execPath, args: [inRoot('conformance/cli.mjs')], env: { CLI: command } }
}

/** What each is called, and how it comes to be here; throws a reason when it cannot. */
export const clients = {
  [`the JavaScript SDK ${versions.javascriptSdk}`]: javascriptSdk,
  [`the Python SDK ${versions.pythonSdk}`]: pythonSdk,
  'the CLI': commandLine,
}

/** How to start a client, or why it is absent. */
export function prepared(prepare) {
  try {
    return prepare()
  } catch (error) {
    return { absent: because(error) }
  }
}
