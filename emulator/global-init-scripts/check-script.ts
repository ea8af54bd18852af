import type * as compute from '@/lib/databricks/api/models/compute'
import { invalid } from '../refusal'

/** The limit of the Terraform provider, `workspace/resource_global_init_script.go` maxScriptSize. */
const mostBytes = 64 * 1024
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** Refuses what cannot be a script. What is left out is not looked at. */
export function checkScript({ name, script, position }: Partial<compute.GlobalInitScriptCreateRequest>): void {
  if (name !== undefined && name.trim() === '') throw invalid('The name of a global init script must not be empty.')
  if (position !== undefined && position < 0) throw invalid(`position must not be negative: ${position}.`)
  if (script === undefined) return
  const text = script.replace(/\s/g, '')
  if (!base64.test(text)) throw invalid('The script must be Base64-encoded.')
  const bytes = Buffer.byteLength(text, 'base64')
  if (bytes === 0) throw invalid('The script must not be empty.')
  if (bytes > mostBytes) {
    throw invalid(`The size of the global init script (${bytes} bytes) exceeds the maximum (${mostBytes} bytes).`)
  }
}
