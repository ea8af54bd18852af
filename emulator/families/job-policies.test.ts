import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as api from '@/lib/databricks/api/cluster-policies'
import * as jobs from '@/lib/databricks/api/jobs'
import type { ClusterSpec } from '@/lib/databricks/api/models/compute'
import type { CreateJob, Run, Task } from '@/lib/databricks/api/models/jobs'
import type { TokenId } from '../identity'
import { policies } from '../seed/policy-ids'
import { startEmulator, type TestEmulator } from '../testing'
import { freshPolicies, machines } from '../testing-policies'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const {
  jobComplianceGetCompliance: get,
  jobComplianceListCompliance: list,
  jobComplianceEnforceCompliance: enforce,
} = api

const notebook = (task_key: string, more: Partial<Task>): Task => ({
  task_key,
  notebook_task: { notebook_path: '/Shared/a' },
  ...more,
})
/** A job with a cluster wherever there can be one: shared, a task's own, and inside a loop. */
const everywhere = (new_cluster: ClusterSpec): CreateJob => ({
  name: 'everywhere',
  job_clusters: [{ job_cluster_key: 'shared', new_cluster }],
  tasks: [
    notebook('of_shared', { job_cluster_key: 'shared' }),
    notebook('own', { new_cluster }),
    { task_key: 'loop', for_each_task: { inputs: '[1]', task: notebook('inner', { new_cluster }) } },
  ],
})
const simple = (new_cluster: ClusterSpec): CreateJob => ({ name: 'simple', tasks: [notebook('main', { new_cluster })] })

async function freshJobs(seed: object | undefined = { empty: true }) {
  const world = await freshPolicies(emulator, seed)
  const { call } = world
  return {
    ...world,
    create: async (settings: CreateJob, who: TokenId = 'admin') =>
      (await call(jobs.create, settings, who)).answer.job_id!,
    settings: async (job_id: string) => (await call(jobs.get, { job_id })).answer.settings!,
    async over(job_id: string): Promise<Run> {
      const { run_id } = (await call(jobs.runNow, { job_id })).answer
      for (let turn = 0; turn < 300; turn++) {
        const run = (await call(jobs.getRun, { run_id: run_id! })).answer
        if (run.status!.state === 'TERMINATED') return run
        emulator.pass(5000)
      }
      throw new Error(`Run ${run_id} does not end.`)
    },
  }
}

