import * as z from 'zod'
import type { ConsoleUser } from '@/lib/console'
import { DatabricksError } from '@/lib/databricks/errors'
import { currentUserMe } from '@/lib/databricks/api/scim'
import { toRequest } from '@/lib/databricks/request'
import { openBody, readAll } from './answer-body'
import { SignInError } from './sign-in-errors'
import { send, type Connection } from './upstream'

const me = z.object({
  id: z.string(),
  userName: z.string(),
  displayName: z.string().optional(),
  groups: z.array(z.object({ display: z.string().optional() })).optional(),
})

/** Who `token` is in the workspace at `origin`, by SCIM `Me`. Throws `SignInError`. */
export async function checkToken(connection: Connection): Promise<ConsoleUser> {
  // What no header can carry is no token.
  if (!/^[!-~]{1,8192}$/.test(connection.token)) throw new SignInError('WRONG_TOKEN')
  const { status, text } = await ask(connection)
  if (status === 401 || status === 403) throw new SignInError('WRONG_TOKEN')
  if (status === 429 || status >= 500) throw new SignInError('HOST_UNREACHABLE')
  const user = status === 200 ? me.safeParse(jsonOf(text)) : undefined
  if (!user?.success) throw new SignInError('HOST_NOT_DATABRICKS')
  const { id, userName, displayName = userName, groups = [] } = user.data
  return { id, userName, displayName, groups: groups.flatMap(({ display }) => display ?? []) }
}

async function ask(connection: Connection): Promise<{ status: number; text: string }> {
  try {
    const answer = await send(connection, toRequest(currentUserMe, {}), {
      change: false,
      signal: new AbortController().signal,
    })
    return { status: answer.status, text: (await readAll(await openBody(answer))).toString() }
  } catch (error) {
    if (!(error instanceof DatabricksError)) throw error
    throw new SignInError(error.code === 'UNEXPECTED_ANSWER' ? 'HOST_NOT_DATABRICKS' : 'HOST_UNREACHABLE')
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
