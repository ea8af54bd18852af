import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { proxy } from '@/proxy'

const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  proxy(new NextRequest('http://localhost:3000/w/demo/clusters', { headers, method }))
const policyOf = (response: Response) => response.headers.get('content-security-policy')!
const nonceOf = (policy: string) => /'nonce-([\w+/=]+)'/.exec(policy)?.[1]

describe('the policy of a page', () => {
  test('names its sources and nothing unsafe', () => {
    const policy = policyOf(ask())
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/)
    for (const part of [
      `default-src 'none'`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
      `form-action 'self'`,
      `connect-src 'self'`,
    ]) {
      expect(policy.split('; ')).toContain(part)
    }
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic';/)
    expect(policy).toMatch(/style-src 'self' 'nonce-[\w+/=]{24}';/)
  })

  test('has a nonce of its own, a thousand times over', () => {
    const nonces = new Set(Array.from({ length: 1_000 }, () => nonceOf(policyOf(ask()))))
    expect(nonces.size).toBe(1_000)
  })

  test('is not what the browser says it is', () => {
    const spoofed = ask({ 'content-security-policy': `script-src 'nonce-evil'`, 'x-nonce': 'evil' })
    const handedOn = Object.fromEntries(
      [...spoofed.headers].filter(([name]) => name.startsWith('x-middleware-request-')),
    )
    expect(JSON.stringify([...spoofed.headers])).not.toContain('evil')
    expect(handedOn['x-middleware-request-x-nonce']).toBe(nonceOf(policyOf(spoofed)))
  })
})

describe('who follows a link from another site', () => {
  const fromElsewhere = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }

  test('is sent to the same page once more, so that the cookie comes along', async () => {
    const answer = ask(fromElsewhere)
    expect(await answer.text()).toContain('http-equiv="refresh" content="0"')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(policyOf(answer)).toContain(`default-src 'none'`)
  })

  test.each([
    ['a page of ours', { ...fromElsewhere, 'sec-fetch-site': 'same-origin' }],
    ['a typed address', { ...fromElsewhere, 'sec-fetch-site': 'none' }],
    ['a script', { ...fromElsewhere, 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
    ['a frame', { ...fromElsewhere, 'sec-fetch-dest': 'iframe' }],
    ['an old browser', {}],
  ])('%s is not', (_, headers) => expect(ask(headers).headers.get('content-type')).toBeNull())

  test('a form of another site is not sent twice', () => {
    expect(ask(fromElsewhere, 'POST').headers.get('content-type')).toBeNull()
  })
})
