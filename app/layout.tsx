import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import { themeCookie } from '@/components/remembered'
import { themeOf } from '@/components/theme'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Trowel', template: '%s · Trowel' },
  description: 'A console for Databricks workspaces.',
  robots: { index: false, follow: false },
}

/** `--color-page` of each theme, for the bars that a phone's browser draws around the page. */
const barColour = { light: '#fdfdfe', dark: '#0f1113' }

export async function generateViewport(): Promise<Viewport> {
  const theme = await askedTheme()
  if (theme !== 'system') return { themeColor: barColour[theme] }
  const schemes = ['light', 'dark'] as const
  return {
    themeColor: schemes.map((scheme) => ({ media: `(prefers-color-scheme: ${scheme})`, color: barColour[scheme] })),
  }
}

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  // Every page is rendered for its request: a page made at build time could carry no nonce.
  await connection()
  const theme = await askedTheme()
  return (
    <html
      lang="en"
      data-theme={theme === 'system' ? undefined : theme}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
    >
      <body className="bg-page font-sans text-sm text-ink antialiased">{children}</body>
    </html>
  )
}

/** From a cookie, so that the first paint has it and no script has to run before. */
const askedTheme = async () => themeOf((await cookies()).get(themeCookie)?.value)
