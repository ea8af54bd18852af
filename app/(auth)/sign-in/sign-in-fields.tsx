import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { SignInChoices } from './sign-in'
import { hostIn, originIn } from './sign-in-failure'

interface FieldProps {
  /** What is wrong with it. */
  error: string | undefined
}

interface HostFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
}

/** Any workspace: a page of it, as it is pasted from the browser. */
export function HostField({ value, onChange, error }: HostFieldProps) {
  const origin = originIn(value)
  const isCleaned = origin !== undefined && origin !== value.trim()
  const hint = isCleaned ? (
    <>
      Signs in to <span className="font-mono wrap-anywhere text-ink-2">{hostIn(value)}</span>
    </>
  ) : (
    'Any page of your workspace will do; only its host is used.'
  )
  return (
    <Field label="Workspace URL" error={error} hint={hint}>
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
          size="lg"
        />
      )}
    </Field>
  )
}

/** One of the workspaces that the operator names. */
export function WorkspaceField({
  value,
  onChange,
  error,
  workspaces,
}: HostFieldProps & Pick<SignInChoices, 'workspaces'>) {
  return (
    <Field label="Workspace" error={error} hint={<span className="font-mono break-all">{value}</span>}>
      {(props) => (
        <Select {...props} name="host" value={value} onChange={(event) => onChange(event.target.value)} size="lg">
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

export function TokenField({ error }: FieldProps) {
  const hint = (
    <>
      In Databricks: your name at the top right → Settings → Developer → Access tokens → Manage → Generate new token. It
      stays on the server that runs Trowel; your browser does not keep it.
    </>
  )
  return (
    <Field label="Personal access token" error={error} hint={hint}>
      {(props) => (
        <Input
          {...props}
          name="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          size="lg"
          className="font-mono"
        />
      )}
    </Field>
  )
}
