import type { ClipboardEvent } from 'react'

/** The plain text of a selected piece of the sheet: sides on lines of their own, no pinyin, no pair numbers. */
export function plainText(selected: DocumentFragment | Element): string {
  for (const extra of selected.querySelectorAll('rt, .n, .unveil, .noted, .none, .veil .said')) extra.remove()
  const sides = [...selected.querySelectorAll('[data-side]')]
  if (sides.length === 0) return selected.textContent ?? ''
  return sides
    .map((side) => {
      const who = side.querySelector('.who')
      const label = who?.textContent ?? ''
      who?.remove()
      const said = side.textContent?.trim() ?? ''
      return label && said ? `${label}${side.getAttribute('lang') === 'en' ? ': ' : '：'}${said}` : said
    })
    .filter((side) => side !== '')
    .join('\n')
}

/** Puts plain text on the clipboard instead of the page's markup. */
export function copyPlain(event: ClipboardEvent) {
  const selection = getSelection()
  if (!selection || selection.isCollapsed) return
  event.clipboardData.setData('text/plain', plainText(selection.getRangeAt(0).cloneContents()))
  event.preventDefault()
}
