/** Someone of the workspace; ids are SCIM's, text there. */
export interface Person {
  id: string
  userName: string
  displayName: string
  groups: readonly string[]
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

/** Groups by name, each with its SCIM id. */
export const groups: ReadonlyMap<string, string> = new Map(
  ['admins', 'users', 'platform', 'data-engineering', 'machine-learning', 'analysts', 'finance'].map((name, at) => [
    name,
    `78120456390110${String(at + 10)}`,
  ]),
)

const entitlements: Record<string, string[]> = {
  admins: ['allow-cluster-create', 'allow-instance-pool-create'],
  platform: ['allow-cluster-create'],
  'data-engineering': ['allow-cluster-create'],
  users: ['workspace-access', 'databricks-sql-access'],
}

/** What the groups of someone entitle to. */
export const entitlementsOf = ({ groups: mine }: Person): string[] => [
  ...new Set(mine.flatMap((group) => entitlements[group] ?? [])),
]
