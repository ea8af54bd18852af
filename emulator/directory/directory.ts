import type { Grant } from '../access'
import { seedDirectory } from '../seed/directory'
import type { Person } from '../seed/people'
import { keptWhole } from '../data-folder/parts'
import type { State } from '../workspace'
import { kinds, nameOf, type Kind, type Row } from './row'

/** A row and what it is. */
export interface Entry {
  kind: Kind
  row: Row
}

/** The users, groups and service principals of a workspace. */
export class Directory {
  private readonly byId: Record<Kind, Map<string, Row>> = {
    User: new Map(),
    Group: new Map(),
    ServicePrincipal: new Map(),
  }
  /** What follows from the rows; begun anew whenever one changes. */
  private readonly parents = new Map<string, Row[]>()
  private readonly names = new Map<string, Row>()
  private readonly persons = new Map<string, Person>()

  constructor(entries: Iterable<Entry> = seedDirectory()) {
    for (const { kind, row } of entries) this.byId[kind].set(row.id, row)
  }

  entries(): Entry[] {
    return (Object.keys(kinds) as Kind[]).flatMap((kind) => this.all(kind).map((row) => ({ kind, row })))
  }

  all(kind: Kind): Row[] {
    return [...this.byId[kind].values()]
  }

  get(kind: Kind, id: string): Row | undefined {
    return this.byId[kind].get(id)
  }

  /** Whoever has this id. */
  entry(id: string): Entry | undefined {
    for (const kind of Object.keys(kinds) as Kind[]) {
      const row = this.byId[kind].get(id)
      if (row) return { kind, row }
    }
    return undefined
  }

  put(kind: Kind, row: Row): void {
    this.byId[kind].set(row.id, row)
    this.changed()
  }

  /** Also out of every group. */
  remove(kind: Kind, id: string): void {
    this.byId[kind].delete(id)
    for (const group of this.byId.Group.values()) group.members = group.members?.filter(({ value }) => value !== id)
    this.changed()
  }

  private changed(): void {
    for (const derived of [this.parents, this.names, this.persons]) derived.clear()
  }

  /** By user name, name of the group or application id; their case does not count. */
  named(kind: Kind, name: string): Row | undefined {
    if (this.names.size === 0) this.readNames()
    return this.names.get(`${kind} ${name.toLowerCase()}`)
  }

  private readNames(): void {
    for (const kind of Object.keys(kinds) as Kind[]) {
      const rows = [...this.byId[kind].values()]
      for (const row of rows) this.names.set(`${kind} ${nameOf(kind, row).toLowerCase()}`, row)
    }
    // A name that a group had leads to it, unless it is another's by now.
    for (const group of this.byId.Group.values()) {
      for (const name of group.formerNames ?? []) {
        const key = `Group ${name.toLowerCase()}`
        if (!this.names.has(key)) this.names.set(key, group)
      }
    }
  }

  /** Whom an entry of an access list names. */
  grantee({ user_name, group_name, service_principal_name }: Partial<Grant>): Row | undefined {
    if (user_name !== undefined) return this.named('User', user_name)
    if (group_name !== undefined) return this.named('Group', group_name)
    return this.named('ServicePrincipal', service_principal_name ?? '')
  }

  /** The groups that have `id` for a member themselves. */
  groupsWith(id: string): readonly Row[] {
    if (this.parents.size === 0) {
      for (const group of this.byId.Group.values()) {
        for (const { value } of group.members ?? []) {
          const known = this.parents.get(value!)
          if (known) known.push(group)
          else this.parents.set(value!, [group])
        }
      }
    }
    return this.parents.get(id) ?? []
  }

  /** Every group that `id` is in, nearest first, each once. */
  groupsAround(id: string): Row[] {
    const found = new Set<Row>(this.groupsWith(id))
    // A set that grows while it is walked is walked to its new end.
    for (const group of found) for (const outer of this.groupsWith(group.id)) found.add(outer)
    return [...found]
  }

  /** All that lead to the group. */
  private namesOf(group: Row): string[] {
    const former = (group.formerNames ?? []).filter((name) => this.named('Group', name) === group)
    return [group.displayName!, ...former]
  }

  /** The user or service principal as the rest of the workspace sees it. */
  person(kind: Kind, row: Row): Person {
    const known = this.persons.get(row.id)
    if (known) return known
    const around = this.groupsAround(row.id)
    const person = {
      id: row.id,
      userName: nameOf(kind, row),
      displayName: row.displayName ?? nameOf(kind, row),
      groups: around.flatMap((group) => this.namesOf(group)),
      entitlements: [
        ...new Set([row, ...around].flatMap(({ entitlements }) => entitlements.map(({ value }) => value!))),
      ],
    }
    this.persons.set(row.id, person)
    return person
  }
}

export const directoryState: State<Directory> = {
  name: 'directory',
  create: () => new Directory(),
  keeping: keptWhole(
    (directory) => directory.entries(),
    (entries: Entry[]) => new Directory(entries),
  ),
}
