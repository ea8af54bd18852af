import type { DatabricksError } from '@/lib/databricks/errors'

/** A failed read in words a person can act on. */
export interface ProblemWords {
  title: string
  /** Why, and what can be done. */
  why: string
  /** Someone else has to act: another look is worth less than for the rest. */
  denied?: boolean
}

/** What went wrong with `task` (`list clusters`), so that no two causes read the same. */
export function problemWords(error: DatabricksError, task: string): ProblemWords {
  const { status, code } = error
  const say = byCode[code] ?? (status === 403 ? notAllowed : byStatus[status])
  const { title, why, denied } = (say ?? (status >= 500 ? failed : refused))(error, task)
  return { title, why: why.trim(), denied }
}

type Say = (error: DatabricksError, task: string) => ProblemWords

const byCode: Record<string, Say> = {
  CONSOLE_UNREACHABLE: () => ({
    title: 'The console did not answer.',
    why: 'Your connection to it may be down, or it is being restarted. Nothing is known about the workspace.',
  }),
  // The console does not tell which it was: it would answer questions about the network it stands in.
  WORKSPACE_UNREACHABLE: ({ message }) => ({
    title: 'The workspace cannot be reached.',
    why: `${message} It may be down, its address may be wrong, or a firewall, an IP access list or a certificate that is not trusted stands between it and this console.`,
  }),
  WORKSPACE_TIMEOUT: () => ({
    title: 'The workspace did not answer in time.',
    why: 'It may be busy; another try often works.',
  }),
  WORKSPACE_BUSY: (error) => ({
    title: 'Too many requests are waiting for this workspace.',
    why: `The console holds requests back so that the workspace does not refuse them. ${retrySentence(error)}`,
  }),
  UNEXPECTED_ANSWER: ({ message }) => ({
    title: 'The workspace answered with something that is not its API.',
    why: `${message} A proxy, a sign-in page or a wrong address are the usual reasons.`,
  }),
  HOST_REFUSED: ({ message }) => ({
    title: 'This console may not call that workspace.',
    why: `${message} Whoever runs the console decides which workspaces it calls.`,
    denied: true,
  }),
  SESSION_ENDED: () => ({
    title: 'Your session has ended.',
    why: 'Sign in again to go on where you are.',
    denied: true,
  }),
}

/** A workspace behind an IP access list refuses everyone elsewhere, whatever their permissions. */
const ipBlocked = /ip access list|ip acl|blocked by databricks ip/i

const notAllowed: Say = ({ message }, task) =>
  ipBlocked.test(message)
    ? {
        title: "The console's address is not on the workspace's IP access list.",
        why: `${message} A workspace admin can add the address of this console.`,
        denied: true,
      }
    : {
        title: `You may not ${task} in this workspace.`,
        why: `${message} A workspace admin can grant what is missing.`,
        denied: true,
      }

const failed: Say = ({ message }, task) => ({ title: `The workspace failed to ${task}.`, why: message })
const refused: Say = ({ message }, task) => ({ title: `The workspace refused to ${task}.`, why: message })

const byStatus: Record<number, Say> = {
  400: ({ message }, task) => ({
    title: `The workspace did not accept the request to ${task}.`,
    why: `${message} This is not the same as finding nothing.`,
  }),
  401: () => byCode.SESSION_ENDED!({} as DatabricksError, ''),
  404: ({ message }, task) => ({
    title: `This workspace does not know how to ${task}.`,
    why: `${message} It may be of an older release, or the address may be of something else.`,
  }),
  429: (error) => ({
    title: 'The workspace limits how often it may be asked.',
    why: `${error.message} ${retrySentence(error)}`,
  }),
  500: failed,
  503: (error) => ({
    title: 'The workspace is not available right now.',
    why: `${error.message} ${retrySentence(error)}`,
  }),
}

/** When it said when, the countdown beside says so. */
const retrySentence = ({ facts }: DatabricksError) =>
  facts.retryAfterSeconds === undefined ? 'Try again in a moment.' : ''

/** Everything there is to know, to paste into a ticket. No credential is ever part of an error. */
export const problemDetails = (error: DatabricksError, operation: string, atMs: number) =>
  [
    `Operation: ${operation}`,
    `When: ${new Date(atMs).toISOString()}`,
    `Status: ${error.status || 'no answer'}`,
    `Code: ${error.code}`,
    `Message: ${error.message}`,
    error.facts.requestId && `Request id: ${error.facts.requestId}`,
    error.facts.from && `Refused by: the ${error.facts.from}`,
    ...(error.facts.fields ?? []).map(({ path, message }) => `Field ${path}: ${message}`),
  ]
    .filter(Boolean)
    .join('\n')
