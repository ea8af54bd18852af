import { sparkVersions } from '../clusters/spark-versions'
import type { Scalar } from './definition'

const automatic = /^auto:(latest|prev-major|prev)(-lts)?(?:-(gpu-)?(ml))?$/

/** A value of a policy as it counts now: `auto:latest-lts` is the runtime that this is today. */
export function resolved(path: string, value: Scalar): Scalar {
  if (path !== 'spark_version' || typeof value !== 'string') return value
  const [, which, lts, gpu, ml] = automatic.exec(value) ?? []
  if (which === undefined) return value
  const kind = gpu ? '-gpu-ml' : ml ? '-cpu-ml' : ''
  const wanted = new RegExp(`^(\\d+)\\.\\d+\\.x${kind}-scala`)
  const fitting = sparkVersions.filter(({ key, name }) => wanted.test(key!) && (!lts || / LTS\b/.test(name!)))
  const found = which === 'latest' ? fitting[0] : which === 'prev' ? nextRelease(fitting) : previousMajor(fitting)
  return found?.key ?? value
}

type Versions = typeof sparkVersions
const numberOf = (key: string) => key.split('.x', 1)[0]!

const nextRelease = (versions: Versions) => versions.find(({ key }) => numberOf(key!) !== numberOf(versions[0]!.key!))

const previousMajor = (versions: Versions) =>
  versions.find(({ key }) => key!.split('.', 1)[0] !== versions[0]!.key!.split('.', 1)[0])
