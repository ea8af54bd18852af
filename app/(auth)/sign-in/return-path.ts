import type { Route } from 'next'

/** Where to go after signing in, from the address; nothing unless it is a page of this console. */
export function returnPath(from: unknown): Route | undefined {
  // A second slash, or a backslash that browsers read as one, would name another host.
  if (typeof from !== 'string' || !/^\/(?![/\\])/.test(from) || from.length > 2000) return undefined
  const base = 'http://console.invalid'
  if (!URL.canParse(from, base)) return undefined
  const { origin, pathname, search, hash } = new URL(from, base)
  const isPage = origin === base && !/^\/(api|sign-in)(\/|$)/.test(pathname)
  return isPage && !pathname.startsWith('//') ? (`${pathname}${search}${hash}` as Route) : undefined
}
