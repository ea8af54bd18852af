'use client'
import { SignIn, type SignInChoices } from './sign-in'
import { TooltipHost } from '@/components/ui/tooltip'

const wideScreen = '(min-width: 768px)'

/** The ways in; afterwards this page itself knows where to go, and is loaded anew so that nothing of before stays. */
export function SignInPanel({ choices }: { choices: SignInChoices }) {
  const goOn = () => {
    const url = new URL(window.location.href)
    if (window.matchMedia(wideScreen).matches) url.searchParams.set('wide', '')
    window.location.replace(url)
  }
  return (
    <>
      <SignIn choices={choices} onSignedIn={goOn} />
      <TooltipHost />
    </>
  )
}
