import type * as iam from '@/lib/databricks/api/models/iam'
import { filterOf } from './filter'
import { kinds, type Kind, type Row } from './row'
import { scimRefusal } from './scim-refusal'

/** `entitlements`, `name.givenName`, `members[value eq "1"]`. */
const pathForm = /^(\w+)(?:\[(.+)\])?(?:\.(\w+))?$/
const multiValued = new Set(['entitlements', 'roles', 'emails', 'members'])
/** What one value of a multi-valued attribute can be filtered by. */
const itemAttributes = new Set(['value', 'type', 'display', 'primary', '$ref'])

type Document = Record<string, unknown>
type Item = iam.ComplexValue

/** The row with the operations applied in their order; the row itself is left as it is. Throws `Refusal`. */
export function patched(kind: Kind, row: Row, operations: readonly iam.Patch[] = []): Row {
  if (!operations.length) throw scimRefusal(400, 'Operations: at least one is required.', 'invalidValue')
  const document = structuredClone(row) as unknown as Document
  for (const { op = '', path, value } of operations) apply(kind, document, op.toLowerCase(), path, value)
  return document as unknown as Row
}

function apply(kind: Kind, document: Document, op: string, path: string | undefined, value: unknown): void {
  if (!['add', 'remove', 'replace'].includes(op)) {
    throw scimRefusal(400, `The operation "${op}" is none of add, remove and replace.`, 'invalidValue')
  }
  if (path !== undefined && path !== '') return applyAt(kind, document, op, path, value)
  if (op === 'remove') throw scimRefusal(400, 'The operation "remove" needs a path.', 'noTarget')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw scimRefusal(400, 'Without a path the value has to be an object.', 'invalidValue')
  }
  for (const [name, one] of Object.entries(value)) if (name !== 'schemas') applyAt(kind, document, op, name, one)
}

function applyAt(kind: Kind, document: Document, op: string, path: string, value: unknown): void {
  const [, named, filter, part] = pathForm.exec(path) ?? []
  const attribute = kinds[kind].writable.find((one) => one.toLowerCase() === named?.toLowerCase())
  if (!attribute) throw scimRefusal(400, `The path "${path}" cannot be changed on a ${kind}.`, 'invalidPath')
  if (multiValued.has(attribute)) {
    const before = (document[attribute] as Item[] | undefined) ?? []
    document[attribute] = filter === undefined ? items(op, before, value) : filtered(op, before, filter, part, value)
  } else if (filter !== undefined || (part !== undefined && attribute !== 'name')) {
    throw scimRefusal(400, `The path "${path}" leads nowhere on a ${kind}.`, 'invalidPath')
  } else if (part !== undefined) {
    document.name = { ...(document.name as object), [part]: op === 'remove' ? undefined : value }
  } else document[attribute] = op === 'remove' ? undefined : value
}

/** The values of an attribute after one operation on all of them. */
function items(op: string, before: Item[], value: unknown): Item[] {
  if (op === 'remove' && value === undefined) return []
  const given = itemsOf(value)
  if (op === 'replace') return unique(given)
  if (op === 'add') return unique([...before, ...given])
  const gone = new Set(given.map((item) => item.value))
  return before.filter((item) => !gone.has(item.value))
}

/** The values of an attribute after one operation on those that `filter` finds. */
function filtered(op: string, before: Item[], filter: string, part: string | undefined, value: unknown): Item[] {
  const found = filterOf(filter, itemAttributes)
  if (op === 'remove') return before.filter((item) => !found(item))
  if (!before.some(found)) throw scimRefusal(400, `Nothing is found by [${filter}].`, 'noTarget')
  const change = part === undefined ? (value as object) : { [part]: value }
  return before.map((item) => (found(item) ? { ...item, ...change } : item))
}

function itemsOf(value: unknown): Item[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).map((item) => {
    if (typeof item === 'string') return { value: item }
    if (typeof item === 'object' && item !== null && typeof (item as Item).value === 'string') return item
    throw scimRefusal(400, 'Each value has to be an object with a text "value".', 'invalidValue')
  })
}

/** One of each value, in the place of the first. */
const unique = (list: Item[]): Item[] => [...new Map(list.map((item) => [item.value, item])).values()]
