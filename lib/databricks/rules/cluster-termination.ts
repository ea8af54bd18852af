import type { ClusterDetails } from '../api/models/compute'

type Parameters = Record<string, string | undefined>
interface Words {
  /** A few words for a row. */
  short: (parameters: Parameters) => string
  /** A sentence. */
  long: (parameters: Parameters) => string
}

const say = (short: string, long: string): Words => ({ short: () => short, long: () => long })

const idleMinutes = (p: Parameters) => p.inactivity_duration_min ?? p.inactivity_duration_minutes
/** Both spellings have been seen. */
const scriptOf = (p: Parameters) => p.init_script_path ?? p.script_path ?? p.init_script
const exitCodeOf = (p: Parameters) => p.exit_code ?? p.init_script_exit_code ?? p.script_exit_code
/** What the cloud or Databricks said about it, as a sentence of its own. */
const cloudWords = (p: Parameters) =>
  p.cloud_provider_error_message ??
  p.aws_error_message ??
  p.azure_error_message ??
  p.gcp_error_message ??
  p.databricks_error_message
const cloudSays = (p: Parameters) => (cloudWords(p) ? ` ${sentence(cloudWords(p)!)}` : '')
const sentence = (text: string) => text.trim().replace(/[^.!?]$/, '$&.')

const initScript = (whose: string): Words => ({
  short: () => 'init script failed',
  long: (p) => {
    const code = exitCodeOf(p)
    if (!scriptOf(p) && !code && p.databricks_error_message) return sentence(p.databricks_error_message)
    return `${whose}${scriptOf(p) ? ` ${scriptOf(p)}` : ''} failed${code ? ` with exit code ${code}` : ''}.`
  },
})
const quota = (cloud: string): Words => ({
  short: () => 'quota exceeded',
  long: (p) => `${cloud}'s quota does not allow the machines it needs.${cloudSays(p)}`,
})
const noCapacity = (cloud: string): Words => ({
  short: () => 'no capacity',
  long: (p) => `${cloud} had no machines of this type left.${cloudSays(p)}`,
})
/** Quotas of a cloud account come as a failed launch, told apart only by what the cloud says. */
const ofQuota = (p: Parameters) => /quota|limit ?exceeded/i.test(`${p.cloud_provider_error_code} ${cloudWords(p)}`)
const launch: Words = {
  short: (p) => (ofQuota(p) ? 'quota exceeded' : 'launch failed'),
  long: (p) => `The cloud provider could not launch its machines.${cloudSays(p)}`,
}
const network = say('network failed', 'Its machines could not reach what they need over the network.')
const driver = (what: string): Words => say(`driver ${what}`, `The driver ${what}.`)

