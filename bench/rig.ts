import { freePort } from '../scripts/ports.mjs'
import { startConsole, startEmulator, withoutSettings } from '../scripts/servers.mjs'

/** The emulator and a console in front of it, for one part of the bench. */
export type Rig = Awaited<ReturnType<typeof openRig>>

/** `settings` are the console's own variables; its limiter is off unless they say else. */
export async function openRig(settings: Record<string, string> = {}) {
  const emulator = await startEmulator({ port: await freePort() })
  const env = { ...withoutSettings(process.env), TROWEL_DEMO: emulator.origin, TROWEL_UPSTREAM_RPS: '0', ...settings }
  const trowel = await startConsole({ port: await freePort(), env })
  return {
    emulator,
    console: trowel,
    control: (method: string, what: string, body?: unknown) => control(emulator.origin, method, what, body),
    close: () => Promise.all([emulator.stop(), trowel.stop()]),
  }
}

/** The workspace that every part uses: nobody else is there. */
const workspace = 'bench'
export const adminToken = `dapi-emulator-admin.${workspace}`

async function control(origin: string, method: string, what: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${origin}/__emulator/${workspace}/${what}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${what} answered ${answer.status}: ${text}`)
  return text ? JSON.parse(text) : undefined
}

/** Cookies of a session in the bench's workspace, as a `Cookie` header. */
export async function signIn({ emulator, console: { origin } }: Rig): Promise<string> {
  const first = await fetch(`${origin}/api/auth/csrf`)
  const { csrfToken } = (await first.json()) as { csrfToken: string }
  const form = { csrfToken, host: emulator.origin, token: adminToken, json: 'true' }
  const second = await fetch(`${origin}/api/auth/callback/pat`, {
    method: 'POST',
    headers: { cookie: cookiesOf(first), origin },
    body: new URLSearchParams(form),
    redirect: 'manual',
  })
  if (!second.ok) throw new Error(`Signing in answered ${second.status}.`)
  return cookiesOf(second)
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
