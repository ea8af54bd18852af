import type { WireRequest } from './request'
import { shellQuote } from './shell-quote'

/** The same request through the official CLI, signed with the CLI's own profile. */
export function toCli({ method, url, body }: WireRequest): string {
  const target = /^[\w/.?=&%-]+$/.test(url) && !url.includes('&') && !url.includes('?') ? url : shellQuote(url)
  const json = body === undefined || body === '{}' ? '' : ` --json ${shellQuote(body)}`
  return `databricks api ${method.toLowerCase()} ${target}${json}`
}
