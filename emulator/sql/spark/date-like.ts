import type { Expression } from './syntax'

const calls = /^(current_date|curdate|to_date|date|make_date|date_add|date_sub|add_months|last_day|next_day|trunc)$/i

/** Whether a value is a DATE for certain; its text tells, DuckDB's types come later. */
export function isDateLike(value: Expression): boolean {
  if (value.node === 'typed' || value.node === 'cast') return value.type.kind === 'scalar' && value.type.name === 'DATE'
  if (value.node === 'column') return value.parts.length === 1 && calls.test(value.parts[0]!)
  return value.node === 'call' && calls.test(value.name.at(-1)!)
}
