// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate

export interface GroupMembers {
  members?: PrincipalName[]
}

export interface GroupMembershipChange {
  user_name?: string
  group_name?: string
  parent_name: string
}

export interface GroupName {
  group_name: string
}

export interface GroupNames {
  group_names?: string[]
}

export interface PrincipalName {
  user_name?: string
  group_name?: string
}
