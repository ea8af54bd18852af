'use client'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { familyOf } from '@/lib/databricks/operation'
import { clusterState, isChanging } from '@/lib/databricks/rules/clusters'
import { clusterIndex } from '@/lib/query/cluster-index'
import { indexEntry } from '@/lib/query/index-entry'
import { useWorkspace } from './console-context'

/** Tells who cannot see it how a cluster that was pressed goes on, until it rests. Once per page. */
export function PowerAnnouncer() {
  const { name } = useWorkspace()
  const client = useQueryClient()
  const [words, setWords] = useState('')
  useEffect(() => followPressed(client, name, setWords), [client, name])
  return (
    <p aria-live="polite" className="sr-only">
      {words}
    </p>
  )
}

function followPressed(client: QueryClient, workspace: string, say: (words: string) => void) {
  const entry = indexEntry(client, workspace, clusterIndex)
  /** By cluster id: the state last said. */
  const followed = new Map<string, string>()

  const stopPresses = client.getMutationCache().subscribe(({ type, mutation }) => {
    const { meta, state } = mutation ?? {}
    const isNew = type === 'updated' && state?.status === 'pending' && meta?.workspace === workspace
    const id = (state?.variables as { cluster_id?: string } | undefined)?.cluster_id
    if (isNew && id && familyOf(meta.op) === entry.family && !followed.has(id)) followed.set(id, '')
  })
  const stopRows = entry.rows.subscribe(() => {
    for (const [id, said] of followed) {
      const cluster = entry.rows.get(id)
      const word = cluster ? clusterState(cluster).word : 'gone'
      if (word !== said) say(`${cluster?.cluster_name ?? id}: ${word}`)
      followed.set(id, word)
      if (!entry.rows.isHeld(id) && !(cluster && isChanging(cluster))) followed.delete(id)
    }
  })
  return () => {
    stopPresses()
    stopRows()
  }
}
