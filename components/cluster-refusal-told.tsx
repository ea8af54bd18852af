'use client'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import type { DatabricksError } from '@/lib/databricks/errors'
import { grantRequest } from '@/lib/databricks/rules/cluster-permission'
import { refusalWords } from '@/lib/databricks/rules/cluster-refusal'
import type { PowerAction } from '@/lib/databricks/rules/clusters'
import { clusterIndex } from '@/lib/query/cluster-index'
import { indexEntry } from '@/lib/query/index-entry'
import { useConsole, useWorkspace } from './console-context'
import { usePress } from './operation-press'
import { powerOps } from './power-actions'
import { Refusal } from './refusal'

export interface RefusalToldProps {
  clusterId: string
  action: PowerAction
  error: DatabricksError
  className?: string
}

/** A press that was refused: what is missing, who can help, another try. */
export function ClusterRefusalTold({ clusterId, action, error, className }: RefusalToldProps) {
  const workspace = useWorkspace()
  const { user: person } = useConsole()
  const client = useQueryClient()
  const { press, dismiss } = usePress({ workspace: workspace.name, field: 'cluster_id', id: clusterId })
  const cluster = indexEntry(client, workspace.name, clusterIndex).rows.get(clusterId) ?? { cluster_id: clusterId }
  const { title, body, mayAsk, mayRepeat, cameTrue } = refusalWords(action, cluster, error)
  const request = mayAsk
    ? grantRequest({ action, cluster, person, origin: workspace.origin, refusal: error })
    : undefined
  return (
    <Refusal
      {...{ title, className }}
      error={error}
      calm={cameTrue}
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
