import type { Route } from 'next'
import { redirect } from 'next/navigation'

/** A shortened address: the workspace without one of its pages. */
export default async function WorkspacePage({ params }: PageProps<'/w/[workspace]'>) {
  redirect(`/w/${(await params).workspace}/clusters` as Route)
}
