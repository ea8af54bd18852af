import type * as jobs from '@/lib/databricks/api/models/jobs'
import { invalid } from '../refusal'
import type { TaskRun } from './run'
import { kindOf } from './task-kinds'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (one) => escapes[one]!)

/** A notebook's task run as pages that a browser can show. */
export function exportedViews(row: TaskRun, views: jobs.ViewsToExport = 'CODE'): jobs.ExportRunOutput {
  if (kindOf(row.task) !== 'notebook_task') throw invalid('Only runs of notebooks can be exported.')
  if (!['CODE', 'DASHBOARDS', 'ALL'].includes(views)) throw invalid(`Invalid views_to_export: ${views}.`)
  // There are no dashboards in notebooks here.
  if (views === 'DASHBOARDS') return { views: [] }
  const path = row.task.notebook_task!.notebook_path
  const name = path.split('/').at(-1)!
  return { views: [{ name, type: 'NOTEBOOK', content: pageOf(path, row) }] }
}

function pageOf(path: string, { output = {}, outcome }: TaskRun): string {
  const result = output.error ?? output.result ?? ''
  return [
    '<!DOCTYPE html>',
    `<html><head><meta charset="utf-8"><title>${escape(path)}</title></head><body>`,
    `<h1>${escape(path)}</h1>`,
    `<p>${escape(outcome?.result ?? 'Running')}. Simulated by the emulator: no code was run.</p>`,
    `<pre>${escape(result)}</pre>`,
    '</body></html>',
  ].join('\n')
}
