import { config } from './config'
import { longestSessionMs } from './session-store'

const isSecure = () => config().origin.startsWith('https:')

/** Name and attributes of the cookie that holds the session id, as this console's origin allows them. */
export const sessionCookie = () => ({
  // Browsers refuse `__Host-` from anyone but this very host over https. Cookies know no ports, so on http the name does.
  name: isSecure() ? '__Host-trowel' : `trowel-${new URL(config().origin).port || '80'}`,
  options: {
    httpOnly: true,
    sameSite: 'strict' as const,
    path: '/',
    secure: isSecure(),
    maxAge: longestSessionMs / 1000,
  },
})

/** Value of the cookie called exactly `name` in a `Cookie` header; undefined when absent. */
export function cookieValue(header: string | null, name: string): string | undefined {
  const pairs = header?.split(';').map((pair) => pair.trim()) ?? []
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
