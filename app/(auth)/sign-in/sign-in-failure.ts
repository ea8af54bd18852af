/** Where the sentence belongs: under what caused it. */
export interface SignInFailure {
  at: 'host' | 'token' | 'form'
  sentence: string
}

/** The failure in words, for the host that was asked. `named` are the workspaces the operator allows, if only those. */
export function signInFailure(code: string, host: string, named: string[] = []): SignInFailure {
  switch (code) {
    case 'HOST_MALFORMED':
      return at('host', 'This is not the address of a workspace. Paste it from the browser, starting with https://.')
    case 'HOST_REFUSED':
      return at('host', named.length > 0 ? refusedByList(host, named) : refusedByZone(host))
    case 'HOST_UNREACHABLE':
      return at(
        'host',
        `${host} does not answer. Check the address, and that the machine Trowel runs on can reach it: VPN, private link, IP access list.`,
      )
    case 'HOST_NOT_DATABRICKS':
      return at(
        'host',
        `${host} answers, but not like a Databricks workspace. Check the address; a proxy's own sign-in page in between looks like this too.`,
      )
    case 'WRONG_TOKEN':
      return at('token', `${host} does not accept this token. It may be cut off, expired or revoked: make a new one.`)
    case 'TOO_MANY_ATTEMPTS':
      return at('form', 'Too many failed attempts. Wait a minute, then try again.')
    case 'CROSS_SITE':
      return at(
        'form',
        'Trowel is to be opened at another address than this one: whoever runs it gives it as TROWEL_ORIGIN.',
      )
    case 'CONSOLE_UNREACHABLE':
      return at('form', 'Trowel itself does not answer. Check your connection to it, then try again.')
    default:
      return at('form', `Trowel could not sign you in (${code}). Its log says why.`)
  }
}

const at = (place: SignInFailure['at'], sentence: string): SignInFailure => ({ at: place, sentence })

const refusedByList = (host: string, named: string[]) =>
  `This Trowel does not connect to ${host}, only to ${named.join(', ')}. Whoever runs it can name more workspaces.`

const refusedByZone = (host: string) =>
  `${host} is not a workspace of Databricks. For an address of your own, whoever runs Trowel names it in TROWEL_WORKSPACES.`

/** The origin that typed or pasted text stands for; nothing while it is not an address yet. The server has the last word. */
export function originIn(typed: string): string | undefined {
  const text = typed.trim()
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (text === '' || !URL.canParse(address)) return undefined
  const { origin, hostname } = new URL(address)
  return origin !== 'null' && (hostname.includes('.') || hostname === 'localhost') ? origin : undefined
}

/** How a sentence names what was typed. */
export function hostIn(typed: string): string {
  const origin = originIn(typed)
  return origin ? new URL(origin).host : 'This address'
}
