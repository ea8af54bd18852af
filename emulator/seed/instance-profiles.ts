import type * as compute from '@/lib/databricks/api/models/compute'

/** Acme's account at AWS. */
export const awsAccount = '482913650417'
const arn = (name: string) => `arn:aws:iam::${awsAccount}:instance-profile/${name}`
const roleArn = (name: string) => `arn:aws:iam::${awsAccount}:role/${name}`

export const lakeProfile = arn('acme-lake-read-write')
export const financeProfile = arn('acme-finance-read')

/** The instance profiles that a workspace begins with. */
export const instanceProfiles: readonly compute.InstanceProfile[] = [
  { instance_profile_arn: lakeProfile },
  { instance_profile_arn: financeProfile, iam_role_arn: roleArn('acme-finance-reader') },
  { instance_profile_arn: arn('acme-passthrough'), is_meta_instance_profile: true },
]

/** Which group may launch clusters with which: a role of SCIM. */
export const profileOfGroup: Readonly<Record<string, readonly string[]>> = {
  'data-engineering': [lakeProfile],
  finance: [financeProfile],
}
