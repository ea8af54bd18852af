import { DatabricksError } from '@/lib/databricks/errors'
import type { Read } from '@/lib/databricks/operation'
import { call } from './call'
import { nextToken, tokenInput } from './keys'
import { isBusy, retryWaitMs, sleep } from './retry'

/** Rows of one page and how to go on. */
export interface IndexPage<Row> {
  rows: Row[]
  /** Token of the next page; none on the last. */
  next?: string
  /** Why reading ends here although the workspace offers more. */
  note?: string
}

interface PagesRequest {
  workspace: string
  list: Read<never, unknown>
  input: object
  /** Field that names a row. */
  id: string
  /** Token to begin at. */
  from?: string
  /** Stop after so many pages. */
  mostPages?: number
  /** Told until when the workspace asked to wait, in epoch milliseconds. */
  onWait?: (untilMs: number) => void
}

/** 50,000 rows of 100 a page: more than a workspace may have, less than a tab can hold. */
const mostPagesEver = 500
/** A page without a single new row may be chance; so many in a row are a loop. */
const mostRepeats = 3
/** How often in a row one page may be put off by a busy workspace. */
const mostWaits = 10

/** Reads a list page after page, one at a time. Waits where the workspace is busy; stops where the pages go in circles. */
export async function* readPages<Row extends object>(request: PagesRequest): AsyncGenerator<IndexPage<Row>> {
  const { list, input, id, mostPages = mostPagesEver } = request
  const tokens = new Set<string>()
  const ids = new Set<unknown>()
  let repeats = 0
  for (let token = request.from, page = 1; ; page++) {
    const answer = await askPatiently(request, { ...list.first, ...input, ...tokenInput(list, token) })
    const rows = rowsOf<Row>(list, answer)
    const known = ids.size
    for (const row of rows) ids.add((row as Record<string, unknown>)[id])
    repeats = rows.length > 0 && ids.size === known ? repeats + 1 : 0

    const next = nextToken(answer)
    if (!next) return yield { rows }
    if (tokens.has(next) || repeats >= mostRepeats) {
      return yield { rows, note: 'The workspace repeats its pages, so the list may not be whole.' }
    }
    if (page >= mostPages) return yield { rows, note: `Reading stopped after ${page} pages; there are more.` }
    yield { rows, next }
    tokens.add(next)
    token = next
  }
}

async function askPatiently({ workspace, list, onWait }: PagesRequest, input: object): Promise<unknown> {
  for (let failures = 1; ; failures++) {
    try {
      return await call(workspace, list, input as never)
    } catch (cause) {
      const error = cause as DatabricksError
      const waitMs = retryWaitMs(error, failures)
      if (waitMs === undefined || failures > (isBusy(error) ? mostWaits : 1)) throw error
      if (isBusy(error)) onWait?.(Date.now() + waitMs)
      await sleep(waitMs)
    }
  }
}

/** The array of the answer; a workspace leaves it out when it is empty. */
function rowsOf<Row>({ id, list }: { id: string; list?: string }, answer: unknown): Row[] {
  const rows = (answer as Record<string, unknown> | null)?.[list ?? ''] ?? []
  if (Array.isArray(rows)) return rows as Row[]
  throw new DatabricksError(502, 'UNEXPECTED_ANSWER', `The workspace answered ${id} with something that is not a list.`)
}
