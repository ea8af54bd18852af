'use client'
import { useQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import * as clusters from '@/lib/databricks/api/clusters'
import type { Cluster } from '@/lib/databricks/rules/clusters'
import { counted } from '@/lib/format/numbers'
import { activeRunsOf, runsOn, type ActiveRun, type ActiveRuns } from '@/lib/query/active-runs'
import { useWorkspace } from './console-context'
import { EquivalentCommand } from './equivalent-command'
import { Ago } from './time'

interface StopQuestionProps {
  cluster: Cluster
  onStop: () => void
  onCancel: () => void
}

/** What stopping would interrupt, or why that is not known, and the second press. */
export function StopQuestion({ cluster, onStop, onCancel }: StopQuestionProps) {
  const workspace = useWorkspace()
  const { data: active } = useQuery(activeRunsOf(workspace.name))
  const { cluster_id = '', cluster_name = cluster_id } = cluster
  return (
    <div className="w-[min(22rem,calc(100vw-4rem))] space-y-2.5 whitespace-normal">
      <h3 className="font-medium break-words">
        Stop <bdi>{cluster_name}</bdi>?
      </h3>
      {workspace.protected && <p className="text-ink-2">{workspace.name} is protected: stopping always asks.</p>}
      {!workspace.protected && workspace.confirmStop === 'always' && (
        <p className="text-ink-2">This workspace asks before every stop.</p>
      )}
      <Findings {...{ active }} clusterId={cluster_id} />
      <p className="text-xs text-ink-3">Attached notebooks, and runs you may not see, do not show through the API.</p>
      <EquivalentCommand op={clusters.delete} input={{ cluster_id }} />
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <Button tone="danger" onClick={onStop}>
          Stop anyway
        </Button>
      </div>
    </div>
  )
}

function Findings({ active, clusterId }: { active: ActiveRuns | undefined; clusterId: string }) {
  if (!active) {
    return (
      <output className="flex items-center gap-2 text-ink-2">
        <Spinner className="shrink-0" /> Still checking which runs use it.
      </output>
    )
  }
  const { failed, truncated } = active
  if (failed) {
    const why = failed.status === 403 ? 'you may not list job runs.' : failed.message
    return <p className="text-changing">Could not check which runs use it: {why}</p>
  }
  const runs = runsOn(clusterId, active)
  return (
    <>
      {runs.length > 0 && <Runs runs={runs} />}
      {runs.length === 0 && <p className="text-ink-2">No active run was found on it.</p>}
      {truncated && (
        <p className="text-changing">Only {counted(active.runs.length, 'active run')} were read; more may use it.</p>
      )}
    </>
  )
}

const mostShown = 5

function Runs({ runs }: { runs: ActiveRun[] }) {
  const hidden = runs.length - mostShown
  return (
    <div className="space-y-1">
      <p className="text-ink-2">
        {runs.length === 1 ? 'An active run uses it:' : `${counted(runs.length, 'active run')} use it:`}
      </p>
      <ul className="space-y-1">
        {runs.slice(0, mostShown).map((run) => (
          <li key={run.runId} className="break-words">
            <RunName {...run} />{' '}
            <span className="text-xs text-ink-3">
              run <span className="font-mono">{run.runId}</span>
              {run.jobId && (
                <>
                  {' '}
                  of job <span className="font-mono">{run.jobId}</span>
                </>
              )}
              {run.startMs && (
                <>
                  , since <Ago atMs={run.startMs} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="text-xs text-ink-3">and {hidden} more</p>}
    </div>
  )
}

function RunName({ name, runId, url }: ActiveRun) {
  const { origin } = useWorkspace()
  const words = <bdi>{name || `Run ${runId}`}</bdi>
  const href = url && URL.canParse(url, origin) && new URL(url, origin)
  if (!href || !/^https?:$/.test(href.protocol)) return <span className="font-medium">{words}</span>
  return (
    <a href={href.href} target="_blank" rel="noreferrer" className="font-medium text-accent hover:underline">
      {words}
    </a>
  )
}
