import 'server-only'
import type { RouteCall } from './define-route'
import { sessionCookie } from './session-cookie'
import { sessions } from './session-store'

/** Ends the session's row and clears its cookie. A form is sent back to the sign-in page, a script gets 204. */
export async function signOut({ request, sessionId }: RouteCall): Promise<Response> {
  if (sessionId) await sessions().end(sessionId)
  const { name, options } = sessionCookie()
  const cookie = `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict${options.secure ? '; Secure' : ''}`
  const isForm = request.headers.get('accept')?.includes('text/html')
  return new Response(null, {
    status: isForm ? 303 : 204,
    headers: { 'set-cookie': cookie, ...(isForm && { location: '/sign-in' }) },
  })
}
