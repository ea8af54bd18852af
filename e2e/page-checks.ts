import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Serious and critical findings of axe, contrast included: rule and element each. Empty is good. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
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

/** Fails when a text is cut off, unless it ends in an ellipsis and its whole is in a title or a label. */
export async function noClippedText(page: Page) {
  expect(await page.evaluate(clippedTexts), 'texts that are cut off').toEqual([])
}

function clippedTexts(): string[] {
  const hasOwnText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
  const isCut = (element: HTMLElement) => {
    const style = getComputedStyle(element)
    const wide = element.scrollWidth > element.clientWidth + 1
    const high = element.scrollHeight > element.clientHeight + 2
    // A box that scrolls shows everything; an inline box has no size of its own.
    if (style.display === 'inline' || element.clientWidth <= 1) return false
    const cutsWide = wide && !/auto|scroll/.test(style.overflowX)
    const cutsHigh = high && /hidden|clip/.test(style.overflowY)
    return cutsWide || cutsHigh
  }
  const saysWhole = (element: HTMLElement) =>
    Boolean(element.closest('[title], [aria-label]')) &&
    (getComputedStyle(element).textOverflow === 'ellipsis' || getComputedStyle(element).webkitLineClamp !== 'none')
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => hasOwnText(element) && element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => isCut(element) && !saysWhole(element))
    .map((element) => `${element.tagName.toLowerCase()} “${element.textContent?.trim().slice(0, 80)}”`)
}
