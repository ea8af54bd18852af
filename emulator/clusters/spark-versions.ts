import type * as compute from '@/lib/databricks/api/models/compute'

/** Runtimes under support: version, Spark, Scala. */
const runtimes = [
  ['18.1', '4.1.0', '2.13'],
  ['18.0', '4.1.0', '2.13'],
  ['17.3 LTS', '4.0.0', '2.13'],
  ['16.4 LTS', '3.5.2', '2.13'],
  ['16.4 LTS', '3.5.2', '2.12'],
  ['15.4 LTS', '3.5.0', '2.12'],
  ['14.3 LTS', '3.5.0', '2.12'],
] as const

const kinds = [
  { key: '', name: '' },
  { key: 'cpu-ml-', name: ' ML' },
  { key: 'gpu-ml-', name: ' ML', more: ', GPU' },
  { key: 'photon-', name: ' Photon' },
  { key: 'aarch64-', name: ' aarch64' },
]

/** What `clusters/spark-versions` offers. */
export const sparkVersions: compute.SparkVersion[] = runtimes.flatMap(([version, spark, scala]) =>
  kinds.map(({ key, name, more = '' }) => ({
    key: `${version.split(' ')[0]}.x-${key}scala${scala}`,
    name: `${version}${name} (includes Apache Spark ${spark}${more}, Scala ${scala})`,
  })),
)

/** No longer offered, and still started where in use. */
const ended = /^(7\.3|9\.1|10\.4|11\.3|12\.2|13\.3)\.x-([a-z0-9-]+-)?scala2\.12$/

export const isSparkVersion = (key: string): boolean =>
  sparkVersions.some((version) => version.key === key) || ended.test(key)
