import type { SparkVersion } from '../api/models/compute'
import { runtimeOf } from './spark-version'

/** `auto:latest-lts-ml`, `auto:prev-major` and their like. */
const automatic = /^auto:(latest|prev|prev-major)(-lts)?(-gpu)?(-ml)?$/

/** The runtime that an automatic value of a policy comes to; undefined when it is none, or none is known. */
export function newestRuntime(value: string, runtimes: readonly SparkVersion[] = []): string | undefined {
  const [, which, lts, gpu, ml] = automatic.exec(value) ?? []
  if (!which) return undefined
  const fitting = runtimes
    .flatMap(({ key = '', name = '' }) => {
      const runtime = runtimeOf(key)
      const fits =
        runtime.version !== undefined &&
        !runtime.arm &&
        !key.includes('photon') &&
        runtime.ml === Boolean(ml) &&
        runtime.gpu === Boolean(gpu) &&
        (!lts || / LTS\b/.test(name))
      return fits ? [{ key, numbers: runtime.version!.split('.').map(Number) as [number, number] }] : []
    })
    .sort((a, b) => b.numbers[0] - a.numbers[0] || b.numbers[1] - a.numbers[1])
  const [newest] = fitting
  if (which === 'latest' || !newest) return newest?.key
  const isOlder = ({ numbers }: typeof newest) =>
    numbers[0] !== newest.numbers[0] || (which === 'prev' && numbers[1] !== newest.numbers[1])
  return fitting.find(isOlder)?.key
}
