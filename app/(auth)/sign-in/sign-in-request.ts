/** What can be presented at sign-in, by the name of next-auth's provider. */
export interface Credentials {
  pat: { host: string; token: string }
  demo: { identity: string }
}

/**
 * Signs in through next-auth's own endpoints; the code of the failure, or nothing when a session has begun.
 * Not by `next-auth/react`: it weighs 9 KB and leaves the page when the console does not answer.
 */
export async function requestSession<Provider extends keyof Credentials>(
  provider: Provider,
  credentials: Credentials[Provider],
): Promise<string | undefined> {
  try {
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
    const answer = await fetch(`/api/auth/callback/${provider}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-auth-return-redirect': '1' },
      body: new URLSearchParams({ ...credentials, csrfToken, json: 'true' }),
    })
    // Its own answer, or the refusal of the route around it.
    const { url = '', error_code: refusal } = (await answer.json()) as { url?: string; error_code?: string }
    const error = new URL(url, 'http://any').searchParams.get('error') ?? refusal
    return error ?? (answer.ok ? undefined : 'UNKNOWN')
  } catch {
    return 'CONSOLE_UNREACHABLE'
  }
}
