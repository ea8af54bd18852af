import clsx, { type ClassValue } from 'clsx'
import { twMerge } from 'tailwind-merge'

/** Class names joined; of two Tailwind classes for the same property the later one wins. */
export const cx = (...names: ClassValue[]) => twMerge(clsx(names))
