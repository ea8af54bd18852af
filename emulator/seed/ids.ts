/** Of the workspace, in `X-Databricks-Org-Id`. */
export const workspaceId = '7405612938475601'
export const accountId = '6e1c2f0a-5b7d-4c3e-9a84-2f6d0b7c9e15'
