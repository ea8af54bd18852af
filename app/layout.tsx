import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import type { Metadata } from 'next'
import { connection } from 'next/server'
import './globals.css'

export const metadata: Metadata = { title: { default: 'Trowel', template: '%s · Trowel' } }

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  // Every page is rendered for its request: a page made at build time could carry no nonce.
  await connection()
  return (
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body className="bg-page font-sans text-sm text-ink antialiased">{children}</body>
    </html>
  )
}