/** The endings people meet; of the 187 codes the rest are shown as they come. */
const words: Record<string, Words> = {
  USER_REQUEST: {
    short: ({ username }) => (username ? `by ${username}` : 'by a user'),
    long: ({ username }) => `Stopped by ${username ?? 'a user'}.`,
  },
  INACTIVITY: {
    short: (p) => (idleMinutes(p) ? `idle ${idleMinutes(p)} min` : 'idle'),
    long: (p) => `Stopped by auto-termination: no activity${idleMinutes(p) ? ` for ${idleMinutes(p)} minutes` : ''}.`,
  },
  JOB_FINISHED: say('job done', 'Its job has finished.'),
  SPOT_INSTANCE_TERMINATION: {
    short: () => 'spot lost',
    long: (p) => `The cloud provider took back a spot machine that it could not do without.${cloudSays(p)}`,
  },
  INIT_SCRIPT_FAILURE: initScript('Init script'),
  GLOBAL_INIT_SCRIPT_FAILURE: initScript('Global init script'),
  AWS_RESOURCE_QUOTA_EXCEEDED: quota('AWS'),
  AZURE_QUOTA_EXCEEDED_EXCEPTION: quota('Azure'),
  GCP_QUOTA_EXCEEDED: quota('Google Cloud'),
  GCP_RESOURCE_QUOTA_EXCEEDED: quota('Google Cloud'),
  AWS_MAX_SPOT_INSTANCE_COUNT_EXCEEDED_FAILURE: quota('AWS'),
  AWS_INSUFFICIENT_INSTANCE_CAPACITY_FAILURE: noCapacity('AWS'),
  GCP_INSUFFICIENT_CAPACITY: noCapacity('Google Cloud'),
  CLOUD_PROVIDER_RESOURCE_STOCKOUT: noCapacity('The cloud provider'),
  CLOUD_PROVIDER_RESOURCE_STOCKOUT_DUE_TO_MISCONFIG: noCapacity('The cloud provider'),
  CLOUD_PROVIDER_LAUNCH_FAILURE: launch,
  CLOUD_PROVIDER_LAUNCH_FAILURE_DUE_TO_MISCONFIG: launch,
  UNEXPECTED_LAUNCH_FAILURE: launch,
  CLOUD_PROVIDER_SHUTDOWN: say('shut down by the cloud', 'The cloud provider shut its machines down.'),
  USER_INITIATED_VM_TERMINATION: say('machines removed', 'Someone removed its machines in the cloud account.'),
  AWS_INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET_FAILURE: say('no free addresses', 'The subnet has no free addresses.'),
  SUBNET_EXHAUSTED_FAILURE: say('no free addresses', 'The subnet has no free addresses.'),
  IP_EXHAUSTION_FAILURE: say('no free addresses', 'The network has no free addresses.'),
  INSTANCE_POOL_MAX_CAPACITY_REACHED: say('pool full', 'Its instance pool has reached its highest number of machines.'),
  INSTANCE_POOL_NOT_FOUND: say('pool gone', 'Its instance pool no longer exists.'),
  INSTANCE_POOL_CLUSTER_FAILURE: say('pool failed', 'Its instance pool could not give it machines.'),
  INSTANCE_UNREACHABLE: say('machines unreachable', 'Its machines did not answer.'),
  BOOTSTRAP_TIMEOUT: say('start timed out', 'Its machines were not ready in time.'),
  CLUSTER_OPERATION_TIMEOUT: say('start timed out', 'It was not ready in time.'),
  NETWORK_CONFIGURATION_FAILURE: network,
  CONTROL_PLANE_CONNECTION_FAILURE: network,
  NPIP_TUNNEL_SETUP_FAILURE: network,
  COMMUNICATION_LOST: say('contact lost', 'Databricks lost contact with it.'),
  DRIVER_UNREACHABLE: driver('did not answer'),
  DRIVER_UNRESPONSIVE: driver('did not answer'),
  DRIVER_OUT_OF_MEMORY: driver('ran out of memory'),
  DRIVER_OUT_OF_DISK: driver('ran out of disk'),
  SPARK_STARTUP_FAILURE: say('Spark did not start', 'Spark did not start.'),
  SPARK_ERROR: say('Spark failed', 'Spark failed.'),
  DOCKER_IMAGE_PULL_FAILURE: say('image not pulled', 'Its container image could not be pulled.'),
  TRIAL_EXPIRED: say('trial expired', 'The trial of this workspace has expired.'),
  REQUEST_REJECTED: {
    short: () => 'rejected',
    long: (p) => `Databricks rejected the request.${cloudSays(p)}`,
  },
  INVALID_ARGUMENT: {
    short: () => 'invalid setting',
    long: (p) => `One of its settings is not valid.${cloudSays(p)}`,
  },
  INTERNAL_ERROR: say('Databricks failed', 'Databricks had an internal error.'),
}

const readWords = (cluster: ClusterDetails, form: keyof Words): string | undefined => {
  const { code, parameters = {} } = cluster.termination_reason ?? {}
  if (!code) return undefined
  return Object.hasOwn(words, code) ? words[code]![form](parameters) : code
}

/** Why the cluster ended, in two or three words; the raw code where there are none for it. */
export const shortTermination = (cluster: ClusterDetails) => readWords(cluster, 'short')

/** Why the cluster ended, as a sentence with what the workspace knows; the raw code where there are no words for it. */
export const terminationWords = (cluster: ClusterDetails) => readWords(cluster, 'long')
