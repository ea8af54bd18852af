import type { Entry } from '../directory/directory'
import { profileOfGroup } from './instance-profiles'
import { entitlements, groups, nestedGroups, people, servicePrincipals, type Person } from './people'

const valuesOf = (values: readonly string[] = []) => values.map((value) => ({ value }))

/** Acme's people, programs and groups as rows of the directory. */
export function seedDirectory(): Entry[] {
  return [...people.map(user), ...servicePrincipals.map(servicePrincipal), ...[...groups].map(group)]
}

function user({ id, userName, displayName }: Person): Entry {
  const [givenName, familyName] = displayName.split(' ') as [string, string]
  const emails = [{ type: 'work', value: userName, primary: true }]
  const name = { givenName, familyName }
  return { kind: 'User', row: { id, userName, displayName, name, emails, active: true, entitlements: [], roles: [] } }
}

const servicePrincipal = ({ id, userName: applicationId, displayName }: Person): Entry => ({
  kind: 'ServicePrincipal',
  row: { id, applicationId, displayName, active: true, entitlements: [], roles: [] },
})

function group([displayName, id]: [string, string]): Entry {
  const members = [...people, ...servicePrincipals].filter((person) => person.groups.includes(displayName))
  const inner = (nestedGroups[displayName] ?? []).map((name) => groups.get(name)!)
  return {
    kind: 'Group',
    row: {
      id,
      displayName,
      members: valuesOf([...members.map((person) => person.id), ...inner]),
      entitlements: valuesOf(entitlements[displayName]),
      roles: valuesOf(profileOfGroup[displayName]),
    },
  }
}
