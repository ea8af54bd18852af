import type * as iam from '@/lib/databricks/api/models/iam'

/** What there is in the directory; each has its own path in SCIM. */
export type Kind = 'User' | 'Group' | 'ServicePrincipal'

/** One user, group or service principal as SCIM writes it, save for what follows from the groups it is in. */
export interface Row {
  id: string
  externalId?: string
  displayName?: string
  entitlements: iam.ComplexValue[]
  roles: iam.ComplexValue[]
  /** Users and service principals. */
  active?: boolean
  /** Users. */
  userName?: string
  name?: iam.Name
  emails?: iam.ComplexValue[]
  /** Service principals. */
  applicationId?: string
  /** Groups: of each only `value`, an id of any kind. */
  members?: iam.ComplexValue[]
  /** Names that a group had: access lists given under them still count. Never answered. */
  formerNames?: readonly string[]
}

const workspaceSchema = 'urn:ietf:params:scim:schemas:extension:workspace:2.0:'

/** How the kinds differ. */
export const kinds = {
  User: {
    path: 'Users',
    noun: 'User',
    /** By which access lists name it: there is one of each, and it stays. */
    name: 'userName',
    called: 'username',
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', `${workspaceSchema}User`],
    writable: ['userName', 'displayName', 'name', 'emails', 'active', 'entitlements', 'roles', 'externalId'],
  },
  Group: {
    path: 'Groups',
    noun: 'Group',
    name: 'displayName',
    called: 'name',
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    writable: ['displayName', 'members', 'entitlements', 'roles', 'externalId'],
  },
  ServicePrincipal: {
    path: 'ServicePrincipals',
    noun: 'Service principal',
    name: 'applicationId',
    called: 'application ID',
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServicePrincipal'],
    writable: ['applicationId', 'displayName', 'active', 'entitlements', 'roles', 'externalId'],
  },
} as const satisfies Record<
  Kind,
  { path: string; noun: string; name: keyof Row; called: string; schemas: string[]; writable: (keyof Row)[] }
>

export const nameOf = (kind: Kind, row: Row): string => row[kinds[kind].name] ?? ''