describe('a job’s own clusters', () => {
  // databricks/cli acceptance/…/cluster_policies/policy_no_drift_variants and policy_value_semantics
  test('get what the policy supplies, wherever they are', async () => {
    const { policy, create, settings } = await freshJobs()
    const policy_id = await policy({
      'custom_tags.CostCenter': { type: 'fixed', value: 'from-policy' },
      spark_version: { type: 'unlimited', defaultValue: 'auto:latest-lts' },
      node_type_id: { type: 'unlimited', defaultValue: 'i3.xlarge' },
      num_workers: { type: 'unlimited', defaultValue: 3 },
    })
    const filled = {
      policy_id,
      custom_tags: { CostCenter: 'from-policy' },
      spark_version: '17.3.x-scala2.13',
      node_type_id: 'i3.xlarge',
      num_workers: 3,
    }
    const asked = { policy_id, apply_policy_default_values: true }
    const { job_clusters, tasks } = await settings(await create(everywhere(asked)))
    expect(job_clusters![0]!.new_cluster).toEqual(filled)
    expect(tasks![1]!.new_cluster).toEqual(filled)
    expect(tasks![2]!.for_each_task!.task.new_cluster).toEqual(filled)
  })

  // databricks/cli acceptance/…/cluster_policies/fixed_value_conflict: the very answer of the service
  test('may not contradict it', async () => {
    const { policy, call, create } = await freshJobs()
    const policy_id = await policy({ 'custom_tags.CostCenter': { type: 'fixed', value: 'from-fixed' } })
    const bad = { ...machines, policy_id, custom_tags: { CostCenter: 'not-what-the-policy-says' } }
    const refused = {
      status: 400,
      code: 'INVALID_PARAMETER_VALUE',
      message:
        'Cluster validation error: Validation failed for custom_tags, CostCenter must be from-fixed (is "not-what-the-policy-says")',
    }
    expect(await call(jobs.create, simple(bad))).toMatchObject(refused)
    expect(await call(jobs.submit, { tasks: simple(bad).tasks })).toMatchObject(refused)
    const job_id = await create(simple({ ...machines, policy_id }))
    expect(await call(jobs.reset, { job_id, new_settings: simple(bad) })).toMatchObject(refused)
    expect(await call(jobs.update, { job_id, new_settings: { tasks: simple(bad).tasks } })).toMatchObject(refused)
  })

  test('are for jobs, whatever the policy is for', async () => {
    const { policy, call } = await freshJobs()
    const policy_id = await policy({ cluster_type: { type: 'fixed', value: 'all-purpose' } })
    expect((await call(jobs.create, simple({ ...machines, policy_id }))).message).toBe(
      'Cluster validation error: Validation failed for cluster_type, the value must be all-purpose (is "job")',
    )
  })

  test('need a policy that one may use; whoever keeps one needs no leave', async () => {
    const { policy, call, create } = await freshJobs()
    const policy_id = await policy({})
    await call(api.setPermissions, { cluster_policy_id: policy_id, access_control_list: [] })
    const spec = { ...machines, policy_id }
    expect((await call(jobs.create, simple(spec), 'operator')).status).toBe(403)
    const job_id = await create(simple(spec))
    const omar = [{ user_name: 'omar.operator@acme.example', permission_level: 'CAN_MANAGE' }]
    await call(jobs.updatePermissions, { job_id, access_control_list: omar })
    const bigger = simple({ ...spec, num_workers: 5 })
    expect((await call(jobs.reset, { job_id, new_settings: bigger }, 'operator')).status).toBe(200)
  })

  test('an edit elsewhere is not held up by a policy that was tightened', async () => {
    const { policy, call, create, redefine } = await freshJobs()
    const policy_id = await policy({})
    const job_id = await create(simple({ ...machines, policy_id }))
    await redefine(policy_id, { num_workers: { type: 'range', maxValue: 1 } })
    expect((await call(jobs.update, { job_id, new_settings: { name: 'renamed' } })).status).toBe(200)
  })
})

describe('a run', () => {
  // databricks/cli#2492: the cluster is as the policy has it, whatever the job says
  test('is on what the policy says by then', async () => {
    const { policy, create, over, shown, redefine } = await freshJobs()
    const policy_id = await policy({})
    const job_id = await create(simple({ ...machines, policy_id }))
    await redefine(policy_id, { num_workers: { type: 'fixed', value: 1 } })
    const run = await over(job_id)
    expect(run.state!.result_state).toBe('SUCCESS')
    expect(await shown(run.tasks![0]!.cluster_instance!.cluster_id!)).toMatchObject({ num_workers: 1, policy_id })
  })

  // The sentence is seen with `PERMISSION_DENIED: You are not authorized to create clusters.`
  test('fails where whoever it is of may make no clusters, and a policy mends that', async () => {
    const { call, create, over, policy } = await freshJobs()
    const job_id = await create(simple(machines), 'viewer')
    const run = await over(job_id)
    expect(run.state).toMatchObject({ life_cycle_state: 'INTERNAL_ERROR', result_state: 'FAILED' })
    expect(run.tasks![0]!.state!.state_message).toBe(
      'Unexpected user error while preparing the cluster for the job. Cause: PERMISSION_DENIED: ' +
        'You are not authorized to create clusters. Please contact your administrator.',
    )
    const policy_id = await policy({})
    const access_control_list = [{ group_name: 'analysts', permission_level: 'CAN_USE' }]
    await call(api.setPermissions, { cluster_policy_id: policy_id, access_control_list })
    const better = await create(simple({ ...machines, policy_id }), 'viewer')
    expect((await over(better)).state!.result_state).toBe('SUCCESS')
  })

  // databricks/cli#6492: jobs/create succeeds, the run does not
  test('fails under a policy that cannot be applied, or that is gone', async () => {
    const { call, create, over, policy } = await freshJobs()
    const policy_id = await policy({}, { definition: '[]' } as object)
    const job_id = await create(simple({ ...machines, policy_id }))
    const cause = async () => (await over(job_id)).tasks![0]!.state!.state_message
    expect(await cause()).toContain(`INVALID_PARAMETER_VALUE: Requests for the policy ${policy_id} cannot be satisfied`)
    await call(api.delete, { policy_id })
    expect(await cause()).toContain(`RESOURCE_DOES_NOT_EXIST: Can't find a cluster policy with id: ${policy_id}.`)
  })
})

