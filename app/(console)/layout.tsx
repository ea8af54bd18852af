import type { Route } from 'next'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { ConsoleProvider } from '@/components/console-context'
import { ConsoleShell } from '@/components/console-shell'
import { PowerAnnouncer } from '@/components/power-announcer'
import { railCookie } from '@/components/remembered'
import { SessionEnded } from '@/components/session-ended'
import { Toaster } from '@/components/ui/toast'
import { TooltipHost } from '@/components/ui/tooltip'
import { QueryProvider } from '@/lib/query/client'
import { currentSession } from '@/lib/server/session'

/** Everything behind sign-in. Pages bring no `main` of their own. */
export default async function ConsoleLayout({ children }: LayoutProps<'/'>) {
  const session = await currentSession()
  if (!session) redirect(await signInPage())
  const narrowRail = (await cookies()).get(railCookie)?.value === 'icons'
  return (
    <ConsoleProvider session={session}>
      <QueryProvider>
        <ConsoleShell narrowRail={narrowRail}>{children}</ConsoleShell>
        <PowerAnnouncer />
        <SessionEnded />
      </QueryProvider>
      <Toaster />
      <TooltipHost />
    </ConsoleProvider>
  )
}

/** The way to sign in, and from there back to the page that was asked for. */
async function signInPage(): Promise<Route> {
  const page = (await headers()).get('x-trowel-page')
  return page && page !== '/' ? (`/sign-in?${new URLSearchParams({ from: page })}` as Route) : '/sign-in'
}
