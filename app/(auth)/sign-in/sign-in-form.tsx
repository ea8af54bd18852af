'use client'

import { signIn } from 'next-auth/react'
import { useState } from 'react'
import type { SignInOptions } from '@/lib/server/sign-in-options'

export function SignInForm({ options }: { options: SignInOptions }) {
  const [error, setError] = useState<string>()

  async function enter(provider: string, credentials: Record<string, string>) {
    const result = await signIn(provider, { ...credentials, redirect: false })
    if (result?.ok) window.location.assign('/')
    else setError(result?.error ?? 'The console did not answer.')
  }

  return (
    <main className="p-6">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          void enter('pat', { host: String(form.get('host')), token: String(form.get('token')) })
        }}
      >
        <label>
          Workspace URL <input name="host" defaultValue={options.workspaces[0]?.origin} required />
        </label>
        <label>
          Access token <input name="token" type="password" required />
        </label>
        <button>Sign in</button>
      </form>
      {options.demo?.identities.map(({ id, label }) => (
        <button key={id} onClick={() => void enter('demo', { identity: id })}>
          {label}
        </button>
      ))}
      {error && <p role="alert">{error}</p>}
    </main>
  )
}
