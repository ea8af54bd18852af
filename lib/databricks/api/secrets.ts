// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Empty, Read, Write } from '../operation'
import type * as workspace from './models/workspace'

export const deleteAcl: Destroy<workspace.DeleteAcl, Empty> = { id: 'secrets.deleteAcl', route: 'POST /api/2.0/secrets/acls/delete', effect: 'destroy' }
export const getAcl: Read<{ principal: string; scope: string }, workspace.AclItem> = { id: 'secrets.getAcl', route: 'GET /api/2.0/secrets/acls/get', effect: 'read' }
export const listAcls: Read<{ scope: string }, workspace.ListAclsResponse> = { id: 'secrets.listAcls', route: 'GET /api/2.0/secrets/acls/list', effect: 'read', list: 'items' }
export const putAcl: Write<workspace.PutAcl, Empty> = { id: 'secrets.putAcl', route: 'POST /api/2.0/secrets/acls/put', effect: 'write' }
export const deleteSecret: Destroy<workspace.DeleteSecret, Empty> = { id: 'secrets.deleteSecret', route: 'POST /api/2.0/secrets/delete', effect: 'destroy' }
export const getSecret: Read<{ key: string; scope: string }, workspace.GetSecretResponse> = { id: 'secrets.getSecret', route: 'GET /api/2.0/secrets/get', effect: 'read' }
export const listSecrets: Read<{ scope: string }, workspace.ListSecretsResponse> = { id: 'secrets.listSecrets', route: 'GET /api/2.0/secrets/list', effect: 'read', int64Out: ['secrets.last_updated_timestamp'], list: 'secrets' }
export const putSecret: Write<workspace.PutSecret, Empty> = { id: 'secrets.putSecret', route: 'POST /api/2.0/secrets/put', effect: 'write' }
export const createScope: Write<workspace.CreateScope, Empty> = { id: 'secrets.createScope', route: 'POST /api/2.0/secrets/scopes/create', effect: 'write' }
export const deleteScope: Destroy<workspace.DeleteScope, Empty> = { id: 'secrets.deleteScope', route: 'POST /api/2.0/secrets/scopes/delete', effect: 'destroy' }
export const listScopes: Read<Empty, workspace.ListScopesResponse> = { id: 'secrets.listScopes', route: 'GET /api/2.0/secrets/scopes/list', effect: 'read', list: 'scopes' }
