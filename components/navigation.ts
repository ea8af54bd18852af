import { House, Server, type LucideIcon } from 'lucide-react'
import type { Route } from 'next'

export interface NavigationEntry {
  label: string
  icon: LucideIcon
  href: (workspace: string) => Route
  /** Two keys, pressed one after the other, that go there. */
  keys?: string
}

export interface NavigationGroup {
  title?: string
  entries: NavigationEntry[]
}

/** Every page there is, in the order of the rail. A family adds its entry here and nowhere else. */
export const navigation: NavigationGroup[] = [
  { entries: [{ label: 'My compute', icon: House, href: () => '/', keys: 'g h' }] },
  {
    title: 'Compute',
    entries: [
      { label: 'Clusters', icon: Server, href: (workspace) => `/w/${workspace}/clusters` as Route, keys: 'g c' },
    ],
  },
]

/** Where `path` is in the navigation: its entry and the group around it; nothing for a page that is in no list. */
export function placeOf(path: string, workspace: string) {
  for (const group of navigation) {
    const entry = group.entries.find(({ href }) => isWithin(path, href(workspace)))
    if (entry) return { group, entry }
  }
  return undefined
}

/** The page of workspace `there` that shows what `path` shows of `here`; its first page when `path` is of no workspace. */
export function pageElsewhere(path: string, here: string, there: string): Route {
  const entries = navigation.flatMap((group) => group.entries)
  const ofWorkspace = entries.filter(({ href }) => href(here) !== href(`${here}-`))
  return (ofWorkspace.find(({ href }) => isWithin(path, href(here))) ?? ofWorkspace[0]!).href(there)
}

const isWithin = (path: string, href: string) => path === href || (href !== '/' && path.startsWith(`${href}/`))
