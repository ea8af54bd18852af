/**
 * `npm run conformance`: a fresh emulator, toured by clients that nobody here wrote. What a client needs is fetched
 * into a cache folder of the user's; one that cannot be had is named, and is no failure.
 */
import { createInterface } from 'node:readline'
import { clients, prepared } from '../conformance/clients.mjs'
import { startChild, stopped } from './children.mjs'
import { ensure, requireNode } from './ensure.mjs'
import { freePort } from './ports.mjs'
import { refuse, refuseError } from './say.mjs'
import { startEmulator } from './servers.mjs'

/** Fast enough that nobody waits for clusters, slow enough that an hour's idleness is longer than a tour. */
const speed = '50'
const patienceMs = 5 * 60_000

requireNode('20.9', 'The conformance suite')
stopped.then(() => process.exit(130))
await ensure('deps').catch(refuseError)
const emulator = await startEmulator({ port: await freePort(), args: ['--speed', speed] }).catch(refuseError)
emulator.crashed.then(refuseError)

const counts = { passed: 0, failed: 0, skipped: 0, absent: 0 }
const kinds = { ok: 'passed', 'not ok': 'failed', skip: 'skipped' }
for (const [name, prepare] of Object.entries(clients)) {
  const client = prepared(prepare)
  if (client.absent) {
    counts.absent++
    console.log(`\n${name}: absent, because ${client.absent}`)
  } else {
    console.log(`\n${name}`)
    await tour(client)
  }
}
await emulator.stop()

const { passed, failed, skipped, absent } = counts
console.log(
  `\n${passed} passed, ${failed} failed, ${skipped} skipped; ${absent} of ${Object.keys(clients).length} clients absent`,
)
if (passed === 0) refuse('No client was there: nothing is known.')
process.exit(failed > 0 ? 1 : 0)

/** Runs one client, and counts what it says of its stops. */
async function tour({ command, args, env }) {
  const child = startChild(command, args, { env: { ...process.env, ...env, EMULATOR: emulator.origin } })
  const tooLong = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  let words = ''
  child.stderr.on('data', (chunk) => (words = (words + chunk).slice(-2000)))
  const closed = new Promise((resolve) => {
    child.once('close', (code, signal) => resolve(code === 0 ? undefined : (signal ?? `code ${code}`)))
    child.once('error', (error) => resolve(error.message))
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const [, kind] = /^(ok|not ok|skip) /.exec(line) ?? []
    if (kind) counts[kinds[kind]]++
    console.log(`  ${line}`)
  }
  const broken = await closed
  clearTimeout(tooLong)
  if (!broken) return
  counts.failed++
  console.log(`  not ok to the end: ${broken}\n${words}`)
}
