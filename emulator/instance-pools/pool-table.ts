import { demand } from '../access'
import type { Context } from '../handlers'
import { notFound } from '../refusal'
import { seedPools } from '../seed/instance-pools'
import type { State } from '../workspace'
import { settlePool } from './machines'
import { poolKind, type Pool } from './pool'

/** The pools of a workspace, also those that are deleted. */
export const poolState: State<Map<string, Pool>> = {
  name: 'instance-pools',
  create: (workspace) => new Map(seedPools(workspace).map((pool) => [pool.id, pool])),
}

/** As it was named by live answers to whoever asked for a deleted pool (databricks-cli pull request 250). */
export const noSuchPool = (id: string) => `Can't find an instance pool with id: ${id}.`

/** All that there are now. */
export function livePools({ workspace }: Pick<Context, 'workspace'>): Pool[] {
  const pools = [...workspace.get(poolState).values()].filter(({ deleted }) => !deleted)
  for (const pool of pools) settlePool(pool, workspace.clock.workMs())
  return pools
}

/** The pool, for someone who has `level` on it; else the refusal that the service has for either lack. */
export function poolFor(context: Pick<Context, 'workspace' | 'identity'>, id: string, level: string): Pool {
  const pool = livePools(context).find((one) => one.id === id)
  demand(poolKind, pool?.grants ?? [], context.identity, level, id)
  if (!pool) throw notFound(noSuchPool(id))
  return pool
}
