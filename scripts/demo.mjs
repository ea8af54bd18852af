/** `npm run demo`: the console beside an emulated workspace, on this machine alone. */
import { stopped, stopping } from './children.mjs'
import { ensure, requireNode } from './ensure.mjs'
import { portFor } from './ports.mjs'
import { refuseError } from './say.mjs'
import { startConsole, startEmulator } from './servers.mjs'

async function demo() {
  requireNode('20.9', 'Trowel')
  const emulatorPort = await portFor('EMULATOR_PORT', 8787)
  const port = await portFor('PORT', 3000)
  if (port === emulatorPort) throw new Error(`PORT and EMULATOR_PORT are both ${port}; give them different ports.`)
  await ensure('deps', 'build')
  const emulator = await startEmulator({ port: emulatorPort })
  const trowel = await startConsole({ port, env: { ...process.env, TROWEL_DEMO: emulator.origin } })
  console.log(`Emulator: ${emulator.origin} (tokens dapi-emulator-admin, -operator and -viewer)`)
  console.log(`Ready: ${trowel.origin}`)
  throw await Promise.race([emulator.crashed, trowel.crashed])
}

stopped.then(() => process.exit(0))
// A failure that follows from being stopped is no failure.
demo().catch((error) => stopping() || refuseError(error))
