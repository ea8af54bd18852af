import { list, oneOf, orNull, text, type Parameter, type Parameters, type Readable } from './address'
import type { Sort } from './data-table-column'
import type { Chosen } from './facets'

/** What every list has in its address. */
export interface ViewBase<Tab extends string> {
  tab: Tab
  q: string
  sort: Sort | null
  /** Null: those someone chose here before, else the usual ones. */
  columns: readonly string[] | null
}

/** What of a list's view stands in the address, so that a colleague sees the same. */
export interface ListView<Tab extends string> {
  base: Parameters<ViewBase<Tab>>
  /** Its facets' parameters by their keys. */
  facets: Readonly<Record<string, Parameter<readonly string[]>>>
}

/** What decides which rows are shown, and in which order. */
export interface RowChoice<Tab extends string> {
  tab: Tab
  q: string
  sort: Sort | null
  chosen: Chosen
}

interface ListViewDefinition<Tab extends string> {
  /** The first is shown when the address names none. */
  tabs: readonly [Tab, ...Tab[]]
  /** Ids of the columns that sort; what else stands in the address is no sort. */
  sortable: readonly string[]
  facets: ListView<Tab>['facets']
}

export const listView = <Tab extends string>({ tabs, sortable, facets }: ListViewDefinition<Tab>): ListView<Tab> => ({
  base: { tab: oneOf(tabs, tabs[0]), q: text, sort: sortParameter(sortable), columns: orNull(list) },
  facets,
})

/** `start_time` upwards, `-start_time` downwards. */
const sortParameter = (sortable: readonly string[]) =>
  orNull<Sort>({
    parse: (given) => {
      const column = given.replace(/^-/, '')
      return sortable.includes(column) ? { column, descending: given.startsWith('-') } : null
    },
    write: ({ column, descending }) => (descending ? `-${column}` : column),
  })

/** What stands in the address and means nothing here, to be said rather than swallowed. */
export function ignoredParameters<Tab extends string>({ base, facets }: ListView<Tab>, address: URLSearchParams) {
  return Object.entries<Readable>({ ...base, ...facets }).flatMap(([key, parameter]) => {
    const given = address.get(key)
    return given && parameter.parse(given) === null ? [`${key}=${given}`] : []
  })
}
