import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import {
  arrivalPage,
  isArrival,
  isReadable,
  pagePolicy,
  strictTransport,
  unreadableAddress,
} from '@/lib/server/page-policy'

/**
 * What is true of every page: its own nonce and Content-Security-Policy, and its own address, whatever the browser sent by
 * those names. It decides nothing about who may see what; `defineRoute` and the pages' layouts do.
 */
export function proxy(request: NextRequest) {
  const response = answerTo(request)
  if (strictTransport) response.headers.set('strict-transport-security', strictTransport)
  return response
}

function answerTo(request: NextRequest): Response {
  if (!isReadable(new URL(request.url).pathname)) return unreadableAddress()
  return isArrival(request) ? arrivalPage() : withPolicy(request)
}

function withPolicy(request: NextRequest): Response {
  const nonce = randomBytes(18).toString('base64')
  const policy = pagePolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  // A layout does not know the page it stands around; the one that asks to sign in has to, to lead back there.
  headers.set('x-trowel-page', request.nextUrl.pathname + request.nextUrl.search)
  headers.delete('content-security-policy-report-only')
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = {
  // All but route handlers and built files: behind a proxy an upload is cut at 10 MB. A page may well be called x.png.
  matcher: '/((?!api(?:/|$)|_next/static/).*)',
}
