import { invalid } from '../refusal'

/** So many elements of each array of a job or a run are in one answer. */
export const innerPage = 100

/** Which page of its arrays a token asks for. Throws `Refusal`. */
export function pageNumber(token: string | undefined): number {
  if (!token) return 0
  if (!/^\d{1,4}$/.test(token)) throw invalid('Invalid page_token.')
  return Number(token)
}

/** Page `page` of each of `arrays`; those that have none are left out. */
export function pagesOf<T extends Record<string, readonly unknown[] | undefined>>(arrays: T, page: number) {
  const shown: Record<string, unknown> = {}
  let isMore = false
  for (const [name, items = []] of Object.entries(arrays)) {
    const part = items.slice(page * innerPage, (page + 1) * innerPage)
    if (part.length > 0) shown[name] = part
    isMore ||= items.length > (page + 1) * innerPage
  }
  return { shown: shown as Partial<T>, next: isMore ? String(page + 1) : undefined }
}
