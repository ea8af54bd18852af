/**
 * `node scripts/e2e.mjs [arguments of playwright test]`: the end-to-end tests against the production build and the emulator,
 * on free ports, so that several folders can run theirs at once.
 */
import { startChild, stopped } from './children.mjs'
import { ensure, requireNode } from './ensure.mjs'
import { inRoot } from './root.mjs'
import { refuseError } from './say.mjs'
import { openStage } from './stage.mjs'

async function test() {
  requireNode('20.19', 'Testing')
  await ensure('deps', 'browser', 'build')
  const stage = await openStage()
  const args = [inRoot('node_modules/@playwright/test/cli.js'), 'test', ...process.argv.slice(2)]
  const env = { ...process.env, STAGE: stage.origin, EMULATOR: stage.emulator.origin }
  const playwright = startChild(process.execPath, args, { env, stdio: 'inherit' })
  const code = await new Promise((resolve) => playwright.once('close', (exit) => resolve(exit ?? 1)))
  await stage.close()
  process.exit(code)
}

stopped.then(() => process.exit(130))
test().catch(refuseError)