// The documentation of the official SDKs, service jobs, PolicyComplianceForJobs.
describe('compliance', () => {
  const rules = { num_workers: { type: 'range', maxValue: 1, defaultValue: 1 } }
  const message = 'Validation failed for num_workers, the value cannot be greater than 1 (is "2")'

  async function outgrown() {
    const world = await freshJobs()
    const policy_id = await world.policy({})
    const job_id = await world.create(everywhere({ ...machines, policy_id }))
    return { ...world, policy_id, job_id }
  }

  test('tells each breach behind the key of its cluster', async () => {
    const { call, job_id, policy_id, redefine } = await outgrown()
    expect((await call(get, { job_id })).answer).toEqual({ is_compliant: true })
    await redefine(policy_id, rules)
    const violations = {
      'own.num_workers': message,
      'inner.num_workers': message,
      'shared.num_workers': message,
    }
    expect((await call(get, { job_id })).answer).toEqual({ is_compliant: false, violations })
    expect((await call(list, { policy_id })).answer).toEqual({ jobs: [{ job_id, is_compliant: false, violations }] })
  })

  test('is enforced on all of them, after a look if one wants', async () => {
    const { call, job_id, policy_id, redefine, settings } = await outgrown()
    await redefine(policy_id, rules)
    const before = await settings(job_id)
    const change = (key: string) => ({ field: `${key}.num_workers`, previous_value: '2', new_value: '1' })
    const look = await call(enforce, { job_id, validate_only: true })
    expect(look.answer).toMatchObject({
      has_changes: true,
      job_cluster_changes: [change('own'), change('inner'), change('shared')],
    })
    expect(look.answer.settings!.job_clusters![0]!.new_cluster!.num_workers).toBe(1)
    expect(await settings(job_id)).toEqual(before)

    const done = await call(enforce, { job_id })
    expect(done.answer).toEqual(look.answer)
    expect(await settings(job_id)).toEqual(done.answer.settings)
    expect((await call(get, { job_id })).answer).toEqual({ is_compliant: true })
    expect((await call(enforce, { job_id })).answer).toMatchObject({ has_changes: false, job_cluster_changes: [] })
  })

  test('cannot be enforced where the policy has no value', async () => {
    const { call, job_id, policy_id, redefine } = await outgrown()
    await redefine(policy_id, { num_workers: { type: 'range', maxValue: 1 } })
    expect(await call(enforce, { job_id })).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
    expect((await call(get, { job_id })).answer.is_compliant).toBe(false)
  })

  test('is seen by who sees the job, enforced by who manages it', async () => {
    const { call, job_id } = await outgrown()
    expect((await call(get, { job_id }, 'viewer')).status).toBe(403)
    const vera = [{ user_name: 'vera.viewer@acme.example', permission_level: 'CAN_VIEW' }]
    await call(jobs.updatePermissions, { job_id, access_control_list: vera })
    expect((await call(get, { job_id }, 'viewer')).status).toBe(200)
    expect((await call(enforce, { job_id }, 'viewer')).status).toBe(403)
    expect(await call(get, { job_id: '1' })).toMatchObject({ status: 400, message: 'Job 1 does not exist.' })
  })

  test('Acme has one job that breaks its policy; pages have no token at their ends', async () => {
    const { call } = await freshPolicies(emulator)
    const { answer } = await call(list, { policy_id: policies.jobs })
    expect(answer).toEqual({
      jobs: [
        {
          job_id: expect.stringMatching(/^\d+$/),
          is_compliant: false,
          violations: {
            'spot.aws_attributes.first_on_demand':
              'Validation failed for aws_attributes.first_on_demand, the value cannot be less than 1 (is "0")',
          },
        },
      ],
    })
    const science = (await call(list, { policy_id: policies.science })).answer
    expect(science.jobs!.map(({ is_compliant }) => is_compliant)).toEqual([true, true])
    const first = (await call(list, { policy_id: policies.science, page_size: 1 })).answer
    expect(first).not.toHaveProperty('prev_page_token')
    const page_token = first.next_page_token
    const second = (await call(list, { policy_id: policies.science, page_size: 1, page_token })).answer
    expect([...first.jobs!, ...second.jobs!]).toEqual(science.jobs)
    expect(second).not.toHaveProperty('next_page_token')
  })
})
