import type * as api from '@/lib/databricks/api/tokens'
import type { Context, Family } from '../handlers'
import { notFound, Refusal } from '../refusal'
import { changeToken, newToken, publicInfo } from '../tokens/new-token'
import { tokenState } from '../tokens/token-table'

/** One of the caller's own. */
function ownToken(id: string, { workspace, identity }: Context) {
  const token = workspace.get(tokenState).find(id)
  return token?.ownerId === identity.person.id ? token : undefined
}

export const tokens: Family<typeof api> = {
  create(asked, context) {
    const { token, value } = newToken(asked, context.identity.person.id, context)
    return { token_value: value, token_info: publicInfo(token) }
  },
  list(_, { workspace, identity }) {
    const own = workspace
      .get(tokenState)
      .all()
      .filter(({ ownerId }) => ownerId === identity.person.id)
    return { token_infos: own.map(publicInfo) }
  },
  update({ token_id, token: sent, update_mask }, context) {
    const token = ownToken(token_id, context)
    if (!token) throw new Refusal(404, 'NOT_FOUND', `Token ${token_id} not found.`)
    changeToken(token, sent, update_mask)
    return {}
  },
  delete({ token_id }, context) {
    if (!ownToken(token_id, context)) throw notFound(`Token ${token_id} does not exist.`)
    context.workspace.get(tokenState).remove(token_id)
    return {}
  },
}
