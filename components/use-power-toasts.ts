'use client'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useToast } from '@/components/ui/toast'
import { isMissing, type DatabricksError } from '@/lib/databricks/errors'
import { clusterState, type Cluster, type PowerAction } from '@/lib/databricks/rules/clusters'
import { clusterIndex } from '@/lib/query/cluster-index'
import { indexEntry } from '@/lib/query/index-entry'
import { useWorkspace } from './console-context'
import { actionOf, verbs } from './power-actions'

/** What came of a press whose row `isInView` no longer finds, as a toast; where the row is, it tells by itself. */
export function usePowerToasts(isInView: (clusterId: string) => boolean) {
  const { name: workspace } = useWorkspace()
  const client = useQueryClient()
  const toast = useToast()

  const tell = useEffectEvent(async (pressed: Cluster, opId: string, error: DatabricksError | null) => {
    const { cluster_id = '' } = pressed
    const cluster = clusterRows(client, workspace).get(cluster_id) ?? pressed
    const action = actionOf(opId)
    // The row of a cluster that is no more is about to go, and what it tells with it.
    if (!action || (isInView(cluster_id) && !(error && isMissing(error)))) return
    const name = cluster.cluster_name ?? cluster_id
    if (!error) return toast({ title: `${name}: ${clusterState(cluster).word}` })
    const { title, body, cameTrue } = await refusalOf(action, cluster, error)
    if (cameTrue) return toast({ title: `${name}: ${title}` })
    toast({ tone: 'danger', title: `${name}: ${title}`, body, stays: true })
  })
  useEffect(
    () =>
      client.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || (event.action.type !== 'success' && event.action.type !== 'error')) return
        const { meta, state } = event.mutation
        const id = (state.variables as { cluster_id?: string } | undefined)?.cluster_id
        const pressed = id && meta?.workspace === workspace && clusterRows(client, workspace).get(id)
        // After the rows have been drawn as the answer leaves them.
        if (pressed) setTimeout(() => tell(pressed, meta.op.id, state.error as DatabricksError | null), 100)
      }),
    [client, workspace],
  )
}

const clusterRows = (client: QueryClient, workspace: string) => indexEntry(client, workspace, clusterIndex).rows

type Told = { title: string; body: string; cameTrue?: true }

/** Its words; their code comes with the first refusal. */
async function refusalOf(action: PowerAction, cluster: Cluster, error: DatabricksError): Promise<Told> {
  try {
    const { refusalWords } = await import('@/lib/databricks/rules/cluster-refusal')
    return refusalWords(action, cluster, error)
  } catch {
    return { title: `${verbs[action]} was refused.`, body: error.message }
  }
}
