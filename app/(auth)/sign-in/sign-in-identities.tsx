import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { SignInAttempts, SignInChoices } from './sign-in'
import { signInFailure } from './sign-in-failure'

interface SignInIdentitiesProps {
  identities: NonNullable<SignInChoices['demo']>['identities']
  attempts: SignInAttempts
}

/** The ready-made people of the demo; one press signs in as one of them. */
export function SignInIdentities({ identities, attempts }: SignInIdentitiesProps) {
  const [sentence, setSentence] = useState<string>()
  const signInAs = async (identity: string) => {
    if (attempts.busy) return
    const code = await attempts.run('demo', { identity }, identity)
    if (code) setSentence(signInFailure(code, 'The demo’s workspace').sentence)
  }
  return (
    <section aria-labelledby="identities">
      <h2 id="identities" className="text-base font-medium">
        Try it as
      </h2>
      <p className="mb-3 text-ink-2">A workspace that lives on this machine; nothing in it costs anything.</p>
      <ul className="space-y-2">
        {identities.map(({ id, label, may }) => (
          <li key={id}>
            <Button
              size="lg"
              busy={attempts.busy === id}
              icon={<ArrowRight className="order-last ml-auto text-ink-3" />}
              onClick={() => void signInAs(id)}
              className="h-auto! w-full justify-start! py-2.5 text-left"
            >
              <span className="min-w-0 whitespace-normal">
                <span className="block">{label}</span>
                <span className="block text-sm font-normal text-ink-2">{may}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {sentence && (
        <p role="alert" className="mt-3 text-failed">
          {sentence}
        </p>
      )}
    </section>
  )
}
