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
  path: string
  /** Who looks at it; nobody is signed in for `nobody`. */
  as?: Identity | 'nobody'
  /** One of the consoles of `scripts/stage.mjs`. */
  console?: string
  /** Where the state exists; everywhere when absent. */
  at?: Size[]
  /** Before the page is opened. */
  before?: (stage: Stage) => Promise<void>
  /** Brings the opened page to the state, and waits until it is there. */
  until: (page: Page, stage: Stage) => Promise<void>
}

export interface Stage {
  emulator: Emulator
  problems: Problems
}

/** All of them. A page adds its own; `npm run screens` takes the pictures, `screens.e2e.ts` holds them to the rules. */
export const screens: Screen[] = []
