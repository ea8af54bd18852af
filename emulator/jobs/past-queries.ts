import { randomOf, between } from '../random'
import { people } from '../seed/people'
import { statementsIn } from '../sql/spark/statements'
import type { LoggedQuery } from '../sql/query-log'
import type { Workspace } from '../workspace'
import { jobState } from './job-table'
import type { Run, TaskRun } from './run'
import { taskSource } from './task-source'

/** What the SQL tasks of past runs have asked since then; ids are the caller's to give. */
export function pastQueries(workspace: Workspace, sinceMs: number): LoggedQuery[] {
  const { history } = workspace.get(jobState)
  const { stories } = history
  // Where there are thousands of jobs, none of them has such tasks, and none is told.
  if (stories.spread) return []
  return Array.from({ length: stories.count }, (_, index) => index)
    .filter((index) => history.settingsOf(stories.at(index)).tasks?.some(({ sql_task }) => sql_task))
    .flatMap((index) => history.of(index))
    .filter(({ ms }) => ms >= sinceMs)
    .flatMap((past) => queriesOfRun(workspace, history.run(past)))
}

function queriesOfRun(workspace: Workspace, run: Run): LoggedQuery[] {
  const person = people.find(({ userName }) => userName === run.creator)
  if (!person) return []
  return run.rows.flatMap((row) => {
    const path = row.task.sql_task?.file?.path
    const source = path === undefined ? undefined : taskSource(workspace, path)
    if (source === undefined || row.runMs === undefined || row.endMs === undefined) return []
    const statements = statementsIn(source)
    return statements.map((text, at) => queryOf(run, row, person, text, at === statements.length - 1))
  })
}

/** Of several statements the last takes the time, and is the one that fails. */
function queryOf(run: Run, row: TaskRun, person: (typeof people)[number], text: string, isLast: boolean): LoggedQuery {
  const random = randomOf(`query ${row.id} ${text}`)
  const startMs = isLast ? row.runMs! + 400 : row.runMs!
  const failed = isLast && row.outcome!.result !== 'SUCCESS'
  const { id, userName, displayName } = person
  const hex = (length: number) => Array.from({ length }, () => between(random, 0, 15).toString(16)).join('')
  return {
    id: '',
    status: failed ? (row.outcome!.result === 'CANCELED' ? 'CANCELED' : 'FAILED') : 'FINISHED',
    text,
    user: { id, userName, displayName },
    warehouseId: row.task.sql_task!.warehouse_id,
    channel: { name: 'CHANNEL_NAME_CURRENT' },
    sessionId: `01f1${hex(4)}-${hex(4)}-1${hex(3)}-a${hex(3)}-${hex(12)}`,
    startMs,
    begunMs: startMs + between(random, 5, 200),
    endMs: isLast ? row.endMs! : startMs + 300,
    ...(failed ? { error: row.output?.error ?? row.outcome!.message } : { rows: isLast ? between(random, 3, 500) : 0 }),
    type: /[A-Z]+/.exec(text.replace(/--[^\n]*\n/g, ''))![0],
    client: 'Databricks Workflows',
    source: { job_info: { job_id: run.jobId, job_run_id: run.id, job_task_run_id: row.id } },
  }
}
