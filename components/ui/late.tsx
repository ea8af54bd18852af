'use client'
import { lazy, Suspense, useState, type ComponentType } from 'react'

/** Long after a first visit is done, so that nothing of it waits for this. */
const quietMs = 8_000
const unloaded = new Set<() => void>()

/**
 * A component whose code is loaded when it is first shown, so that a first visit does not carry it. `prepare` loads it
 * before: give it to whatever tells that it will be wanted, a pointer or the focus on its control. `instead` is shown
 * when the console does not hand it out.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  instead: ComponentType<Props> = NotLoaded,
) {
  let loading: Promise<{ default: ComponentType<Props> }> | undefined
  const prepare = () => {
    unloaded.delete(prepare)
    loading ??= load().then(
      (component) => ({ default: component }),
      () => {
        // Whoever shows it next tries again.
        loading = undefined
        Loaded = lazy(begin)
        return { default: instead }
      },
    )
  }
  const begin = () => {
    prepare()
    return loading!
  }
  let Loaded = lazy(begin)
  const Late = (props: Props) => {
    const [Shown] = useState(() => Loaded)
    return (
      <Suspense>
        <Shown {...props} />
      </Suspense>
    )
  }
  unloaded.add(prepare)
  return Object.assign(Late, { prepare })
}

/** Loads what nobody has needed yet when the page has come to rest: by the time it is needed the console may be gone. */
export function prepareAtRest() {
  const timer = setTimeout(() => unloaded.forEach((prepare) => prepare()), quietMs)
  return () => clearTimeout(timer)
}

/** The console is gone, or has been replaced by a newer version since the page was opened. */
const NotLoaded = () => (
  <p role="alert" className="p-3">
    This part of the page could not be loaded.{' '}
    <button type="button" onClick={() => location.reload()} className="underline">
      Load the page again
    </button>
  </p>
)

/** True from the first time on that `now` is: what has been shown stays, so that it can close by itself. */
export function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now)
  if (now && !ever) setEver(true)
  return ever
}
