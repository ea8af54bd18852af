'use client'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import type { SignInAttempts, SignInChoices } from './sign-in'
import { hostIn, signInFailure, type SignInFailure } from './sign-in-failure'
import { HostField, TokenField, WorkspaceField } from './sign-in-fields'

interface SignInFormProps extends Pick<SignInChoices, 'workspaces' | 'anyDatabricksHost'> {
  attempts: SignInAttempts
}

/** A workspace and a personal access token of it. What was typed stays when it is refused. */
export function SignInForm({ workspaces, anyDatabricksHost, attempts }: SignInFormProps) {
  const [host, setHost] = useState(anyDatabricksHost ? '' : workspaces[0]!.origin)
  const [failure, setFailure] = useState<SignInFailure>()
  const form = useRef<HTMLFormElement>(null)

  // To what is wrong, so that nobody has to look for it.
  useEffect(() => {
    if (failure) form.current!.querySelector<HTMLElement>('[aria-invalid=true], [tabindex="-1"]')?.focus()
  }, [failure])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (attempts.busy) return
    // Read here and kept nowhere: a token in a component's state would also be written to the field's attribute.
    const token = String(new FormData(event.currentTarget).get('token'))
    const lacking = whatIsMissing(host, token)
    if (lacking) return setFailure(lacking)
    const code = await attempts.run('pat', { host, token })
    const named = anyDatabricksHost ? [] : workspaces.map(({ name }) => name)
    if (code) setFailure(signInFailure(code, hostIn(host), named))
  }

  const errorAt = (place: SignInFailure['at']) => (failure?.at === place ? failure.sentence : undefined)
  return (
    // The method keeps what is typed out of the address, should somebody press before the page can listen.
    <form ref={form} method="post" noValidate onSubmit={(event) => void submit(event)} className="space-y-4 text-ink">
      {anyDatabricksHost ? (
        <HostField value={host} onChange={setHost} error={errorAt('host')} />
      ) : (
        <WorkspaceField value={host} onChange={setHost} error={errorAt('host')} workspaces={workspaces} />
      )}
      <TokenField error={errorAt('token')} />
      {errorAt('form') && (
        <p role="alert" tabIndex={-1} className="text-failed outline-none">
          {errorAt('form')}
        </p>
      )}
      <Button type="submit" tone="primary" size="lg" busy={attempts.busy === 'pat'} className="w-full">
        Sign in
      </Button>
    </form>
  )
}

function whatIsMissing(host: string, token: string): SignInFailure | undefined {
  if (host.trim() === '') return { at: 'host', sentence: 'Paste the address of your workspace.' }
  if (token.trim() === '') return { at: 'token', sentence: 'Paste a token of this workspace.' }
  return undefined
}
