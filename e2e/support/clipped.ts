import type { Page } from '@playwright/test'

/** What does not fit: elements whose text is wider or higher than they are and is cut off, and a page too wide for its window. */
export function clippedIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCutOff = (element: Element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      // Only heard, not seen.
      if (clipPath !== 'none') return false
      const isTooWide = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
      const isTooHigh = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1
      const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
      return (isTooWide && !scrolls(overflowX)) || (isTooHigh && !scrolls(overflowY))
    }
    const isOutside = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 1 && (left < -1 || right > innerWidth + 1)
    }
    return [...document.body.querySelectorAll('*')]
      .filter((element) => isCutOff(element) || (element.children.length === 0 && isOutside(element)))
      .map((element) => `${element.localName}.${element.className} ${element.textContent?.slice(0, 40)}`)
  })
}
