import { inRoot } from './root.mjs'

/** `next start` itself, never through npx: that would leave the server behind when it is killed. */
export const nextCommand = inRoot('node_modules/next/dist/bin/next')

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/i

/** Where the console listens and how it is reached, from HOST, PORT and TROWEL_ORIGIN. */
export function listening(env) {
  const host = env.HOST || '127.0.0.1'
  const port = env.PORT || '3000'
  const origin = env.TROWEL_ORIGIN || `http://localhost:${port}`
  return { host, port, origin, isLoopback: loopback.test(host) }
}

/** The environment of a console process: what the operator gave, and what next-auth and the server's own checks read. */
export function consoleEnv(env) {
  const { host, port, origin } = listening(env)
  return {
    ...env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    HOST: host,
    PORT: port,
    TROWEL_ORIGIN: origin,
    TROWEL_LISTEN: host,
    NEXTAUTH_URL: origin,
  }
}
