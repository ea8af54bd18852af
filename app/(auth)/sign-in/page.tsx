import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { BrandMark } from '@/components/brand-mark'
import type { ConsoleSession } from '@/lib/console'
import { currentSession } from '@/lib/server/session'
import { signInOptions } from '@/lib/server/sign-in-options'
import { returnPath } from './return-path'
import { SignInPanel } from './sign-in-panel'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { from, wide } = await searchParams
  const session = await currentSession()
  if (session) redirect(returnPath(from) ?? firstPage(session, wide !== undefined))
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[424px] flex-col px-4 py-[max(2rem,10vh)]">
      <div className="flex items-center gap-2 text-base font-semibold">
        <BrandMark className="size-5!" /> Trowel
      </div>
      <h1 className="mt-6 text-title font-semibold tracking-tight">Sign in</h1>
      <p className="mt-1 mb-6 text-base text-ink-2">See, start and stop what runs in your Databricks workspace.</p>
      <SignInPanel choices={signInOptions()} />
    </main>
  )
}

/** A wide screen begins with the list, a narrow one with the few clusters a person may start. */
const firstPage = ({ workspaces }: ConsoleSession, isWide: boolean) =>
  isWide ? (`/w/${workspaces[0]!.name}/clusters` as Route) : '/'
