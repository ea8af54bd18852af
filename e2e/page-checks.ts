import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { extendTailwindMerge } from 'tailwind-merge'

/** Serious and critical findings of axe, contrast included: rule and element each. Empty is good. */
export async function axe(page: Page): Promise<string[]> {
  return findings(new AxeBuilder({ page }))
}

/** The same of a page whose table is judged to its end elsewhere: its first dozen rows stand for the others. */
export async function axeOfFirstRows(page: Page): Promise<string[]> {
  return findings(new AxeBuilder({ page }).exclude(laterRows))
}

/** The findings that colours alone can bring, for a page that passed in another theme; of its first rows. */
export async function axeOfColours(page: Page): Promise<string[]> {
  return findings(new AxeBuilder({ page }).exclude(laterRows).withRules(['color-contrast', 'link-in-text-block']))
}

/** A row is a `tbody` of its own. */
const laterRows = 'tbody:nth-of-type(n+13)'

async function findings(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
}

/** Fails when the page itself scrolls sideways; a table may, inside its own box. */
export async function noHorizontalScroll(page: Page) {
  const sticksOut = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? `${scrollWidth} px of content in ${clientWidth} px` : ''
  })
  expect(sticksOut, 'the page scrolls sideways').toBe('')
}

/** Fails when a text is cut off, unless it ends in an ellipsis and its whole is in a tooltip or a name close by. */
export async function noClippedText(page: Page) {
  expect(await page.evaluate(clippedTexts), 'texts that are cut off').toEqual([])
}

// The names of app/globals.css that it cannot know: without them `text-title` counts as a colour.
const merge = extendTailwindMerge({ extend: { theme: { text: ['title'], shadow: ['float'] } } })

/** Fails when an element has two classes for one property: then the style sheet decides which of them counts. */
export async function noClassesAtOdds(page: Page) {
  const lists = await page.evaluate(() => [
    ...new Set([...document.querySelectorAll('[class]')].map((element) => element.getAttribute('class')!)),
  ])
  const overruled = lists.flatMap((list) => {
    const kept = new Set(merge(list).split(' '))
    const dropped = list.split(/\s+/).filter((name) => name && !kept.has(name))
    return dropped.length > 0 ? [`${dropped.join(' ')} of “${list}”`] : []
  })
  expect(overruled, 'classes that another one overrules').toEqual([])
}

/** Runs in the page, so it must bring everything it needs. */
function clippedTexts(): string[] {
  const words = (text: string | null | undefined) => (text ?? '').trim().replace(/\s+/g, ' ')
  const ancestors = function* (from: Element | null, most = Infinity) {
    for (let at = from, steps = 0; at && steps < most; at = at.parentElement, steps++) yield at
  }
  const cuts = (box: Element, text: DOMRect) => {
    const { overflowX, overflowY, display, textOverflow, paddingLeft, paddingRight } = getComputedStyle(box)
    const { left, right, top, bottom } = box.getBoundingClientRect()
    // An ellipsis comes before the padding, which other text may well run into.
    const [spareLeft, spareRight] =
      textOverflow === 'ellipsis' ? [parseFloat(paddingLeft), parseFloat(paddingRight)] : [0, 0]
    const isWider = text.right > right - spareRight + 1 || text.left < left + spareLeft - 1
    const isHigher = text.bottom > bottom + 2 || text.top < top - 2
    // Text that sticks out of a button is as wrong as text that is cut.
    if (box.tagName === 'BUTTON' && display !== 'inline' && (isWider || isHigher)) return true
    return (isWider && /hidden|clip/.test(overflowX)) || (isHigher && /hidden|clip/.test(overflowY))
  }
  // A box that scrolls shows in the end what lies beyond it, to whatever is around it too.
  const scrolls = (box: Element) =>
    /auto|scroll/.test(getComputedStyle(box).overflow) &&
    (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight)
  const isCut = (node: Text) => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
    for (const box of ancestors(node.parentElement)) {
      if (scrolls(box)) return false
      // A box of a pixel is there for screen readers alone.
      if (box.clientWidth === 1 && box.clientHeight === 1) return false
      if (rects.some((rect) => cuts(box, rect))) return true
    }
    return false
  }
  const isToldWhole = (node: Text) => {
    const told = [...ancestors(node.parentElement, 4)].flatMap((element) =>
      ['title', 'aria-label', 'data-tooltip'].map((name) => words(element.getAttribute(name))),
    )
    return told.some((text) => text.includes(words(node.data))) || node.parentElement?.tagName === 'TIME'
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const isWord =
      /[\p{L}\p{N}]/u.test(node.data) && !/^(SCRIPT|STYLE|NOSCRIPT|OPTION)$/.test(node.parentElement?.tagName ?? '')
    if (
      isWord &&
      node.parentElement?.checkVisibility({ visibilityProperty: true }) &&
      isCut(node) &&
      !isToldWhole(node)
    )
      found.push(`${node.parentElement.tagName.toLowerCase()} “${words(node.data).slice(0, 80)}”`)
  }
  return found
}
