'use client'
import { useState } from 'react'
import { SignInForm } from './sign-in-form'
import { SignInIdentities } from './sign-in-identities'
import { requestSession, type Credentials } from './sign-in-request'

/** What may be signed in to, as the operator has configured it. */
export interface SignInChoices {
  /** Any workspace of Databricks' own zones may be typed; otherwise only those named. */
  anyDatabricksHost: boolean
  workspaces: { name: string; origin: string }[]
  demo?: { origin: string; identities: { id: string; label: string; may: string }[] }
}

/** Signs in, one attempt at a time. */
export interface SignInAttempts {
  /** The identity that is being signed in, or `pat`. */
  busy?: string
  /** The code of the failure; nothing when the page is about to be left. */
  run: <Provider extends keyof Credentials>(
    provider: Provider,
    credentials: Credentials[Provider],
    from?: string,
  ) => Promise<string | undefined>
}

interface SignInProps {
  choices: SignInChoices
  onSignedIn: () => void
}

/** The ways in: a click in the demo, else the workspace and a token of it. */
export function SignIn({ choices, onSignedIn }: SignInProps) {
  const attempts = useSignInAttempts(onSignedIn)
  const { demo, workspaces, anyDatabricksHost } = choices
  const form = <SignInForm {...{ workspaces, anyDatabricksHost, attempts }} />
  if (!demo) return form
  return (
    <div className="space-y-5">
      <SignInIdentities identities={demo.identities} attempts={attempts} />
      {workspaces.length > 1 || anyDatabricksHost ? (
        <section aria-labelledby="own-workspace" className="space-y-4 border-t border-line pt-5">
          <h2 id="own-workspace" className="text-base font-medium">
            Sign in to your own workspace
          </h2>
          {form}
        </section>
      ) : (
        <details className="border-t border-line pt-4 text-ink-2">
          <summary className="w-fit rounded-sm">Sign in with a token instead</summary>
          <div className="space-y-4 pt-4">
            {form}
            <p className="text-xs text-ink-3">
              This is a demo: it knows no workspace but its own. For yours, start Trowel with{' '}
              <code className="font-mono text-ink-2">npm start</code>.
            </p>
          </div>
        </details>
      )}
    </div>
  )
}

function useSignInAttempts(onSignedIn: () => void): SignInAttempts {
  const [busy, setBusy] = useState<string>()
  return {
    busy,
    async run(provider, credentials, from = provider) {
      setBusy(from)
      const code = await requestSession(provider, credentials)
      if (code === undefined) onSignedIn()
      // Whoever has signed in stays busy until the next page is there.
      else setBusy(undefined)
      return code
    },
  }
}
