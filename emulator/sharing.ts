import { checkGrants, describeAccess, describeLevels, mergeGrants, type Grant, type ObjectKind } from './access'
import { directoryState } from './directory/directory'
import type { Context } from './handlers'

/** What whoever asks wants with an access list. */
export type ListDeed = 'see' | 'share'

/**
 * The four operations on the access lists of one kind of object. `find` gives the object to whoever may do that with
 * it, and else throws; `accept` refuses lists that this kind cannot have.
 */
export function sharing<T extends { grants: Grant[] }>(
  kind: ObjectKind,
  find: (id: string, context: Context, deed: ListDeed) => T,
  accept: (grants: Grant[]) => void = () => {},
) {
  const directoryOf = ({ workspace }: Context) => workspace.get(directoryState)
  function share(id: string, context: Context, change: (before: Grant[]) => Grant[]) {
    const shared = find(id, context, 'share')
    const grants = change(shared.grants)
    accept(grants)
    shared.grants = grants
    return describeAccess(kind, id, grants, directoryOf(context))
  }
  const check = (entries: Entries, context: Context) => checkGrants(kind, entries, directoryOf(context))
  return {
    get: (id: string, context: Context) =>
      describeAccess(kind, id, find(id, context, 'see').grants, directoryOf(context)),
    /** PUT: the list anew. */
    set: (id: string, entries: Entries, context: Context) =>
      share(id, context, () => mergeGrants([], check(entries, context))),
    /** PATCH: over the list; a new owner takes the place of the old. */
    update: (id: string, entries: Entries, context: Context) =>
      share(id, context, (before) => {
        const added = check(entries, context)
        const kept = added.some(isOwner) ? before.filter((grant) => !isOwner(grant)) : before
        return mergeGrants(kept, added)
      }),
    levels(id: string, context: Context) {
      find(id, context, 'see')
      return describeLevels(kind)
    },
  }
}

type Entries = readonly Partial<Grant>[] | undefined

export const isOwner = ({ permission_level }: Grant) => permission_level === 'IS_OWNER'
