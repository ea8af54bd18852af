import 'server-only'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { authOptions } from './auth'
import { CollectedAnswer } from './collected-answer'
import { config } from './config'
import type { RouteCall } from './define-route'
import { nothingHere } from './refusal'
import { cookieValue, sessionCookie } from './session-cookie'
import { sessions } from './session-store'

/** What of next-auth is reachable; all else is 404. */
const actions: Record<string, readonly string[]> = {
  GET: ['providers', 'csrf', 'session'],
  POST: ['callback', 'signout'],
}

/**
 * Hands a request to next-auth with only what it needs: its action, its own cookies by exact name, the fields of its form.
 * Look-alike cookies, a Bearer header and return addresses that do not parse never reach it.
 */
export async function runAuth(call: RouteCall): Promise<Response> {
  const steps = [call.params.nextauth].flat()
  if (!actions[call.request.method]?.includes(String(steps[0])) || steps.length > 2) {
    nothingHere()
  }
  // The one origin there is, whatever `Host` and `X-Forwarded-Host` say.
  process.env.NEXTAUTH_URL = config().origin
  const collected = new CollectedAnswer()
  await NextAuth(internalRequest(call, steps) as NextApiRequest, collected as unknown as NextApiResponse, authOptions())
  await endReplaced(call, collected)
  return collected.response()
}

function internalRequest({ request, body }: RouteCall, nextauth: unknown[]): Partial<NextApiRequest> {
  const form = Object.fromEntries(new URLSearchParams(body))
  const names = [sessionCookie().name, csrfCookie()]
  const header = request.headers.get('cookie')
  const forwardedFor = request.headers.get('x-forwarded-for')
  return {
    method: request.method,
    query: { nextauth: nextauth as string[] },
    body: { ...form, callbackUrl: config().origin },
    cookies: Object.fromEntries(names.map((name) => [name, decoded(cookieValue(header, name))])),
    headers: forwardedFor ? { 'x-forwarded-for': forwardedFor } : {},
  }
}

const csrfCookie = () => `${config().origin.startsWith('https:') ? '__Host-' : ''}next-auth.csrf-token`

function decoded(value: string | undefined): string | undefined {
  try {
    return value && decodeURIComponent(value)
  } catch {
    return undefined
  }
}

/** Signing in again gives a new id and ends the row of the old one; signing out ends it. */
async function endReplaced({ request, sessionId }: RouteCall, { cookies }: CollectedAnswer): Promise<void> {
  const { name } = sessionCookie()
  const set = cookies.find((cookie) => cookie.startsWith(`${name}=`))
  if (sessionId && request.method === 'POST' && set && cookieValue(set, name) !== sessionId)
    await sessions().end(sessionId)
}
