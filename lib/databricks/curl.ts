import type { WireRequest } from './request'
import { shellQuote } from './shell-quote'

/** A command that repeats `request` against `origin` from a shell. The token is a variable, never a value. */
export function toCurl(origin: string, { method, url, body }: WireRequest): string {
  const lines = [`curl ${shellQuote(origin + url)}`]
  if (method === 'HEAD') lines.push('--head')
  else if (method !== 'GET') lines.push(`-X ${method}`)
  lines.push(`-H "Authorization: Bearer $DATABRICKS_TOKEN"`)
  if (body !== undefined) lines.push(`--json ${shellQuote(body)}`)
  return lines.join(' \\\n  ')
}
