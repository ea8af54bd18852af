import type * as iam from '@/lib/databricks/api/models/iam'
import type { Directory } from './directory'
import { filterOf, valuesAt } from './filter'
import { kinds, type Kind, type Row } from './row'
import { scimRefusal } from './scim-refusal'
import { resourceOf, type Resource } from './resource'

/** Which attributes are asked for, or not. */
export interface Selection {
  attributes?: string
  excludedAttributes?: string
}

/** What a list may be asked for; counts are int64, hence text. */
export interface ListInput extends Selection {
  count?: string
  filter?: string
  sortBy?: string
  sortOrder?: iam.ListSortOrder
  startIndex?: string
}

const mostListed = 10_000

/** One page of all rows of a kind, as the query asks for them. Throws `Refusal`. */
export function listed(directory: Directory, kind: Kind, input: ListInput) {
  const start = Math.max(1, Number(input.startIndex ?? 1))
  const count = Math.min(mostListed, Math.max(0, Number(input.count ?? mostListed)))
  const found = sorted(matching(directory, kind, input.filter), kind, input)
  const page = found.slice(start - 1, start - 1 + count)
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: String(found.length),
    startIndex: String(start),
    itemsPerPage: String(page.length),
    // A group may have thousands of members: what is not asked for is not put together.
    Resources: page.map((row) => selected(resourceOf(directory, kind, row), input)),
  }
}

const readable = (kind: Kind) => new Set(['id', 'groups', ...kinds[kind].writable].map((name) => name.toLowerCase()))

function matching(directory: Directory, kind: Kind, filter: string | undefined): Row[] {
  const rows = directory.all(kind)
  if (!filter?.trim()) return rows
  const test = filterOf(filter, readable(kind))
  const needsGroups = /\bgroups\b/i.test(filter)
  return rows.filter((row) => test(needsGroups ? resourceOf(directory, kind, row) : row))
}

function sorted(rows: Row[], kind: Kind, { sortBy, sortOrder = 'ascending' }: ListInput): Row[] {
  if (!sortBy) return rows
  if (!readable(kind).has(sortBy.split('.')[0]!.toLowerCase())) {
    throw scimRefusal(400, `sortBy: there is no attribute "${sortBy}".`, 'invalidValue')
  }
  if (sortOrder !== 'ascending' && sortOrder !== 'descending') {
    throw scimRefusal(400, 'sortOrder is ascending or descending.', 'invalidValue')
  }
  const sign = sortOrder === 'descending' ? -1 : 1
  const keyed = rows.map((row) => ({ row, key: valuesAt(row, sortBy)[0] ?? '' }))
  return keyed.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : 0)).map(({ row }) => row)
}

/** Only what was asked for; `id` and `schemas` are always there. */
export function selected(resource: Resource, { attributes, excludedAttributes }: Selection): Resource {
  const wanted = namesOf(attributes)
  const unwanted = namesOf(excludedAttributes)
  if (!wanted && !unwanted) return resource
  const kept = Object.entries(resource).filter(([name]) => {
    const key = name.toLowerCase()
    return key === 'id' || key === 'schemas' || (wanted ? wanted.has(key) : !unwanted!.has(key))
  })
  return Object.fromEntries(kept) as unknown as Resource
}

/** `name.givenName` asks for all of the name. */
function namesOf(list: string | undefined): Set<string> | undefined {
  const names = list?.split(',').map((name) => name.trim().split('.')[0]!.toLowerCase())
  return names?.some(Boolean) ? new Set(names) : undefined
}
