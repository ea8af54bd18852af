/** `npm run emulator -- --port 8787 --speed 10 --seed clusters=10000`: the emulated workspace alone; flags go to it as they are. */
import { ensure, requireNode } from './ensure.mjs'
import { inRoot } from './root.mjs'
import { refuseError } from './say.mjs'
import { serve } from './serve.mjs'

requireNode('20.9', 'The emulator')
await ensure('deps').catch(refuseError)
serve(['--import', 'tsx', inRoot('emulator/server.ts'), ...process.argv.slice(2)])
