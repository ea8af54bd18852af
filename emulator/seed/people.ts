/** Someone of the workspace; ids are SCIM's, text there. A service principal's user name is its application id. */
export interface Person {
  id: string
  userName: string
  displayName: string
  /** Of people in the directory: also through other groups. */
  groups: readonly string[]
  /** Of people in the directory: also through groups. */
  entitlements?: readonly string[]
}

const person = (id: string, displayName: string, ...groups: string[]): Person => ({
  id,
  userName: `${displayName.toLowerCase().replace(' ', '.')}@acme.example`,
  displayName,
  groups: ['users', ...groups],
})

/** Acme's people. The first three are the identities that tokens name. */
export const people: readonly Person[] = [
  person('4610982375016001', 'Ada Admin', 'admins', 'platform'),
  person('4610982375016002', 'Omar Operator', 'data-engineering'),
  person('4610982375016003', 'Vera Viewer', 'analysts'),
  person('4610982375016004', 'Mei Tanaka', 'data-engineering'),
  person('4610982375016005', 'Jonas Lindqvist', 'data-engineering', 'platform'),
  person('4610982375016006', 'Priya Raman', 'machine-learning'),
  person('4610982375016007', 'Tomasz Kowalski', 'machine-learning'),
  person('4610982375016008', 'Lucia Fernandez', 'analysts'),
  person('4610982375016009', 'Noor Haddad', 'analysts', 'finance'),
  person('4610982375016010', 'Samuel Okafor', 'finance'),
  person('4610982375016011', 'Greta Weiss', 'platform'),
]

/** Acme's programs, each an identity of its own; a token names the first. */
export const servicePrincipals: readonly Person[] = [
  ['4610982375017001', 'nightly-etl', '5f0c2a4e-7d1b-4e83-9a36-c1b7d20e9f41', 'data-engineering'] as const,
  ['4610982375017002', 'ci-deploy', 'b83e61d7-2f49-4c05-8e1a-0d5c93f7a262', 'platform'] as const,
].map(([id, displayName, userName, group]) => ({ id, userName, displayName, groups: ['users', group] }))

/** Groups by name, each with its SCIM id. */
export const groups: ReadonlyMap<string, string> = new Map(
  ['admins', 'users', 'platform', 'data-engineering', 'machine-learning', 'analysts', 'finance', 'data'].map(
    (name, at) => [name, `78120456390110${String(at + 10)}`],
  ),
)

/** Groups in groups: who is in one of the right is in the left too. */
export const nestedGroups: Readonly<Record<string, readonly string[]>> = {
  data: ['data-engineering', 'machine-learning', 'analysts'],
}

/** What being in a group entitles to. */
export const entitlements: Readonly<Record<string, readonly string[]>> = {
  admins: ['allow-cluster-create', 'allow-instance-pool-create'],
  platform: ['allow-cluster-create'],
  'data-engineering': ['allow-cluster-create'],
  users: ['workspace-access', 'databricks-sql-access'],
}

/** What someone is entitled to. */
export const entitlementsOf = (person: Person): readonly string[] =>
  person.entitlements ?? [...new Set(person.groups.flatMap((group) => entitlements[group] ?? []))]
