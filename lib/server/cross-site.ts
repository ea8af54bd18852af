import { config } from './config'

/** The header only the console's own scripts set; `lib/query/call.ts` does. */
const consoleHeader = 'x-trowel'

/** Which requests a route takes: any; those of this site's own pages; of those, its scripts' alone. */
export type CrossSiteRule = 'any' | 'same-origin' | 'console'

/**
 * Whether a request may have been made by another site in this person's name. Browsers say where a request comes from;
 * where they do not, `Origin` must be ours. A read by address bar is nobody's forgery.
 */
export function isCrossSite(request: Request, rule: CrossSiteRule): boolean {
  if (rule === 'any') return false
  const { headers, method } = request
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  if (origin === 'null') return true
  if (method === 'GET' || method === 'HEAD') return site !== null && site !== 'same-origin' && site !== 'none'
  if (site === null ? origin !== config().origin : site !== 'same-origin') return true
  return rule === 'console' && headers.get(consoleHeader) !== '1'
}
