'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { readView, textsOf, withTexts, type Parameters, type Texts } from './address'

/** How a change of the view is written. */
export interface ChangeOptions {
  /** `push` is a step that the browser's Back undoes. */
  history: 'push' | 'replace'
  /** Written so long after the last change: browsers refuse pages that rewrite the address at every key. */
  lagMs?: number
}

const nothing = { texts: {} as Texts, isWritten: true }

/** The view as the address has it, and the way to change it: shown at once, without asking the server. */
export function useAddress<View extends object>(parameters: Parameters<View>) {
  const address = useSearchParams()
  const [changed, setChanged] = useState(nothing)
  const unwritten = useRef<Texts>({})
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // The address follows a moment after it was written; until then what was chosen counts.
  if (changed !== nothing && changed.isWritten && isSaid(changed.texts, address)) setChanged(nothing)
  const view = useMemo(
    () => readView(parameters, (key) => (Object.hasOwn(changed.texts, key) ? changed.texts[key]! : address.get(key))),
    [parameters, changed.texts, address],
  )

  const forget = useCallback(() => {
    clearTimeout(timer.current)
    unwritten.current = {}
    setChanged(nothing)
  }, [])
  useEffect(() => {
    window.addEventListener('popstate', forget)
    return () => {
      clearTimeout(timer.current)
      window.removeEventListener('popstate', forget)
    }
  }, [forget])

  const change = useCallback(
    (changes: { [Key in keyof View]?: View[Key] | null }, { history, lagMs = 0 }: ChangeOptions) => {
      const texts = textsOf(parameters, changes)
      unwritten.current = { ...unwritten.current, ...texts }
      setChanged((before) => ({ texts: { ...before.texts, ...texts }, isWritten: lagMs === 0 }))
      clearTimeout(timer.current)
      const write = () => {
        writeAddress(unwritten.current, history)
        unwritten.current = {}
        setChanged((before) => ({ ...before, isWritten: true }))
      }
      if (lagMs === 0) write()
      else timer.current = setTimeout(write, lagMs)
    },
    [parameters],
  )
  return [view, change] as const
}

const isSaid = (texts: Texts, address: URLSearchParams) =>
  Object.entries(texts).every(([key, value]) => address.get(key) === value)

function writeAddress(texts: Texts, history: ChangeOptions['history']) {
  const { pathname, search, hash } = window.location
  const next = pathname + withTexts(search, texts) + hash
  if (next === pathname + search + hash) return
  if (history === 'push') window.history.pushState(null, '', next)
  else window.history.replaceState(null, '', next)
}
