import 'server-only'
import { randomBytes } from 'node:crypto'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import type { ConsoleUser } from '@/lib/console'
import { checkToken } from './check-token'
import { config } from './config'
import { workspaceHost, type KnownHost } from './hosts'
import { perProcess } from './per-process'
import { sessionCookie } from './session-cookie'
import { longestSessionMs, sessions, type SessionRow } from './session-store'
import { SignInError } from './sign-in-errors'
import { throttled } from './sign-in-throttle'

/** What next-auth carries from `authorize` to `encode`, inside this process only. */
interface SignedIn {
  user: ConsoleUser
  workspaces: SessionRow['workspaces']
}

/** Identities of the emulator, each with the token it knows them by. */
export const demoIdentities = ['admin', 'operator', 'viewer'] as const

/**
 * next-auth runs the sign-in flows. What it takes for a JWT is our opaque session id: `encode` keeps a row and answers
 * its id, `decode` looks the row up, so that a cookie is worth nothing once its row has ended.
 */
export const authOptions = (): NextAuthOptions => ({
  secret: process.env.NEXTAUTH_SECRET || perProcess('auth-secret', () => randomBytes(32).toString('hex')),
  useSecureCookies: config().origin.startsWith('https:'),
  session: { strategy: 'jwt', maxAge: longestSessionMs / 1000 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  cookies: { sessionToken: sessionCookie() },
  providers: [
    Credentials({
      id: 'pat',
      credentials: { host: {}, token: {} },
      authorize: (given, { headers }) => signIn(given?.host ?? '', given?.token.trim() ?? '', addressOf(headers)),
    }),
    ...(config().demo ? [demoProvider(config().demo!)] : []),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { signedIn: user } : token),
    session: ({ session, token }) => ({ ...session, user: { name: (token.user as ConsoleUser).displayName } }),
  },
  jwt: {
    encode: async ({ token }) => (token?.id as string | undefined) ?? sessions().begin(token!.signedIn as SignedIn),
    decode: async ({ token: id }) => {
      const row = id ? await sessions().find(id) : undefined
      return row ? { id, user: row.user } : null
    },
  },
  // Errors of the library can hold what was sent; the code says enough.
  logger: { error: (code) => console.error(`next-auth: ${code}`), warn: () => undefined, debug: () => undefined },
})

const demoProvider = (origin: string) =>
  Credentials({
    id: 'demo',
    credentials: { identity: {} },
    authorize: (given) => {
      const identity = demoIdentities.find((known) => known === given?.identity)
      if (!identity) throw new SignInError('WRONG_TOKEN')
      return signIn(origin, `dapi-emulator-${identity}`, '')
    },
  })

async function signIn(given: string, token: string, address: string): Promise<SignedIn & { id: string }> {
  const host = allowed(given)
  const user = await throttled(host.origin, address, () => checkToken({ origin: host.origin, token }))
  return { id: user.id, user, workspaces: new Map([[host.name, { origin: host.origin, token }]]) }
}

function allowed(given: string): KnownHost {
  const check = workspaceHost(given, config())
  if (check.outcome === 'malformed') throw new SignInError('HOST_MALFORMED')
  if (check.outcome === 'refused') throw new SignInError('HOST_REFUSED')
  return check.host
}

/** Of whoever spoke to the nearest proxy; Next fills it in where there is none. */
const addressOf = (headers: Record<string, string> | undefined) =>
  headers?.['x-forwarded-for']?.split(',').at(-1)?.trim() ?? ''
