import type { Page } from '@playwright/test'

/**
 * Waits until nothing on the page has moved for `frames` drawn frames in a row, with its fonts loaded: lists are measured,
 * cards have grown to their content, jumps have come to rest.
 */
export async function untilStill(page: Page, frames = 24): Promise<void> {
  await page.evaluate(async (wanted) => {
    await document.fonts.ready
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const boxOf = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [x, y, width, height].map(Math.round).join()
    }
    const shape = () =>
      [...document.querySelectorAll('[data-index], [role="dialog"], main, h1, h2')]
        .map((element) => boxOf(element))
        .join(';')
    for (let [still, before] = [0, shape()]; still < wanted;) {
      await frame()
      const now = shape()
      still = now === before ? still + 1 : 0
      before = now
    }
  }, frames)
}
