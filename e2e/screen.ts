import type { Emulator, Identity, Page, Problems } from './support'

/** Widths that every page is looked at. */
export const sizes = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const

export type Size = keyof typeof sizes

/** A page in one of its states: how it comes about and how to know that it has. */
export interface Screen {
  /** Names the picture, with the state. */
  page: string
  state: string
  path: string | ((stage: Stage) => Promise<string>)
  /** Who looks at it: `admin` when absent; nobody is signed in for `nobody`. */
  as?: Identity | 'nobody'
  /** One of the consoles of `scripts/stage.mjs`. */
  console?: string
  /** Where the state exists; everywhere when absent. */
  at?: Size[]
  /** Before the page is opened. */
  before?: (stage: Stage) => Promise<void> | void
  /** Brings the opened page to the state, and waits until it is there. */
  until: (page: Page, stage: Stage) => Promise<void>
}

export interface Stage {
  emulator: Emulator
  problems: Problems
}

/** What a page says of a call that is refused on purpose. */
export const refusedCalls = /Failed to load resource: the server responded with a status of [45]\d\d/
