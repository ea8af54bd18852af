// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Empty, Interrupt, Read, Write } from '../operation'
import type * as compute from './models/compute'

export const cancel: Interrupt<compute.CancelCommand, Empty> = { id: 'command-execution.cancel', route: 'POST /api/1.2/commands/cancel', effect: 'interrupt', interrupts: true, until: { poll: 'command-execution.commandStatus', field: 'status', ok: ['Cancelled'], bad: ['Error'] } }
export const execute: Write<compute.Command, compute.Created> = { id: 'command-execution.execute', route: 'POST /api/1.2/commands/execute', effect: 'write', until: { poll: 'command-execution.commandStatus', field: 'status', ok: ['Finished', 'Error'], bad: ['Cancelled', 'Cancelling'] } }
export const commandStatus: Read<{ clusterId: string; commandId: string; contextId: string }, compute.CommandStatusResponse> = { id: 'command-execution.commandStatus', route: 'GET /api/1.2/commands/status', effect: 'read' }
export const create: Write<compute.CreateContext, compute.Created> = { id: 'command-execution.create', route: 'POST /api/1.2/contexts/create', effect: 'write', until: { poll: 'command-execution.contextStatus', field: 'status', ok: ['Running'], bad: ['Error'] } }
export const destroy: Interrupt<compute.DestroyContext, Empty> = { id: 'command-execution.destroy', route: 'POST /api/1.2/contexts/destroy', effect: 'interrupt' }
export const contextStatus: Read<{ clusterId: string; contextId: string }, compute.ContextStatusResponse> = { id: 'command-execution.contextStatus', route: 'GET /api/1.2/contexts/status', effect: 'read' }
