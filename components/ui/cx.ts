import clsx, { type ClassValue } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

// The names of app/globals.css that tailwind-merge cannot know: without them `text-title` counts as a colour.
const merge = extendTailwindMerge({ extend: { theme: { text: ['title'], shadow: ['float'] } } })

/** Class names joined; of two Tailwind classes for the same property the later one wins. */
export const cx = (...names: ClassValue[]) => merge(clsx(names))
