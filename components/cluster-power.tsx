'use client'
import { useQueryClient } from '@tanstack/react-query'
import { Play, Square } from 'lucide-react'
import { useState, type MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { cx } from '@/components/ui/cx'
import { Popover } from '@/components/ui/popover'
import { Spinner } from '@/components/ui/spinner'
import type { DatabricksError } from '@/lib/databricks/errors'
import { costWords, type CostEstimate } from '@/lib/databricks/rules/cluster-cost'
import { grantRequest } from '@/lib/databricks/rules/cluster-permission'
import { refusalWords } from '@/lib/databricks/rules/cluster-refusal'
import { blockedReason, offeredAction, type Cluster, type PowerAction } from '@/lib/databricks/rules/clusters'
import { clusterIndex } from '@/lib/query/cluster-index'
import { indexEntry } from '@/lib/query/index-entry'
import { useConsole, useWorkspace } from './console-context'
import { useDeaf, useLastPress, usePress } from './operation-press'
import { actionOf, powerOps, verbs } from './power-actions'
import { Refusal } from './refusal'
import { StopQuestion } from './stop-question'
import { useCost } from './use-cost'
import { useStopCheck } from './use-stop-check'

interface ClusterPowerProps {
  cluster: Cluster
  /** `block`: as wide as its place and high enough for a thumb. */
  size?: 'row' | 'block'
  onRefused?: (refusal: DatabricksError) => void
}

/** Start or Stop, whichever makes sense: one press, unless stopping would interrupt runs or that cannot be told. */
export function ClusterPower({ cluster, size = 'row', onRefused }: ClusterPowerProps) {
  const { name: workspace } = useWorkspace()
  const { cluster_id = '', cluster_name = cluster_id } = cluster
  const target = { workspace, field: 'cluster_id', id: cluster_id }
  const last = useLastPress(target)
  const { press } = usePress(target)
  const cost = useCost(workspace, cluster)
  const check = useStopCheck(cluster_id)
  const [pressedAtMs, setPressedAtMs] = useState(0)
  const deaf = useDeaf(Math.max(pressedAtMs, last?.atMs ?? 0))

  const action = offeredAction(cluster)
  const underWay = last?.phase === 'sending' || last?.phase === 'checking'
  const busy = check.checking || deaf || underWay
  const send = async (asked: PowerAction) => {
    check.answered()
    const refusal = await press(powerOps[asked], { cluster_id })
    if (refusal) onRefused?.(refusal)
  }
  const onClick = async (event: MouseEvent) => {
    // The browser would open the popover by itself.
    event.preventDefault()
    if (busy) return
    if (check.asking) return check.answered()
    setPressedAtMs(Date.now())
    if (action === 'start' || (await check.mayGoOn())) await send(action)
  }
  const prepare = action === 'stop' ? check.prepare : undefined

  return (
    <Popover
      label={`Stop ${cluster_name}?`}
      align="end"
      open={check.asking}
      onOpenChange={(open) => !open && check.answered()}
      trigger={(popover) => (
        <Button
          {...popover}
          // Without it a second click would count as one beside the popover, and close it.
          popoverTarget={popover['aria-controls']}
          // Only a stop can ask.
          {...(action === 'start' && { 'aria-haspopup': undefined, 'aria-expanded': undefined })}
          aria-label={`${verbs[action]} ${cluster_name}`}
          size={size === 'block' ? 'lg' : 'sm'}
          className={cx(size === 'block' && 'w-full')}
          icon={icons[action]}
          busy={busy && !check.asking}
          blocked={busy ? undefined : blockedReason(action, cluster)}
          tooltip={action === 'start' ? costTip(cost) : undefined}
          onPointerEnter={prepare}
          onPointerDown={prepare}
          onFocus={prepare}
          onClick={onClick}
        >
          {verbs[action]}
        </Button>
      )}
    >
      <StopQuestion {...{ cluster }} onStop={() => send('stop')} onCancel={check.answered} />
    </Popover>
  )
}

const icons = {
  start: <Play fill="currentColor" className="scale-85" />,
  stop: <Square fill="currentColor" className="scale-70" />,
}

const costTip = (cost: CostEstimate | undefined) => cost && `${costWords(cost)} while it runs. ${cost.rule}`

/** What came of the last press on a cluster when that was not what was asked for; nothing else, then nothing at all. */
export function ClusterRefusal({ clusterId, className }: { clusterId: string; className?: string }) {
  const workspace = useWorkspace()
  const { user: person } = useConsole()
  const client = useQueryClient()
  const target = { workspace: workspace.name, field: 'cluster_id', id: clusterId }
  const last = useLastPress(target)
  const { press, dismiss } = usePress(target)
  const action = last && actionOf(last.op)
  if (!action || !last.error) return null

  const verb = verbs[action]
  if (last.phase === 'checking') {
    return (
      <output className={cx('flex items-center gap-2 text-sm text-changing', className)}>
        <Spinner className="shrink-0" /> {verb} was sent, but no answer came back: {last.error.message} Checking what
        happened…
      </output>
    )
  }
  const cluster = indexEntry(client, workspace.name, clusterIndex).rows.get(clusterId) ?? { cluster_id: clusterId }
  const { title, body, mayAsk, mayRepeat } = refusalWords(action, cluster, last.error)
  const request = mayAsk
    ? grantRequest({ action, cluster, person, origin: workspace.origin, refusal: last.error })
    : undefined
  return (
    <Refusal
      {...{ title, className }}
      error={last.error}
      onDismiss={dismiss}
      actions={
        <>
          {request && (
            <CopyButton text={request} label={`Copy request for ${cluster.cluster_name ?? clusterId}`}>
              Copy request
            </CopyButton>
          )}
          {mayRepeat && (
            <Button size="sm" onClick={() => press(powerOps[action], { cluster_id: clusterId })}>
              Try again
            </Button>
          )}
        </>
      }
    >
      {body}
    </Refusal>
  )
}
