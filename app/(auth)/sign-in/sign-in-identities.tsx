import { ArrowRight } from 'lucide-react'
import type { SignInAttempt, SignInChoices } from './sign-in'
import { signInFailure } from './sign-in-failure'
import { Button } from '@/components/ui/button'

interface SignInIdentitiesProps {
  identities: NonNullable<SignInChoices['demo']>['identities']
  attempt: SignInAttempt
}

/** The ready-made people of the demo; one press signs in as one of them. */
export function SignInIdentities({ identities, attempt }: SignInIdentitiesProps) {
  const { busy, failure } = attempt
  const failed = identities.find(({ id }) => id === failure?.from)
  return (
    <section aria-labelledby="identities" className="space-y-2">
      <h2 id="identities" className="text-base font-medium">
        Try it as
      </h2>
      <ul className="space-y-2">
        {identities.map(({ id, label, may }) => (
          <li key={id}>
            <Button
              size="lg"
              busy={busy === id}
              icon={<ArrowRight className="order-last ml-auto text-ink-3" />}
              onClick={() => void attempt.run('demo', { identity: id }, id)}
              className="h-auto w-full justify-start py-2.5 text-left"
            >
              <span className="min-w-0 whitespace-normal">
                <span className="block">{label}</span>
                <span className="block text-sm font-normal text-ink-2">{may}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {failed && (
        <p role="alert" className="text-failed">
          {signInFailure(failure!.code, 'The demo workspace').sentence}
        </p>
      )}
    </section>
  )
}
