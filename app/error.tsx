'use client'
import { RenderFailure, type RenderFailureProps } from '@/components/render-failure'

export default function ErrorPage(props: RenderFailureProps) {
  return (
    <main>
      <title>This page broke · Trowel</title>
      <RenderFailure {...props} alone />
    </main>
  )
}
