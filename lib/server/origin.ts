/** `given` as a URL when it is an http(s) origin and nothing more; undefined otherwise. A trailing slash is forgiven. */
export function parseOrigin(given: string): URL | undefined {
  if (!isPlain(given) || !/^https?:\/\/[^/]+\/?$/i.test(given) || !URL.canParse(given)) return undefined
  const url = new URL(given)
  return url.username || url.password || url.search || url.hash || url.hostname.endsWith('.') ? undefined : url
}

/** Printable ASCII without what parsers read in more than one way. */
export const isPlain = (text: string) => /^[!-~]+$/.test(text) && !/[\\@%^|`<>"{}]/.test(text)

/** Whether `host` is this machine by name or address, as it stands in a URL or a listen address. */
export const isLoopbackHost = (host: string) => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
