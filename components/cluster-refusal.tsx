'use client'
import { useWorkspace } from './console-context'
import type { RefusalToldProps } from './cluster-refusal-told'
import { useLastPress } from './operation-press'
import { actionOf, verbs } from './power-actions'
import { cx } from './ui/cx'
import { late } from './ui/late'
import { Spinner } from './ui/spinner'

const Told = late<RefusalToldProps>(
  async () => (await import('./cluster-refusal-told')).ClusterRefusalTold,
  ({ error, className }) => (
    <p role="alert" className={className}>
      {error.message}
    </p>
  ),
)

/** To be called as soon as a press looks likely, which may be refused. */
export const prepareRefusal = Told.prepare

interface ClusterRefusalProps {
  clusterId: string
  className?: string
}

/** What came of the last press on a cluster when that was not what was asked for; nothing else, then nothing at all. */
export function ClusterRefusal({ clusterId, className }: ClusterRefusalProps) {
  const { name: workspace } = useWorkspace()
  const last = useLastPress({ workspace, field: 'cluster_id', id: clusterId })
  const action = last && actionOf(last.op)
  if (!action || !last.error) return null
  if (last.phase === 'checking') {
    return (
      <output className={cx('flex items-center gap-2 text-sm text-changing', className)}>
        <Spinner className="shrink-0" /> {verbs[action]} was sent, but no answer came back: {last.error.message}{' '}
        Checking what happened…
      </output>
    )
  }
  return <Told {...{ clusterId, className, action }} error={last.error} />
}
