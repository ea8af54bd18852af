import { redirect } from 'next/navigation'
import { currentSession } from '@/lib/server/session'
import { signInOptions } from '@/lib/server/sign-in-options'
import { SignInForm } from './sign-in-form'

export default async function SignInPage() {
  if (await currentSession()) redirect('/')
  return <SignInForm options={signInOptions()} />
}
