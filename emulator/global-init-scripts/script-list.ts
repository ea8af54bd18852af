import type * as compute from '@/lib/databricks/api/models/compute'
import { notFound } from '../refusal'
import { seedInitScripts } from '../seed/init-scripts'
import type { State } from '../workspace'

/** One global init script; its place in the list is its position. */
export interface InitScript extends compute.GlobalInitScriptDetailsWithContent {
  script_id: string
  enabled: boolean
}

/** In the order in which they run. */
export const initScriptState: State<InitScript[]> = { name: 'global-init-scripts', create: seedInitScripts }

/** Where a script of `id` is. Throws `Refusal`. */
export function placeOf(scripts: readonly InitScript[], id: string): number {
  const at = scripts.findIndex(({ script_id }) => script_id === id)
  if (at < 0) throw notFound(`The global init script with ID ${id} does not exist.`)
  return at
}

/** Puts it at `position`, and what is there and after it one further; last when there is no such position. */
export function insert(scripts: InitScript[], script: InitScript, position = scripts.length): void {
  scripts.splice(position, 0, script)
}

/** With its position, and without its content, which only one who asks for the one script is given. */
export function detailsOf(script: InitScript, position: number): compute.GlobalInitScriptDetails {
  const { script: _, ...details } = script
  return { ...details, position }
}
