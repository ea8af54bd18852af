/** The part of Node's response that next-auth writes to, kept for a route handler to answer with. */
export class CollectedAnswer {
  private code = 200
  private readonly headers = new Headers()
  private body: string | null = null
  cookies: string[] = []

  status(code: number) {
    this.code = code
    return this
  }
  getHeader(name: string) {
    return name.toLowerCase() === 'set-cookie' ? this.cookies : (this.headers.get(name) ?? undefined)
  }
  setHeader(name: string, value: string | string[]) {
    if (name.toLowerCase() === 'set-cookie') this.cookies = [value].flat()
    else this.headers.set(name, String(value))
    return this
  }
  json(value: unknown) {
    this.headers.set('content-type', 'application/json')
    this.body = JSON.stringify(value)
  }
  send(value: unknown) {
    if (typeof value === 'object') this.json(value)
    else this.body = String(value ?? '')
  }
  end() {
    this.body = null
  }

  response(): Response {
    const kept = this.cookies.filter((cookie) => !cookie.includes('next-auth.callback-url='))
    for (const cookie of kept) this.headers.append('set-cookie', cookie)
    return new Response(this.body, { status: this.code, headers: this.headers })
  }
}
