import { jobId } from '../jobs/ids'
import type { JobStory, StoryBook } from '../jobs/story'
import type { Workspace } from '../workspace'
import { seededId } from './clusters'
import { businessJobs } from './jobs-business'
import { engineeringJobs } from './jobs-engineering'
import { scienceJobs } from './jobs-science'
import { manyJobs } from './many-jobs'
import { seededWarehouseId } from './warehouses'

const nothing = bookOf([])
let acme: StoryBook | undefined

/** The jobs that a workspace begins with. */
export function storiesOf({ seed }: Workspace): StoryBook {
  if (seed.jobs !== undefined || seed.runs !== undefined) return manyJobs(seed.jobs ?? 1000, seed.runs ?? 5000)
  if (seed.empty || seed.clusters !== undefined) return nothing
  acme ??= bookOf([...engineeringJobs, ...scienceJobs, ...businessJobs])
  return acme
}

/** A book of stories that are all at hand. */
export function bookOf(stories: readonly JobStory[]): StoryBook {
  const told = stories.map((story) => ({ ...story, settings: withName(story) }))
  told.sort((a, b) => a.createdDays - b.createdDays)
  const ids = told.map(({ id }, index) => id ?? jobId(index))
  const byId = new Map(ids.map((id, index) => [id, index]))
  const byName = new Map(told.map(({ name }, index) => [name, index]))
  const all = [...told.keys()]
  const named = new Map(
    all.flatMap((index) => {
      const { runs = [], active } = told[index]!
      return [...runs, ...(active ? [active] : [])].flatMap(({ id }) =>
        id === undefined ? [] : [[id, index] as const],
      )
    }),
  )
  return {
    count: told.length,
    at: (index) => told[index]!,
    idAt: (index) => ids[index]!,
    indexOf: (id) => byId.get(id),
    indexByName: (name) => byName.get(name),
    named: (runId) => named.get(runId),
    names: { cluster: seededId, job: (name) => ids[byName.get(name)!]!, warehouse: seededWarehouseId },
    selfStarting: () => all.filter((index) => !told[index]!.submitted && !told[index]!.after),
    running: () => all.filter((index) => told[index]!.active),
  }
}

const withName =
  ({ name, settings }: JobStory): JobStory['settings'] =>
  (names) => ({ name, ...settings(names) })
