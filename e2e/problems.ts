import type { ConsoleMessage, Page } from '@playwright/test'

/** Collects what a page complains about: uncaught errors, console errors, violations of the content security policy, requests to anybody but the console. */
export class Problems {
  private readonly seen: string[] = []
  private readonly allowed: RegExp[] = []

  watch(page: Page, origin: string) {
    page.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url())
      if (protocol.startsWith('http') && asked !== origin) this.seen.push(`asked another server: ${request.url()}`)
    })
    page.on('pageerror', (error) => this.seen.push(`uncaught: ${error.message}`))
    page.on('console', (message) => {
      if (isProblem(message)) this.seen.push(`${message.text()} (${message.location().url})`)
    })
  }

  /** Says that the test provokes this. A refused call, for one, is logged by Chromium as `… status of 403 … (its address)`. */
  allow(...patterns: RegExp[]) {
    this.allowed.push(...patterns)
  }

  unexpected(): string[] {
    return this.seen.filter((text) => !this.allowed.some((pattern) => pattern.test(text)))
  }
}

/** React words some of its warnings as warnings; violations of the policy come as errors. */
const isProblem = (message: ConsoleMessage) =>
  message.type() === 'error' || /content security policy|hydrat/i.test(message.text())
