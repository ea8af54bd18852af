'use client'
import { usePathname } from 'next/navigation'
import { useWorkspace } from './console-context'
import { placeOf } from './navigation'

/** Where this page is in the navigation. */
export function Breadcrumbs() {
  const { name } = useWorkspace()
  const place = placeOf(usePathname(), name)
  if (!place) return null
  const crumbs = [place.group.title, place.entry.label].filter((crumb) => crumb !== undefined)
  return (
    <nav aria-label="Breadcrumbs" className="hidden min-w-0 md:block">
      <ol className="flex items-center text-ink-2">
        {crumbs.map((crumb, index) => (
          <li key={crumb} aria-current={index === crumbs.length - 1 ? 'page' : undefined} className="truncate">
            {index > 0 && (
              <span aria-hidden className="px-1.5 text-ink-3">
                /
              </span>
            )}
            {crumb}
          </li>
        ))}
      </ol>
    </nav>
  )
}
