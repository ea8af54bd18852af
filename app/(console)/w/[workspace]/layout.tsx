import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { currentSession } from '@/lib/server/session'

export async function generateMetadata({ params }: LayoutProps<'/w/[workspace]'>): Promise<Metadata> {
  const { workspace } = await params
  // With several tabs open it tells them apart.
  return { title: { default: workspace, template: `%s · ${workspace} · Trowel` } }
}

/** Only workspaces that this session is connected to have pages. */
export default async function WorkspaceLayout({ children, params }: LayoutProps<'/w/[workspace]'>) {
  const [session, { workspace }] = await Promise.all([currentSession(), params])
  // Without a session the layout above leaves for the sign-in page.
  if (session && !session.workspaces.some(({ name }) => name === workspace)) notFound()
  return children
}
