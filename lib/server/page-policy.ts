/** The Content-Security-Policy of one page. React in development needs `eval`, and its hot reload inline styles. */
export const pagePolicy = (nonce: string, isDevelopment: boolean) =>
  [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    isDevelopment ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ].join('; ')

/** `Strict-Transport-Security` of every answer, where people reach the console over https; decided when it starts, not when it is built. */
export const strictTransport = process.env.TROWEL_ORIGIN?.startsWith('https:') ? 'max-age=31536000' : undefined

/**
 * Whether a page was asked for by a link on another site. Browsers then keep the session's cookie back (SameSite=Strict).
 */
export const isArrival = ({ method, headers }: Request) =>
  method === 'GET' &&
  headers.get('sec-fetch-site') === 'cross-site' &&
  headers.get('sec-fetch-mode') === 'navigate' &&
  headers.get('sec-fetch-dest') === 'document'

/** Whether the path's escapes are text: at others, such as `%ff`, Next fails with 500. */
export function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

export const unreadableAddress = () =>
  new Response('No page has such an address: what follows a % in it is not text.', {
    status: 400,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': `default-src 'none'; frame-ancestors 'none'`,
      'cache-control': 'private, no-store',
    },
  })

/** A page that asks for itself once more, now from this site, so that who follows a link from a chat stays signed in. */
export const arrivalPage = () =>
  new Response('<!doctype html><meta http-equiv="refresh" content="0"><title>Trowel</title>', {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
      'cache-control': 'private, no-store',
      vary: 'Sec-Fetch-Site, Sec-Fetch-Mode, Sec-Fetch-Dest',
    },
  })
