import { useEffect } from 'react'
import type { FoundPlace } from './use-found.ts'

/**
 * Marks found places in the sentences that are drawn, with the browser's own highlights: nothing of the page changes.
 * `current` is the place that the reader stands at.
 */
export function useHighlightFound(places: readonly FoundPlace[], current: FoundPlace | null): void {
  useEffect(() => {
    const page = document.getElementById('page')
    if (!page || typeof Highlight === 'undefined') return undefined
    let request = 0
    const mark = () => {
      const ranges = (wanted: (place: FoundPlace) => boolean) =>
        places.filter(wanted).flatMap((place) => rangeOf(page, place) ?? [])
      CSS.highlights.set('found', new Highlight(...ranges((place) => place !== current)))
      CSS.highlights.set('found-here', new Highlight(...ranges((place) => place === current)))
    }
    const soon = () => {
      cancelAnimationFrame(request)
      request = requestAnimationFrame(mark)
    }
    mark()
    const watch = new MutationObserver(soon)
    watch.observe(page, { childList: true, subtree: true })
    return () => {
      cancelAnimationFrame(request)
      watch.disconnect()
      CSS.highlights.delete('found')
      CSS.highlights.delete('found-here')
    }
  }, [places, current])
}

/** The range of a place in the page, or null where its sentence is not drawn. Readings are no part of the sentence. */
function rangeOf(page: Element, { segmentId, startUtf16, endUtf16 }: FoundPlace): Range | null {
  const sentence = page.querySelector(`[data-segment="${segmentId}"]`)
  if (!sentence) return null
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('rt, [data-spoken], [data-mark]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  const range = document.createRange()
  let before = 0
  let hasStart = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (!hasStart && startUtf16 < before + length) {
      range.setStart(node, startUtf16 - before)
      hasStart = true
    }
    if (hasStart && endUtf16 <= before + length) {
      range.setEnd(node, endUtf16 - before)
      return range
    }
    before += length
  }
  return null
}
