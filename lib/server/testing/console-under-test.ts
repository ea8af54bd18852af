import { Browser } from './browser'
import { consoleOrigin } from './console-origin'
import { FakeWorkspace } from './fake-workspace'

/** The console's route handlers in this process, configured for one fake workspace that is called `demo`. */
export async function consoleUnderTest(env: Record<string, string> = {}) {
  const workspace = new FakeWorkspace()
  const origin = await workspace.start()
  Object.assign(process.env, {
    TROWEL_LISTEN: '127.0.0.1',
    TROWEL_ORIGIN: consoleOrigin,
    TROWEL_DEMO: origin,
    TROWEL_UPSTREAM_RPS: '0',
    TROWEL_HEADERS_TIMEOUT_MS: '1000',
    ...env,
  })
  // Imported only now: the configuration is read once.
  const routes = {
    auth: await import('@/app/api/auth/[...nextauth]/route'),
    gate: await import('@/app/api/w/[workspace]/[operation]/route'),
    signOut: await import('@/app/api/sign-out/route'),
  }
  return { workspace, origin, newBrowser: () => new Browser(routes as never) }
}
