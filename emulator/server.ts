import { parseArgs } from 'node:util'
import { createEmulator } from './engine'
import { coveragePage } from './coverage-page'
import { coverage } from './routes'
import { openDataFolder } from './data-folder/data-folder'
import { UnusableData } from './data-folder/unusable-data'
import type { Seed } from './seed/seed'

const help = `A Databricks workspace on your own machine.

  npm run emulator -- [options]

  --port N           where to listen; 8787, 0 for any free port
  --host ADDRESS     default 127.0.0.1
  --host-name NAME   answer for this Host header too; may be repeated
  --speed N          clusters start and stop so many times faster; 1
  --seed WHAT        clusters=10000,jobs=10000,runs=50000,files=100000 for that many,
                     empty for none; Acme's when left out
  --data DIR         keep everything there, and go on from it at the next start; without, all is gone at the end
  --rate-limits      refuse what comes more often than a workspace takes, with 429
  --coverage         list what is answered and what is not, and exit; with --markdown as docs/emulator-coverage.md
  --help

  Tokens: dapi-emulator-admin, dapi-emulator-operator, dapi-emulator-viewer.
  dapi-emulator-admin.anything is a fresh workspace of its own.`

/** Ends with one sentence, not a stack. */
function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function options() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '8787' },
        host: { type: 'string', default: '127.0.0.1' },
        'host-name': { type: 'string', multiple: true, default: [] },
        speed: { type: 'string' },
        data: { type: 'string' },
        'rate-limits': { type: 'boolean' },
        seed: { type: 'string', default: '' },
        coverage: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    return fail(`${(error as Error).message.split('. ')[0]}. --help lists what there is.`)
  }
}

function numberOf(flag: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (text.trim() !== '' && number >= least && number <= most) return number
  return fail(`--${flag} is a number from ${least} to ${most}, not "${text}".`)
}

function seedOf(text: string): Seed {
  if (text === '') return {}
  if (text === 'empty') return { empty: true }
  const parts = text.split(',').map((part) => /^(clusters|jobs|runs|files)=(\d+)$/.exec(part))
  if (parts.some((part) => !part)) fail(`--seed is clusters=N, jobs=N, runs=N, files=N or empty, not "${text}".`)
  return Object.fromEntries(parts.map((part) => [part![1], Number(part![2])]))
}

function printCoverage(): void {
  if (values.markdown) return console.log(coveragePage())
  const rows = coverage()
  for (const { family, done, missing } of rows) {
    console.log(`${family}: ${done.length} of ${done.length + missing.length}`)
    for (const id of missing) console.log(`  501 ${id}`)
  }
  const count = (of: 'done' | 'missing') => rows.reduce((sum, row) => sum + row[of].length, 0)
  console.log(`${count('done')} of ${count('done') + count('missing')} operations are answered.`)
}

/** What was asked to be kept there is not begun anew in silence. */
async function dataFolder(path: string | undefined) {
  if (path === undefined) return undefined
  return openDataFolder(path).catch((error: unknown) => {
    if (error instanceof UnusableData) return fail(error.message)
    throw error
  })
}

async function listen(): Promise<void> {
  const { port, host, speed, seed, data, 'host-name': hostNames, 'rate-limits': rateLimits } = values
  const server = createEmulator({
    data: await dataFolder(data),
    rateLimits,
    // An address that was asked for is no name that another page could have rebound.
    hostNames: [...hostNames, host],
    speed: speed === undefined ? undefined : numberOf('speed', speed, 0.01, 100_000),
    seed: seedOf(seed),
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') fail(`Port ${port} is taken. --port chooses another.`)
    fail(`Cannot listen on ${host}:${port}: ${error.message}`)
  })
  server.listen(numberOf('port', port, 0, 65535), host, () => {
    const address = server.address() as { port: number }
    console.log(`Emulator: http://${host.includes(':') ? `[${host}]` : host}:${address.port}`)
  })
  const stop = () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

const values = options()
if (values.help) console.log(help)
else if (values.coverage) printCoverage()
else await listen()
