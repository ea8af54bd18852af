'use client'
import { Play, Square } from 'lucide-react'
import { useState, type MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { late } from '@/components/ui/late'
import { Popover } from '@/components/ui/popover'
import type { DatabricksError } from '@/lib/databricks/errors'
import { costWords, type CostEstimate } from '@/lib/databricks/rules/cluster-cost'
import { blockedReason, offeredAction, type Cluster, type PowerAction } from '@/lib/databricks/rules/clusters'
import { prepareRefusal } from './cluster-refusal'
import { useWorkspace } from './console-context'
import { useDeaf, useLastPress, usePress } from './operation-press'
import { powerOps, verbs } from './power-actions'
import { useCost } from './use-cost'
import { useStopCheck } from './use-stop-check'

const StopQuestion = late(async () => (await import('./stop-question')).StopQuestion)

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
  const prepare = () => {
    prepareRefusal()
    if (action === 'start') return
    check.prepare()
    StopQuestion.prepare()
  }

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
