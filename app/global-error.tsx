'use client'
import { LateFailure } from '@/components/late-failure'
import type { RenderFailureProps } from '@/components/render-failure'
import './globals.css'

/** In place of everything, when the outermost layout itself fails. */
export default function GlobalErrorPage(props: RenderFailureProps) {
  return (
    <html lang="en">
      <body className="bg-page font-sans text-sm text-ink antialiased">
        <title>This page broke · Trowel</title>
        <main>
          <LateFailure {...props} alone />
        </main>
      </body>
    </html>
  )
}
