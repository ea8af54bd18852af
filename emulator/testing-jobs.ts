import * as api from '@/lib/databricks/api/jobs'
import type * as models from '@/lib/databricks/api/models/jobs'
import type { TestEmulator } from './testing'

let made = 0

/** An empty workspace to run jobs in. */
export async function freshJobs(emulator: TestEmulator, seed: object = { empty: true }) {
  const workspace = `jobs-${made++}`
  await emulator.control('POST', `${workspace}/seed`, seed)
  const call: typeof emulator.call = (op, input, who = 'admin') => emulator.call(op, input, who, workspace)

  const expectAnswer = async <T>(reply: Promise<{ status: number; answer: T; message?: string }>): Promise<T> => {
    const { status, answer, message } = await reply
    if (status !== 200) throw new Error(`${status}: ${message}`)
    return answer
  }
  const shown = (run_id: string, more: object = {}) => expectAnswer(call(api.getRun, { run_id, ...more }))

  return {
    workspace,
    call,
    shown,
    create: async (settings: models.CreateJob) => (await expectAnswer(call(api.create, settings))).job_id!,
    settings: async (job_id: string) => (await expectAnswer(call(api.get, { job_id }))).settings!,
    start: async (job_id: string, more: Partial<models.RunNow> = {}) =>
      (await expectAnswer(call(api.runNow, { job_id, ...more }))).run_id!,
    output: (run_id: string) => expectAnswer(call(api.getRunOutput, { run_id })),

    /** The run once it is over, with time passing five seconds at a time. */
    async over(run_id: string, more: object = {}): Promise<models.Run> {
      for (let turn = 0; turn < 500; turn++) {
        const run = await shown(run_id, more)
        if (run.status!.state === 'TERMINATED') return run
        emulator.pass(5000)
      }
      throw new Error(`Run ${run_id} does not end.`)
    },
  }
}

/** A notebook task that does what `script` says. */
export const scripted = (task_key: string, script = 'sleep 5', more: Partial<models.Task> = {}): models.Task => ({
  task_key,
  environment_key: 'default',
  notebook_task: { notebook_path: `/Shared/${task_key}`, base_parameters: { emulator: script } },
  ...more,
})

export const after = (...keys: string[]) => ({ depends_on: keys.map((task_key) => ({ task_key })) })

/** A job of such tasks. */
export const job = (tasks: models.Task[], more: models.CreateJob = {}): models.CreateJob => ({
  name: 'a job',
  environments: [{ environment_key: 'default' }],
  ...more,
  tasks,
})

/** How each task ended, by its key: the last attempt of each. */
export const results = ({ tasks = [] }: models.Run) =>
  Object.fromEntries(tasks.map(({ task_key, state }) => [task_key, state!.result_state ?? state!.life_cycle_state]))

/** The task run of a key: the last attempt. */
export const taskOf = ({ tasks = [] }: models.Run, key: string) => tasks.findLast(({ task_key }) => task_key === key)!
