import * as clusters from '../api/clusters'
import type { ClusterPermissions } from '../api/models/compute'
import { toCli } from '../cli'
import type { DatabricksError } from '../errors'
import { toRequest } from '../request'
import type { Cluster, PowerAction } from './clusters'

/** Levels of which one is needed to start, stop or restart a cluster, the lowest first. */
export const powerLevels: readonly string[] = ['CAN_RESTART', 'CAN_MANAGE']

/** Who asks, as SCIM names them. */
export interface Person {
  userName: string
  groups: readonly string[]
}

const isAdmin = ({ groups }: Person) => groups.includes('admins')
const isCreator = (person: Person, { creator_user_name }: Cluster) => creator_user_name === person.userName

/** Whether the person surely may start and stop the cluster, without reading its permissions. */
export const surelyMayPower = (person: Person, cluster: Cluster) => isAdmin(person) || isCreator(person, cluster)

/** Whether the permissions let the person start and stop it, by name or through a group. */
export const mayPower = (person: Person, { access_control_list = [] }: ClusterPermissions) =>
  access_control_list.some(
    ({ user_name, service_principal_name, group_name, all_permissions = [] }) =>
      (user_name === person.userName ||
        service_principal_name === person.userName ||
        (group_name !== undefined && person.groups.includes(group_name))) &&
      all_permissions.some(({ permission_level }) => powerLevels.includes(permission_level ?? '')),
  )

/** Who can give the level that is missing. */
export const whoCanGrant = ({ creator_user_name }: Cluster) =>
  creator_user_name
    ? `${creator_user_name}, who created it, and workspace admins can grant it.`
    : 'Workspace admins can grant it.'

interface Denied {
  action: PowerAction
  cluster: Cluster
  person: Person
  /** `https://host` of the workspace. */
  origin: string
  refusal: DatabricksError
}

/** A request for the missing level, ready to send to who can grant it, with the command that grants it. */
export function grantRequest({ action, cluster, person, origin, refusal }: Denied): string {
  const { cluster_id = '', cluster_name = cluster_id } = cluster
  const [level] = powerLevels
  const who = person.userName.includes('@') ? 'user_name' : 'service_principal_name'
  const grant = { access_control_list: [{ [who]: person.userName, permission_level: level }] }
  const id = refusal.facts.requestId ? `, request ${refusal.facts.requestId}` : ''
  return [
    `Please grant ${person.userName} ${level} on the cluster ${cluster_name} (${cluster_id}) of ${origin}.`,
    `Asking to ${action} it was refused: ${refusal.code}${id}.`,
    '',
    toCli(toRequest(clusters.updatePermissions, { cluster_id, ...grant })),
  ].join('\n')
}
