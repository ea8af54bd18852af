'use client'
import { useEffect, useEffectEvent } from 'react'
import { stored } from './stored'

interface Shortcut {
  /** A key (`/`), or two pressed one after the other (`g c`). */
  keys: string
  /** What it does, as the list of keys says it. */
  does: string
  run: () => void
}

const shortcuts = new Set<Shortcut>()
const sequenceMs = 1000
let pressed = { key: '', atMs: 0 }

/** Runs `run` when `keys` are pressed outside a field, while the calling component is on screen. The latest to appear wins. */
export function useShortcut(keys: string, does: string, run: () => void) {
  const runLatest = useEffectEvent(run)
  useEffect(() => {
    const shortcut = { keys, does, run: () => runLatest() }
    if (shortcuts.size === 0) document.addEventListener('keydown', runShortcut)
    shortcuts.add(shortcut)
    return () => {
      shortcuts.delete(shortcut)
      if (shortcuts.size === 0) document.removeEventListener('keydown', runShortcut)
    }
  }, [keys, does])
}

/** Whether keys do anything: who speaks to the computer triggers letters by accident, and can switch them off. */
export const keysPreference = stored('keys', true, (raw) => (typeof raw === 'boolean' ? raw : undefined))

/** What works on the page as it is now, in the order in which it appeared. */
export const activeShortcuts = (): readonly Pick<Shortcut, 'keys' | 'does'>[] => [...shortcuts]

function runShortcut(event: KeyboardEvent) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event))
    return
  if (document.querySelector('dialog:modal') || !keysPreference.get()) return
  const shortcut = shortcutOf(event.key, Date.now())
  if (!shortcut) return
  event.preventDefault()
  shortcut.run()
}

function shortcutOf(key: string, nowMs: number) {
  const sequence = nowMs - pressed.atMs < sequenceMs ? `${pressed.key} ${key}` : ''
  pressed = { key, atMs: nowMs }
  const latestFirst = [...shortcuts].reverse()
  return latestFirst.find(({ keys }) => keys === sequence) ?? latestFirst.find(({ keys }) => keys === key)
}

const isTyping = ({ target }: Event) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))
