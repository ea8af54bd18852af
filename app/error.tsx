'use client'
import { LateFailure } from '@/components/late-failure'
import type { RenderFailureProps } from '@/components/render-failure'

export default function ErrorPage(props: RenderFailureProps) {
  return (
    <main>
      <title>This page broke · Trowel</title>
      <LateFailure {...props} alone />
    </main>
  )
}
