import type * as compute from '@/lib/databricks/api/models/compute'
import { inWords, kindOf } from './library'

/** How installing a library ends on a cluster. */
export interface Fortune {
  status: 'INSTALLED' | 'FAILED' | 'SKIPPED'
  message?: string
  /** It ends as soon as it is resolved, or is not. */
  unresolved?: true
}

/** What it is installed on, and after what. */
export interface Ground {
  clusterId: string
  sparkVersion: string
  isForAll: boolean
  /** What is on the cluster already, installed or about to be removed. */
  before: readonly compute.Library[]
}

const installed: Fortune = { status: 'INSTALLED' }

/**
 * How it ends. Nothing is downloaded: what is not to be found says so in its name (`no-such-…`, `…-does-not-exist`), or
 * is of a name that is reserved for examples and has no `repo` of its own.
 */
export function fortuneOf(library: compute.Library, ground: Ground): Fortune {
  const [release = 0, scala = ''] = versionsOf(ground.sparkVersion)
  // SDK for JavaScript, LibraryInstallStatus: "shared libraries on DBR 7+ are skipped"
  if (ground.isForAll && release >= 7) return skipped('Libraries for all clusters are not installed on 7.0 and above.')
  const other = scalaOf(library)
  // Libraries API 2.0, SKIPPED: because of another Scala version, on 7.0 and above
  if (other && scala && other !== scala && release >= 7) {
    return skipped(`${inWords(library)} is for Scala ${other}, and the cluster has Scala ${scala}.`)
  }
  switch (kindOf(library)) {
    case 'egg':
      // Python SDK, Library.egg
      if (release < 14) return installed
      return failed(ground, 'Installing egg files is not supported in Databricks Runtime 14.0 and above.')
    case 'maven':
      return ofMaven(library.maven!)
    case 'pypi':
      return ofPypi(library.pypi!, ground)
    case 'cran':
      if (isFound(library.cran!.package, library.cran!.repo)) return installed
      return failed(ground, `package ‘${library.cran!.package}’ is not available for this version of R`)
    default:
      if (isFound(Object.values(library)[0] as string, 'said')) return installed
      return failed(ground, `java.io.FileNotFoundException: ${Object.values(library)[0]} does not exist`)
  }
}

const skipped = (message: string): Fortune => ({ status: 'SKIPPED', message })

/** Release and Scala of `17.3.x-photon-scala2.13`. */
function versionsOf(sparkVersion: string): [number?, string?] {
  const [, release, scala] = /^(\d+)\..*scala([\d.]+)$/.exec(sparkVersion) ?? []
  return [release === undefined ? undefined : Number(release), scala]
}

/** The Scala that a jar or an artifact says it is for: `…_2.12`. */
function scalaOf({ jar, maven }: compute.Library): string | undefined {
  return /_(2\.1\d)(?=[-:.]|$)/.exec(jar ?? maven?.coordinates ?? '')?.[1]
}

const isFound = (name: string, repo: string | undefined) =>
  !/no-such|does-?not-?exist/i.test(name) && (repo !== undefined || !/^(com\.|org\.)?example\b|^acme\b/i.test(name))

/** Wordings: Spark's own, and SynapseML issues 745 and 1257. */
function ofMaven({ coordinates, repo }: compute.MavenLibrary): Fortune {
  const because = (what: string): Fortune => {
    return { status: 'FAILED', message: `Library resolution failed. Cause: java.lang.${what}`, unresolved: true }
  }
  if (!/^[^:\s]+(:[^:\s]+){2,4}$/.test(coordinates)) {
    return because(
      `IllegalArgumentException: requirement failed: Provided Maven Coordinates must be in the form 'groupId:artifactId:version'. The coordinate provided is: ${coordinates}`,
    )
  }
  if (isFound(coordinates, repo)) return installed
  return because(`RuntimeException: unresolved dependency: ${coordinates}: not found`)
}

const packageOf = (requirement: string) =>
  requirement
    .split(/[=<>!~[;\s]/, 1)[0]!
    .toLowerCase()
    .replaceAll('_', '-')

/** Wordings: Terraform provider issue 3370, and ucx issue 2203. */
function ofPypi({ package: requirement, repo }: compute.PythonPyPiLibrary, ground: Ground): Fortune {
  const name = packageOf(requirement)
  if (ground.before.some(({ pypi }) => pypi && packageOf(pypi.package) === name)) {
    return failed(ground, `org.apache.spark.SparkException: PyPI package ${name} has been installed already.`)
  }
  if (isFound(name, repo)) return installed
  return {
    status: 'FAILED',
    message: `Library installation attempted on the driver node of cluster ${ground.clusterId} and failed. Pip could not find a version that satisfies the requirement for the library. Error Code: NO_MATCHING_DISTRIBUTION_ERROR. Error Message: org.apache.spark.SparkException: Process List(/local_disk0/.ephemeral_nfs/cluster_libraries/python/bin/pip, install, ${requirement}, --disable-pip-version-check) exited with code 1. ERROR: Could not find a version that satisfies the requirement ${requirement} (from versions: none)\nERROR: No matching distribution found for ${requirement}`,
  }
}

const failed = ({ clusterId }: Ground, what: string): Fortune => ({
  status: 'FAILED',
  message: `Library installation attempted on the driver node of cluster ${clusterId} and failed. Please refer to the following error message to fix the library or contact Databricks support. Error Code: DRIVER_LIBRARY_INSTALLATION_FAILURE. Error Message: ${what}`,
})
