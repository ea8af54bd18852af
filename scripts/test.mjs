/**
 * `npm test`: every check there is, ending in `N passed, N failed`. Each check that is no test of its own counts as one.
 * `--fast` leaves out the browser tests, `--full` adds what is too long for every day.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { stopped } from './children.mjs'
import { ensure, requireNode } from './ensure.mjs'
import { inRoot } from './root.mjs'
import { runNode } from './run.mjs'
import { refuseError } from './say.mjs'

const bin = (path) => inRoot('node_modules', path)
const results = inRoot('test-results')
const fast = process.argv.includes('--fast')
const env = process.argv.includes('--full') ? { TEST_FULL: '1' } : {}

const vitest = (name, ...more) => [
  bin('vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${results}/${name}.json`,
  ...more,
]

const checks = [
  { name: 'format', commands: [[bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']] },
  { name: 'lint', commands: [[bin('oxlint/bin/oxlint')]] },
  {
    name: 'types',
    commands: [
      [bin('next/dist/bin/next'), 'typegen'],
      [bin('typescript/bin/tsc'), '--noEmit'],
    ],
  },
  { name: 'unit', commands: [vitest('unit')], count: countVitest },
]
const browserChecks = [
  { name: 'build', prepare: () => ensure('build') },
  { name: 'built', commands: [vitest('built', '--config=vitest.built.config.ts')], count: countVitest },
  {
    name: 'e2e',
    commands: [[inRoot('scripts/e2e.mjs'), '--reporter=line,json']],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: `${results}/e2e.json` },
    count: countPlaywright,
  },
]

async function test() {
  requireNode('20.19', 'Testing')
  await ensure('deps', ...(fast ? [] : ['browser']))
  const sum = { passed: 0, failed: 0 }
  for (const check of fast ? checks : [...checks, ...browserChecks]) {
    const { passed, failed } = await hold(check)
    sum.passed += passed
    sum.failed += failed
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  process.exit(sum.failed ? 1 : 0)
}

/** Runs a check, says how it went in a line, and shows its output only when it failed. */
async function hold(check) {
  const startedMs = performance.now()
  // Not to count what an earlier run left.
  rmSync(`${results}/${check.name}.json`, { force: true })
  const { code, output } = await outcome(check)
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
  const counted = check.count && reportOf(check)
  // A check that ended badly has failed even when it counted no failure.
  const passed = counted?.passed ?? (code === 0 ? 1 : 0)
  const failed = code === 0 ? 0 : Math.max(1, counted?.failed ?? 0)
  if (code !== 0) console.log(output.trimEnd())
  const skipped = counted?.skipped ? `, ${counted.skipped} skipped` : ''
  const figures = counted ? `${passed} passed, ${failed} failed${skipped}` : failed ? 'failed' : 'passed'
  console.log(`${check.name.padEnd(8)}${figures} (${seconds} s)`)
  return { passed, failed }
}

async function outcome({ commands = [], prepare, env: own }) {
  let output = ''
  try {
    await prepare?.()
  } catch (error) {
    return { code: 1, output: error.message }
  }
  for (const command of commands) {
    const result = await runNode(command, { env: { ...env, ...own } })
    output += result.output
    if (result.code !== 0) return { code: result.code, output }
  }
  return { code: 0, output }
}

/** What the check's report counts; undefined when it wrote none. */
function reportOf({ name, count }) {
  const path = `${results}/${name}.json`
  return existsSync(path) ? count(JSON.parse(readFileSync(path, 'utf8'))) : undefined
}

function countVitest(report) {
  // A file that could not be loaded has no failed test in it.
  const brokenFiles = report.testResults.filter(({ status }) => status === 'failed').length
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, brokenFiles),
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

stopped.then(() => process.exit(130))
test().catch(refuseError)
