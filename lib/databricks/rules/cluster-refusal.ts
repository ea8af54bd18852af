import { isSessionEnded, type DatabricksError } from '../errors'
import { powerLevels, whoCanGrant } from './cluster-permission'
import { blockedReason, clusterState, type Cluster, type PowerAction } from './clusters'

/** A refused start, stop or restart, in words. */
export interface RefusalWords {
  title: string
  body: string
  /** Someone can grant what is missing. */
  mayAsk: boolean
  /** The same press may fare better now. */
  mayRepeat: boolean
  /** What was asked for is so: someone else was faster. */
  cameTrue?: true
}

const verbs: Record<PowerAction, string> = { start: 'Start', stop: 'Stop', restart: 'Restart' }

/** The states that each action is pressed for. */
const wanted: Record<PowerAction, readonly string[]> = {
  start: ['PENDING', 'RUNNING', 'RESTARTING', 'RESIZING'],
  stop: ['TERMINATING', 'TERMINATED'],
  restart: ['RESTARTING'],
}

/** What to tell who pressed. `cluster` is the cluster as it is after the refusal. */
export function refusalWords(action: PowerAction, cluster: Cluster, error: DatabricksError): RefusalWords {
  const verb = verbs[action]
  const nowBlocked = blockedReason(action, cluster)
  const plain = { title: `${verb} was refused.`, mayAsk: false, mayRepeat: !nowBlocked }
  if (isSessionEnded(error)) {
    return { ...plain, title: `${verb} was not done: the session had ended.`, body: 'Sign in, then press again.' }
  }
  if (error.code === 'PERMISSION_DENIED') {
    const title = `${verb} was refused: you need ${powerLevels.join(' or ')} on this cluster.`
    return { title, body: whoCanGrant(cluster), mayAsk: true, mayRepeat: false }
  }
  if (error.code === 'NOT_DONE') {
    const shown = clusterState(cluster).word
    return { ...plain, title: `${verb} got no answer.`, body: `The workspace still shows ${shown}: it was not done.` }
  }
  // The workspace had moved on since the list was read.
  if (error.code === 'INVALID_STATE' && nowBlocked && wanted[action].includes(cluster.state ?? ''))
    return { ...plain, title: nowBlocked, body: '', cameTrue: true }
  if (error.code === 'INVALID_STATE' && nowBlocked) return { ...plain, body: nowBlocked }
  const wait = error.facts.retryAfterSeconds
  return { ...plain, body: `${error.message}${wait ? ` Try again in ${wait} s.` : ''}` }
}
