'use client'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from './console-context'

/** A stop waits so long for what is known of active runs; then it asks. */
const checkMs = 1000

/** Loaded when a stop looks likely: a first visit does not need it. */
const activeRuns = () => import('@/lib/query/active-runs')

/** Whether stopping must ask first: what is known of active runs decides, unless the workspace always asks. */
export function useStopCheck(clusterId: string) {
  const client = useQueryClient()
  const workspace = useWorkspace()
  const [state, setState] = useState<'idle' | 'checking' | 'asking'>('idle')
  const alwaysAsks = workspace.protected || workspace.confirmStop === 'always'

  const mayGoOn = async () => {
    if (!alwaysAsks) {
      setState('checking')
      const tooLate = new Promise<false>((resolve) => setTimeout(resolve, checkMs, false))
      const idle = isKnownIdle(client, workspace.name, clusterId).catch(() => false)
      if (await Promise.race([idle, tooLate])) return true
    }
    setState('asking')
    return false
  }
  return {
    checking: state === 'checking',
    asking: state === 'asking',
    /** To be called as soon as a press looks likely. */
    prepare: () =>
      void activeRuns().then(
        ({ prepareActiveRuns }) => prepareActiveRuns(client, workspace.name),
        () => undefined,
      ),
    /** Resolves with false when it asks instead. */
    mayGoOn,
    answered: () => setState('idle'),
  }
}

/** Whether no active run uses the cluster, as far as the workspace tells. */
async function isKnownIdle(client: QueryClient, workspace: string, clusterId: string): Promise<boolean> {
  const { knowActiveRuns, runsOn } = await activeRuns()
  const active = await knowActiveRuns(client, workspace, checkMs)
  return active !== undefined && !active.failed && !active.truncated && runsOn(clusterId, active).length === 0
}
