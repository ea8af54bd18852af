import type * as api from '@/lib/databricks/api/token-management'
import { directoryState } from '../directory/directory'
import type { Context, Family } from '../handlers'
import { denied, notFound, Refusal } from '../refusal'
import { workspaceId } from '../seed/ids'
import { sharing } from '../sharing'
import { changeToken, newToken, publicInfo } from '../tokens/new-token'
import { tokenKind, tokenState, type PersonalToken } from '../tokens/token-table'

/** The whole of it is for admins. */
function tableOf({ workspace, identity }: Context) {
  if (!identity.isAdmin) throw denied(`${identity.person.userName} is not an admin of this workspace.`)
  return workspace.get(tokenState)
}

function tokenFor(id: string, context: Context): PersonalToken {
  const token = tableOf(context).find(id)
  if (!token) throw new Refusal(404, 'NOT_FOUND', `Token ${id} not found.`)
  return token
}

const dayMs = 24 * 60 * 60 * 1000

const infoOf = (token: PersonalToken) => ({
  ...publicInfo(token),
  created_by_id: token.creator.id,
  created_by_username: token.creator.userName,
  owner_id: token.ownerId,
  workspace_id: workspaceId,
  ...(token.lastUsedMs !== undefined && { last_used_day: String(Math.floor(token.lastUsedMs / dayMs) * dayMs) }),
})

const access = sharing(tokenKind, (_, context) => tableOf(context).access)
/** There is one list for all tokens. */
const all = 'tokens'

export const tokenManagement: Family<typeof api> = {
  list({ created_by_id, created_by_username }, context) {
    const found = tableOf(context)
      .all()
      .filter(({ creator }) => created_by_id === undefined || creator.id === created_by_id)
      .filter(({ creator }) => created_by_username === undefined || creator.userName === created_by_username)
    return { token_infos: found.map(infoOf) }
  },
  get: ({ token_id }, context) => ({ token_info: infoOf(tokenFor(token_id, context)) }),
  /** On behalf of a service principal, which cannot sign in to make one. */
  createOboToken({ application_id, ...asked }, context) {
    tableOf(context)
    const row = context.workspace.get(directoryState).named('ServicePrincipal', application_id)
    if (!row) throw notFound(`Service principal with application ID ${application_id} does not exist.`)
    const { token, value } = newToken(asked, row.id, context)
    return { token_value: value, token_info: infoOf(token) }
  },
  updateTokenManagement({ token_id, token: sent, update_mask }, context) {
    const token = tokenFor(token_id, context)
    changeToken(token, sent, update_mask)
    return infoOf(token)
  },
  delete({ token_id }, context) {
    tokenFor(token_id, context)
    tableOf(context).remove(token_id)
    return {}
  },

  getPermissions: (_, context) => access.get(all, context),
  setPermissions: ({ access_control_list }, context) => access.set(all, access_control_list, context),
  updatePermissions: ({ access_control_list }, context) => access.update(all, access_control_list, context),
  getPermissionLevels: (_, context) => access.levels(all, context),
}
