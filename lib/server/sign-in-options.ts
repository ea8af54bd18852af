import 'server-only'
import { demoIdentities } from './auth'
import { config } from './config'

/** What the sign-in page offers. */
export interface SignInOptions {
  /** Any workspace of Databricks' own zones may be typed; otherwise only those listed. */
  anyDatabricksHost: boolean
  workspaces: { name: string; origin: string }[]
  /** Identities of the emulator that sign in by a click. */
  demo?: { origin: string; identities: { id: (typeof demoIdentities)[number]; label: string; may: string }[] }
}

const demoWords = {
  admin: { label: 'Administrator', may: 'sees and changes everything' },
  operator: { label: 'Operator', may: 'starts and stops clusters they may restart or manage' },
  viewer: { label: 'Viewer', may: 'looks, and is refused every change' },
}

/** What people may sign in to, as the operator has configured it. */
export function signInOptions(): SignInOptions {
  const { anyDatabricksHost, workspaces, demo } = config()
  return {
    anyDatabricksHost,
    workspaces: workspaces.map(({ name, origin }) => ({ name, origin })),
    demo: demo ? { origin: demo, identities: demoIdentities.map((id) => ({ id, ...demoWords[id] })) } : undefined,
  }
}
