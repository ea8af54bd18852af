import type * as api from '@/lib/databricks/api/scim'
import { notYet, type Family } from '../handlers'
import { entitlementsOf, groups } from '../seed/people'

export const scim: Family<typeof api> = {
  ...notYet(
    'groupsList',
    'groupsCreate',
    'groupsGet',
    'groupsUpdate',
    'groupsPatch',
    'groupsDelete',
    'servicePrincipalsList',
    'servicePrincipalsCreate',
    'servicePrincipalsGet',
    'servicePrincipalsUpdate',
    'servicePrincipalsPatch',
    'servicePrincipalsDelete',
    'usersGetPermissions',
    'usersSetPermissions',
    'usersUpdatePermissions',
    'usersGetPermissionLevels',
    'usersList',
    'usersCreate',
    'usersGet',
    'usersUpdate',
    'usersPatch',
    'usersDelete',
    'ruleSetsGetAssignableRolesForResource',
    'ruleSetsGetRuleSet',
    'ruleSetsUpdateRuleSet',
    'servicePrincipalSecretsList',
    'servicePrincipalSecretsCreate',
    'servicePrincipalSecretsDelete',
  ),

  currentUserMe: (_, { identity: { person } }) => ({
    schemas: [
      'urn:ietf:params:scim:schemas:core:2.0:User',
      'urn:ietf:params:scim:schemas:extension:workspace:2.0:User',
    ],
    id: person.id,
    userName: person.userName,
    displayName: person.displayName,
    name: { givenName: person.displayName.split(' ')[0]!, familyName: person.displayName.split(' ')[1]! },
    active: true,
    emails: [{ type: 'work', value: person.userName, primary: true }],
    groups: person.groups.map((display) => ({
      display,
      type: 'direct',
      value: groups.get(display)!,
      $ref: `Groups/${groups.get(display)}`,
    })),
    entitlements: entitlementsOf(person).map((value) => ({ value })),
  }),
}
