import { randomBytes } from 'node:crypto'
import type * as api from '@/lib/databricks/api/global-init-scripts'
import { demandAdmin } from '../access'
import { checkScript } from '../global-init-scripts/check-script'
import { detailsOf, initScriptState, insert, placeOf, type InitScript } from '../global-init-scripts/script-list'
import type { Context, Family } from '../handlers'

/** The whole of it is for admins. */
function scriptsOf({ workspace, identity }: Context): InitScript[] {
  demandAdmin(identity, 'manage global init scripts')
  return workspace.get(initScriptState)
}

export const globalInitScripts: Family<typeof api> = {
  list(_, context) {
    const scripts = scriptsOf(context)
    return scripts.length > 0 ? { scripts: scripts.map(detailsOf) } : {}
  },

  get({ script_id }, context) {
    const scripts = scriptsOf(context)
    const position = placeOf(scripts, script_id)
    return { ...scripts[position], position }
  },

  create({ name, script, position, enabled = false }, context) {
    const scripts = scriptsOf(context)
    checkScript({ name, script, position })
    const { nowMs, identity } = context
    const by = identity.person.userName
    const script_id = randomBytes(8).toString('hex').toUpperCase()
    const times = { created_at: nowMs, created_by: by, updated_at: nowMs, updated_by: by }
    insert(scripts, { script_id, name, script, enabled, ...times }, position)
    return { script_id }
  },

  update({ script_id, position, ...changes }, context) {
    const scripts = scriptsOf(context)
    const before = placeOf(scripts, script_id)
    checkScript({ ...changes, position })
    const changed = {
      ...scripts[before]!,
      ...changes,
      updated_at: context.nowMs,
      updated_by: context.identity.person.userName,
    }
    scripts.splice(before, 1)
    insert(scripts, changed, position ?? before)
    return {}
  },

  delete({ script_id }, context) {
    const scripts = scriptsOf(context)
    scripts.splice(placeOf(scripts, script_id), 1)
    return {}
  },
}
