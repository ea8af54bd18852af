// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Empty, Read, Write } from '../operation'
import type * as settings from './models/settings'

export const create: Write<settings.CreateTokenRequest, settings.CreateTokenResponse> = { id: 'tokens.create', route: 'POST /api/2.0/token/create', effect: 'write', int64In: ['lifetime_seconds'], int64Out: ['token_info.creation_time', 'token_info.expiry_time'] }
const delete_: Destroy<settings.RevokeTokenRequest, Empty> = { id: 'tokens.delete', route: 'POST /api/2.0/token/delete', effect: 'destroy' }
export const list: Read<Empty, settings.ListPublicTokensResponse> = { id: 'tokens.list', route: 'GET /api/2.0/token/list', effect: 'read', int64Out: ['token_infos.creation_time', 'token_infos.expiry_time'], list: 'token_infos' }
export const update: Write<{ token_id: string } & settings.UpdateTokenRequest, settings.UpdateTokenResponse> = { id: 'tokens.update', route: 'PATCH /api/2.0/token/{token_id}', effect: 'write', int64In: ['token.creation_time', 'token.expiry_time'] }
export { delete_ as delete }
