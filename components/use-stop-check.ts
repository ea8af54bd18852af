'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { knowActiveRuns, prepareActiveRuns, runsOn } from '@/lib/query/active-runs'
import { useWorkspace } from './console-context'

/** A stop waits so long for what is known of active runs; then it asks. */
const checkMs = 1000

/** Whether stopping must ask first: what is known of active runs decides, unless the workspace always asks. */
export function useStopCheck(clusterId: string) {
  const client = useQueryClient()
  const workspace = useWorkspace()
  const [state, setState] = useState<'idle' | 'checking' | 'asking'>('idle')
  const alwaysAsks = workspace.protected || workspace.confirmStop === 'always'

  const mayGoOn = async () => {
    if (!alwaysAsks) {
      setState('checking')
      const active = await knowActiveRuns(client, workspace.name, checkMs)
      if (active && !active.failed && !active.truncated && runsOn(clusterId, active).length === 0) return true
    }
    setState('asking')
    return false
  }
  return {
    checking: state === 'checking',
    asking: state === 'asking',
    /** To be called as soon as a press looks likely. */
    prepare: () => prepareActiveRuns(client, workspace.name),
    /** Resolves with false when it asks instead. */
    mayGoOn,
    answered: () => setState('idle'),
  }
}
