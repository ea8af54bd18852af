import type * as compute from '@/lib/databricks/api/models/compute'
import { directoryState } from '../directory/directory'
import type { Context } from '../handlers'
import { denied, invalid, notFound } from '../refusal'
import { awsAccount, instanceProfiles } from '../seed/instance-profiles'
import type { State } from '../workspace'

/** What is registered, by ARN. */
export const profileState: State<Map<string, compute.InstanceProfile>> = {
  name: 'instance-profiles',
  create: ({ seed }) =>
    new Map(seed.empty ? [] : instanceProfiles.map((profile) => [profile.instance_profile_arn, { ...profile }])),
}

/** The profile of an ARN. Throws `Refusal`. */
export function registered({ workspace }: Context, arn: string): compute.InstanceProfile {
  const profile = workspace.get(profileState).get(arn)
  if (!profile) throw notFound(`The instance profile ${arn} does not exist.`)
  return profile
}

/**
 * Whether the caller may launch clusters with it: admins with any, others with those that are roles of theirs, or of a
 * group that they are in (Terraform `databricks_group_role`).
 */
export function mayUse({ workspace, identity }: Pick<Context, 'workspace' | 'identity'>, arn: string): boolean {
  if (identity.isAdmin) return true
  const directory = workspace.get(directoryState)
  const { id } = identity.person
  const rows = [directory.entry(id)?.row, ...directory.groupsAround(id)]
  return rows.some((row) => row?.roles.some(({ value }) => value === arn))
}

/** Refuses a cluster with a profile that is not registered, or not for who makes it. The wording is the emulator's own. */
export function demandProfile(context: Pick<Context, 'workspace' | 'identity'>, arn: string): void {
  const refused = `not authorized to use the instance profile ${arn}`
  if (!mayUse(context, arn)) throw denied(`${context.identity.person.userName} is ${refused}.`)
  if (!context.workspace.get(profileState).has(arn)) {
    throw invalid(`The instance profile ${arn} has not been added to this workspace.`)
  }
}

const form = { 'instance-profile': 'Instance profile', role: 'IAM role' }

/** Refuses what is no ARN of this kind. */
export function checkArn(arn: string, kind: keyof typeof form): void {
  if (new RegExp(`^arn:aws(-[a-z-]+)?:iam::\\d{12}:${kind}/[\\w+=,.@/-]{1,640}$`).test(arn)) return
  throw invalid(`${form[kind]} ARN ${arn} is not valid: it has to be arn:aws:iam::<account>:${kind}/<name>.`)
}

/** AWS's dry run: it knows the profiles of Acme's account (wording: Terraform provider issue 1805). */
export function verify(arn: string): void {
  if (arn.split(':')[4] === awsAccount) return
  throw invalid(
    `Verification of the instance profile failed. AWS error: Value (${arn}) for parameter iamInstanceProfile.arn is invalid. Invalid IAM Instance Profile ARN`,
  )
}
