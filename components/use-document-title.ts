'use client'
import { useLayoutEffect } from 'react'

/** The title of the browser's tab, with what is worth seeing from another one. Next sets its own on the next page. */
export function useDocumentTitle(title: string, workspace: string) {
  const wanted = `${title} · ${workspace} · Trowel`
  useLayoutEffect(() => {
    const set = () => void (document.title === wanted || (document.title = wanted))
    set()
    // Next may get round to the title of this page only later.
    const observer = new MutationObserver(set)
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => observer.disconnect()
  }, [wanted])
}
