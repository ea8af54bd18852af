import { createServer } from 'node:http'
import { freePort } from './ports.mjs'
import { startConsole, startEmulator, withoutSettings } from './servers.mjs'

/**
 * What a test can be played on: one emulator, and consoles configured in different ways, each started when it is first asked for.
 * `GET {origin}/{name}` answers with the console's own origin.
 */
export async function openStage() {
  const emulator = await startEmulator({ port: await freePort() })
  const consoles = new Map()
  const consoleNamed = (name) => {
    const settings = settingsOf(emulator.origin)[name]
    if (!settings) throw new Error(`There is no console ${name} on the stage.`)
    if (!consoles.has(name)) consoles.set(name, startTestConsole(settings))
    return consoles.get(name)
  }
  const server = createServer(async (request, response) => {
    try {
      response.end((await consoleNamed(request.url.slice(1))).origin)
    } catch (error) {
      response.writeHead(500).end(error.message)
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    emulator,
    consoleNamed,
    async close() {
      server.close()
      const started = await Promise.allSettled(consoles.values())
      await Promise.all([emulator, ...started.flatMap(({ value }) => value ?? [])].map(({ stop }) => stop()))
    },
  }
}

/** The configurations a test can choose with `test.use({ console })`. The workspace is called `demo` in all of them. */
const settingsOf = (emulator) => ({
  default: { TROWEL_DEMO: emulator },
  protected: {
    TROWEL_WORKSPACES: JSON.stringify([{ name: 'demo', host: emulator, colour: '#b45309', protected: true }]),
  },
  asks: { TROWEL_WORKSPACES: JSON.stringify([{ name: 'demo', host: emulator, confirmStop: 'always' }]) },
  listed: { TROWEL_WORKSPACES: `demo=${emulator},second=${emulator.replace('127.0.0.1', 'localhost')}` },
  /** As a person starts it who names nothing: any Databricks host, no demo. */
  open: {},
})

async function startTestConsole(settings) {
  const env = { ...withoutSettings(process.env), TROWEL_UPSTREAM_RPS: '0', ...settings }
  return startConsole({ port: await freePort(), env })
}
