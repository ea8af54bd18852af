'use client'
import type { RenderFailureProps } from './render-failure'
import { late } from './ui/late'

/** What stands in for a page that broke. Every page carries the places for it, so its code comes when one does break. */
export const LateFailure = late<RenderFailureProps>(
  async () => (await import('./render-failure')).RenderFailure,
  ({ retry }) => (
    <p className="p-4">
      This page broke, and the console does not answer.{' '}
      <button type="button" onClick={retry} className="underline">
        Try again
      </button>
    </p>
  ),
)
