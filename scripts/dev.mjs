/** `npm run dev`: emulator and console, both reloading when a file changes. EMULATOR_PORT and PORT as in the demo. */
import { consoleEnv, nextCommand } from './console-env.mjs'
import { ensure, requireNode } from './ensure.mjs'
import { portFor } from './ports.mjs'
import { inRoot } from './root.mjs'
import { refuseError } from './say.mjs'
import { serve } from './serve.mjs'

requireNode('20.9', 'Trowel')
await ensure('deps').catch(refuseError)
const emulatorPort = await portFor('EMULATOR_PORT', 8787).catch(refuseError)
const port = await portFor('PORT', 3000).catch(refuseError)

const env = {
  ...consoleEnv({ ...process.env, HOST: '127.0.0.1', PORT: String(port) }),
  NODE_ENV: 'development',
  TROWEL_DEMO: `http://127.0.0.1:${emulatorPort}`,
}
serve([inRoot('node_modules/tsx/dist/cli.mjs'), 'watch', inRoot('emulator/server.ts'), '--port', emulatorPort])
serve([nextCommand, 'dev', '-H', '127.0.0.1', '-p', port], { env })
