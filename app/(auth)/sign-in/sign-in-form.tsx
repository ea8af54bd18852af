'use client'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { SignInAttempt, SignInChoices } from './sign-in'
import { originIn, signInFailure, type SignInFailure } from './sign-in-failure'
import { Button } from '@/components/ui/button'
import { Field, Input, Select } from '@/components/ui/input'

interface SignInFormProps extends Pick<SignInChoices, 'workspaces' | 'anyDatabricksHost'> {
  attempt: SignInAttempt
}

/** A workspace and a personal access token of it. What was typed stays when it is refused. */
export function SignInForm({ workspaces, anyDatabricksHost, attempt }: SignInFormProps) {
  const [host, setHost] = useState(anyDatabricksHost ? '' : workspaces[0]!.origin)
  const [token, setToken] = useState('')
  const [missing, setMissing] = useState<SignInFailure>()
  const form = useRef<HTMLFormElement>(null)
  const named = anyDatabricksHost ? [] : workspaces.map(({ name }) => name)
  const refused = attempt.failure?.from === 'pat' && signInFailure(attempt.failure.code, hostIn(host), named)
  const failure = missing ?? (refused || undefined)
  const errorAt = (place: SignInFailure['at']) => (failure?.at === place ? failure.sentence : undefined)

  // To what is wrong, so that nobody has to look for it.
  useEffect(() => {
    form.current!.querySelector<HTMLElement>('[aria-invalid=true], [tabindex="-1"]')?.focus()
  }, [attempt.failure, missing])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lacking = whatIsMissing(host, token)
    setMissing(lacking)
    if (!lacking && !attempt.busy) void attempt.run('pat', { host, token })
  }
  return (
    <form ref={form} noValidate onSubmit={submit} className="space-y-4 text-ink">
      {anyDatabricksHost ? (
        <HostField value={host} onChange={setHost} error={errorAt('host')} />
      ) : (
        <WorkspaceField value={host} onChange={setHost} error={errorAt('host')} workspaces={workspaces} />
      )}
      <TokenField value={token} onChange={setToken} error={errorAt('token')} />
      {errorAt('form') && (
        <p role="alert" tabIndex={-1} className="text-failed outline-none">
          {errorAt('form')}
        </p>
      )}
      <Button type="submit" tone="primary" size="lg" busy={attempt.busy === 'pat'} className="w-full">
        Sign in
      </Button>
    </form>
  )
}

/** How the sentences name it. */
function hostIn(typed: string) {
  const origin = originIn(typed)
  return origin ? new URL(origin).host : 'This address'
}

function whatIsMissing(host: string, token: string): SignInFailure | undefined {
  if (host.trim() === '') return { at: 'host', sentence: 'Paste the address of your workspace.' }
  if (token.trim() === '') return { at: 'token', sentence: 'Paste a token of this workspace.' }
  return undefined
}

interface TextFieldProps {
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

function HostField({ value, onChange, error }: TextFieldProps) {
  const origin = originIn(value)
  const isCleaned = origin !== undefined && origin !== value.trim()
  return (
    <Field
      label="Workspace URL"
      error={error}
      hint={
        isCleaned ? (
          <>
            Signs in to <span className="font-mono break-all text-ink-2">{origin}</span>
          </>
        ) : (
          'Any page of your workspace will do; only its host is used.'
        )
      }
    >
      {(props) => (
        <Input
          {...props}
          name="host"
          type="url"
          inputMode="url"
          autoComplete="url"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="https://adb-1234567890123456.7.azuredatabricks.net"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="h-11"
        />
      )}
    </Field>
  )
}

function WorkspaceField({ value, onChange, error, workspaces }: TextFieldProps & Pick<SignInChoices, 'workspaces'>) {
  return (
    <Field label="Workspace" error={error} hint={<span className="font-mono break-all">{value}</span>}>
      {(props) => (
        <Select
          {...props}
          name="host"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="h-11"
        >
          {workspaces.map(({ name, origin }) => (
            <option key={origin} value={origin}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

function TokenField({ value, onChange, error }: TextFieldProps) {
  return (
    <Field
      label="Personal access token"
      error={error}
      hint={
        <>
          In Databricks: your name at the top right → Settings → Developer → Access tokens → Manage → Generate new
          token. It stays on the server that runs Trowel; your browser does not keep it.
        </>
      }
    >
      {(props) => (
        <Input
          {...props}
          name="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="h-11 font-mono"
        />
      )}
    </Field>
  )
}
