/** What a runtime key such as `15.4.x-gpu-ml-scala2.12` says. */
export interface Runtime {
  /** `15.4`; undefined where the key does not begin with a version, as custom images do. */
  version?: string
  lts: boolean
  ml: boolean
  gpu: boolean
  photon: boolean
  arm: boolean
  /** For people: `15.4 LTS ML GPU`. The key itself where it follows no known pattern. */
  words: string
  /** Past the date until which the vendor fixes it. Undefined when that date is not known here. */
  unsupported?: boolean
}

/** The rule behind `unsupported`, for a hint. */
export const supportRule =
  'Databricks supports LTS runtimes for three years after release and all others for six months. Release dates known up to 17.3.'

/** First day of the long-term releases, from the vendor's release notes. */
const ltsReleased: Record<string, string> = {
  '7.3': '2020-09-24',
  '9.1': '2021-09-23',
  '10.4': '2022-03-18',
  '11.3': '2022-10-19',
  '12.2': '2023-03-01',
  '13.3': '2023-08-22',
  '14.3': '2024-02-01',
  '15.4': '2024-08-19',
  '16.4': '2025-05-09',
  '17.3': '2025-10-22',
}

/** The six months of every short-lived release up to 17.2 were over by this day. */
const shortLivedEndedMs = Date.parse('2026-03-31')

/** Reads a `spark_version`. `engine` is the cluster's `runtime_engine`, which may add Photon. */
export function runtimeOf(key: string, engine?: string, nowMs = Date.now()): Runtime {
  const [, version, rest = ''] = /^(\d+\.\d+)\.(?:x|\d+)(?:-(.*))?$/.exec(key) ?? []
  const flags = rest.split('-')
  const has = (flag: string) => flags.includes(flag)
  const photon = engine === 'PHOTON' || has('photon')
  const traits = {
    version,
    lts: version !== undefined && version in ltsReleased,
    ml: has('ml'),
    gpu: has('gpu'),
    photon,
    arm: has('aarch64'),
  }
  return { ...traits, words: wordsOf(key, traits), unsupported: version ? isUnsupported(version, nowMs) : undefined }
}

function wordsOf(key: string, { version, lts, ml, gpu, photon, arm }: Omit<Runtime, 'words'>): string {
  if (!version) return photon ? `${key} Photon` : key
  return [version, lts && 'LTS', ml && 'ML', gpu && 'GPU', photon && 'Photon', arm && 'ARM'].filter(Boolean).join(' ')
}

function isUnsupported(version: string, nowMs: number): boolean | undefined {
  const released = ltsReleased[version]
  if (released) return nowMs > addYears(released, 3)
  if (Number.parseFloat(version) < 17.3) return nowMs > shortLivedEndedMs || undefined
  return undefined
}

function addYears(day: string, years: number): number {
  const date = new Date(`${day}T00:00:00Z`)
  return date.setUTCFullYear(date.getUTCFullYear() + years)
}
