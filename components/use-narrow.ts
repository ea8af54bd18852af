'use client'
import { useSyncExternalStore } from 'react'

/** The width under which lists are cards: Tailwind's `md`. */
const narrow = '(width < 48rem)'

function watch(notify: () => void) {
  const query = matchMedia(narrow)
  query.addEventListener('change', notify)
  return () => query.removeEventListener('change', notify)
}

/** Whether the screen is as narrow as a phone's. Only for what styles cannot decide; the server takes it for wide. */
export const useNarrow = () =>
  useSyncExternalStore(
    watch,
    () => matchMedia(narrow).matches,
    () => false,
  )
