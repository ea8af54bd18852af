import * as clusters from '@/lib/databricks/api/clusters'
import type { PowerAction } from '@/lib/databricks/rules/clusters'

/** The operation behind each action: in the API `delete` stops, and `permanentDelete` removes. */
export const powerOps = { start: clusters.start, stop: clusters.delete, restart: clusters.restart }

export const verbs: Record<PowerAction, string> = { start: 'Start', stop: 'Stop', restart: 'Restart' }

export const actionOf = (opId: string) =>
  (Object.keys(powerOps) as PowerAction[]).find((action) => powerOps[action].id === opId)
