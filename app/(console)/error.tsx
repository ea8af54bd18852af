'use client'
import { LateFailure } from '@/components/late-failure'
import type { RenderFailureProps } from '@/components/render-failure'

/** Inside the shell, so that the way to the other pages stays. */
export default function ConsoleErrorPage(props: RenderFailureProps) {
  return (
    <>
      <title>This page broke · Trowel</title>
      <LateFailure {...props} />
    </>
  )
}
