import type * as jobs from '@/lib/databricks/api/models/jobs'
import type { Outcome, Run, TaskRun } from './run'

/** A state as the wire has it: in the old words, which are deprecated and always sent, and in the new ones. */
export interface Words {
  state: jobs.RunState
  status: jobs.RunStatus
}

const going = (old: jobs.RunLifeCycleState, state: jobs.RunLifecycleStateV2State, message = ''): Words => ({
  state: { life_cycle_state: old, state_message: message, user_cancelled_or_timedout: false },
  status: { state },
})

/** Of something that is over. */
export function endedWords({ result, code, type, message, lifeCycle = 'TERMINATED' }: Outcome): Words {
  const stopped = result === 'CANCELED' || result === 'TIMEDOUT'
  return {
    state: {
      life_cycle_state: lifeCycle,
      result_state: result,
      state_message: message,
      user_cancelled_or_timedout: stopped,
    },
    status: { state: 'TERMINATED', termination_details: { code, type, message } },
  }
}

export function taskWords({ phase, outcome, clusterId }: TaskRun): Words {
  switch (phase) {
    case 'DONE':
      return endedWords(outcome!)
    case 'BLOCKED':
      return going('BLOCKED', 'BLOCKED')
    case 'WAITING':
      return going('WAITING_FOR_RETRY', 'WAITING')
    case 'PENDING':
      return going('PENDING', 'PENDING', clusterId ? 'Waiting for cluster' : 'Waiting for compute')
    case 'RUNNING':
      return going('RUNNING', 'RUNNING', 'In run')
    case 'TERMINATING':
      return stoppingWords
  }
}

const stoppingWords: Words = going('TERMINATING', 'TERMINATING', 'Cancelling')

export function runWords(run: Run): Words {
  switch (run.phase) {
    case 'ENDED':
      return endedWords(run.outcome!)
    case 'QUEUED':
      return queuedWords(run.settings.max_concurrent_runs ?? 1)
    case 'TERMINATING':
      return stoppingWords
    case 'GOING': {
      if (run.shownAs) return going(run.shownAs, run.shownAs === 'WAITING_FOR_RETRY' ? 'WAITING' : run.shownAs)
      const begun = run.rows.some(({ phase }) => phase === 'RUNNING' || phase === 'DONE' || phase === 'WAITING')
      return begun ? going('RUNNING', 'RUNNING', 'In run') : going('PENDING', 'PENDING', 'Waiting for cluster')
    }
  }
}

function queuedWords(most: number): Words {
  const message = `Queued due to reaching maximum concurrent runs of ${most}.`
  return {
    state: { life_cycle_state: 'QUEUED', state_message: '', queue_reason: message, user_cancelled_or_timedout: false },
    status: { state: 'QUEUED', queue_details: { code: 'MAX_CONCURRENT_RUNS_REACHED', message } },
  }
}
