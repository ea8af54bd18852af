'use client'
import { useEffect } from 'react'

/** The title of the browser's tab, with what is worth seeing from another one. Next sets it again on the next page. */
export function useDocumentTitle(title: string, workspace: string) {
  useEffect(() => {
    document.title = `${title} · ${workspace} · Trowel`
  }, [title, workspace])
}
