import type { Expression } from './syntax'

const calls =
  /^(array|array_agg|collect_list|collect_set|split|sequence|transform|filter|flatten|slice|sort_array|map_keys|map_values|map_entries|regexp_extract_all|array_(?!contains|join|max|min|position|size)\w+)$/i

/** Whether a value is an array for certain. */
export function isListCall(value: Expression): boolean {
  if (value.node === 'cast') return value.type.kind === 'array'
  return value.node === 'call' && calls.test(value.name.at(-1)!)
}
