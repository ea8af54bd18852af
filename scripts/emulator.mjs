/** `npm run emulator -- --port 8787 --speed 10 --seed clusters=10000`: the emulated workspace alone; flags go to it as they are. */
import { startChild, stopped } from './children.mjs'
import { ensure, requireNode } from './ensure.mjs'
import { inRoot } from './root.mjs'
import { refuseError } from './say.mjs'

requireNode('20.9', 'The emulator')
await ensure('deps').catch(refuseError)
stopped.then(() => process.exit(0))
const args = ['--import', 'tsx', inRoot('emulator/server.ts'), ...process.argv.slice(2)]
startChild(process.execPath, args, { stdio: 'inherit' }).once('close', (code) => process.exit(code ?? 1))
