import type { Grant, ObjectKind } from '../access'
import type { Context } from '../handlers'
import { denied } from '../refusal'
import { sharing } from '../sharing'
import type { State } from '../workspace'

/** Who may sign in with a password, where there are any. */
const passwordKind: ObjectKind = {
  path: 'authorization',
  type: 'passwords',
  levels: [{ name: 'CAN_USE', may: 'Can sign in with a password' }],
}

const passwordState: State<{ grants: Grant[] }> = {
  name: 'passwords',
  create: () => ({ grants: [{ group_name: 'users', permission_level: 'CAN_USE' }] }),
}

/** There is one list for the workspace, and only admins see it. */
const access = sharing(passwordKind, (_, { workspace, identity }: Context) => {
  if (!identity.isAdmin) throw denied(`${identity.person.userName} is not an admin of this workspace.`)
  return workspace.get(passwordState)
})
const id = 'passwords'

/** The operations on who may sign in with a password. */
export const passwords = {
  get: (_: object, context: Context) => access.get(id, context),
  set: ({ access_control_list }: { access_control_list?: Partial<Grant>[] }, context: Context) =>
    access.set(id, access_control_list, context),
  update: ({ access_control_list }: { access_control_list?: Partial<Grant>[] }, context: Context) =>
    access.update(id, access_control_list, context),
  levels: (_: object, context: Context) => access.levels(id, context),
}
