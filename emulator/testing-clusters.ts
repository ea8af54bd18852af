import * as clusters from '@/lib/databricks/api/clusters'
import type { TestEmulator } from './testing'

let made = 0

/** A fresh workspace with its clusters by name. */
export async function freshClusters(emulator: TestEmulator) {
  const workspace = `test-${made++}`
  const { answer } = await emulator.call(clusters.list, { page_size: 100 }, 'admin', workspace)
  const byName = new Map(answer.clusters!.map((cluster) => [cluster.cluster_name!, cluster]))
  const id = (name: string) => byName.get(name)!.cluster_id!
  const get = async (name: string) =>
    (await emulator.call(clusters.get, { cluster_id: id(name) }, 'admin', workspace)).answer
  const events = async (name: string) => {
    const input = { cluster_id: id(name), limit: '500' }
    const { answer } = await emulator.call(clusters.events, input, 'admin', workspace)
    return answer.events!.map(({ type }) => type)
  }
  return { workspace, all: answer.clusters!, id, get, events }
}
