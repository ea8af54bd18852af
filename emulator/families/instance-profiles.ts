import type * as api from '@/lib/databricks/api/instance-profiles'
import { demandAdmin } from '../access'
import type { Family } from '../handlers'
import { checkArn, mayUse, profileState, registered, verify } from '../instance-profiles/profiles'
import { alreadyExists } from '../refusal'

export const instanceProfiles: Family<typeof api> = {
  /** Everyone's; of each only what they may use. */
  list(_, context) {
    const all = [...context.workspace.get(profileState).values()]
    const usable = all.filter(({ instance_profile_arn }) => mayUse(context, instance_profile_arn))
    return usable.length > 0 ? { instance_profiles: usable } : {}
  },

  add({ skip_validation = false, ...profile }, context) {
    demandAdmin(context.identity, 'add instance profiles')
    const arn = profile.instance_profile_arn
    checkArn(arn, 'instance-profile')
    if (profile.iam_role_arn) checkArn(profile.iam_role_arn, 'role')
    const profiles = context.workspace.get(profileState)
    if (profiles.has(arn)) throw alreadyExists(`The instance profile ${arn} already exists.`)
    if (!skip_validation) verify(arn)
    profiles.set(arn, profile)
    return {}
  },

  /** Only the role can be changed. */
  edit({ instance_profile_arn, iam_role_arn }, context) {
    demandAdmin(context.identity, 'edit instance profiles')
    const profile = registered(context, instance_profile_arn)
    if (iam_role_arn) checkArn(iam_role_arn, 'role')
    if (iam_role_arn) profile.iam_role_arn = iam_role_arn
    else delete profile.iam_role_arn
    return {}
  },

  /** Clusters that have it go on. */
  remove({ instance_profile_arn }, context) {
    demandAdmin(context.identity, 'remove instance profiles')
    registered(context, instance_profile_arn)
    context.workspace.get(profileState).delete(instance_profile_arn)
    return {}
  },
}
