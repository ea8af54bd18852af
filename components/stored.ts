'use client'
import { useSyncExternalStore } from 'react'

/** A preference of this browser's reader, the same in every tab. */
export interface Stored<Value> {
  /** Its value now; renders again when any tab changes it. On the server, and before it is set, the fallback. */
  useValue(): Value
  /** Its value now, outside of rendering. */
  get(): Value
  set(value: Value): void
}

/** Keeps a small value under `trowel.<name>`; `read` gets what was stored, which an older version may have written. */
export function stored<Value>(name: string, fallback: Value, read: (raw: unknown) => Value | undefined): Stored<Value> {
  const key = `trowel.${name}`
  const watchers = new Set<() => void>()
  let last: { text: string | null; value: Value } | undefined

  const current = () => {
    const text = textAt(key)
    if (last?.text !== text) last = { text, value: (text === null ? undefined : read(parsed(text))) ?? fallback }
    return last!.value
  }
  const watch = (notify: () => void) => {
    watchers.add(notify)
    window.addEventListener('storage', notify)
    return () => {
      watchers.delete(notify)
      window.removeEventListener('storage', notify)
    }
  }
  return {
    get: current,
    useValue: () => useSyncExternalStore(watch, current, () => fallback),
    set(value) {
      write(key, JSON.stringify(value))
      last = { text: textAt(key), value }
      for (const notify of watchers) notify()
    },
  }
}

/** A browser may forbid storage altogether; then preferences last as long as the page. */
const memory = new Map<string, string>()

function textAt(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return memory.get(key) ?? null
  }
}

function write(key: string, text: string) {
  try {
    localStorage.setItem(key, text)
  } catch {
    memory.set(key, text)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
