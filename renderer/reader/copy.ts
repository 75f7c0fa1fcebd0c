import type { ClipboardEvent as ReactClipboardEvent } from 'react'

interface Copied {
  readonly plain: string
  readonly html: string
}

const extras =
  '[data-mark], [data-pair-number], [data-unveil], [data-spoken], [data-notes], [data-missing], [data-veiled]'

/** A selected piece of the sheet: sides on lines of their own, no pair numbers; readings only where they are asked for. */
export function copiedText(selected: DocumentFragment | Element, hasReadings: boolean): Copied {
  for (const extra of selected.querySelectorAll(hasReadings ? extras : `rt, ${extras}`)) extra.remove()
  const sides = [...selected.querySelectorAll('[data-side]')]
  const pieces = (sides.length === 0 ? [selected] : sides).map(sideOf).filter(({ plain }) => plain !== '')
  return {
    plain: pieces.map(({ plain }) => plain).join('\n'),
    html: pieces.map(({ html }) => html).join('\n'),
  }
}

function sideOf(side: DocumentFragment | Element): Copied {
  const speaker = side.querySelector('[data-speaker]')
  const lang = side instanceof Element ? (side.getAttribute('lang') ?? '') : ''
  const label = speaker?.textContent ?? ''
  speaker?.remove()
  const paragraph = document.createElement('p')
  if (lang) paragraph.lang = lang
  const content = appendContent(paragraph, side).trim()
  const before = label && content ? `${label}${lang === 'en' ? ': ' : '：'}` : ''
  paragraph.prepend(before)
  return { plain: content && before + content, html: content && paragraph.outerHTML }
}

/** Copies what stands in `from` to `to`, rubies as rubies, and gives it as text: 汉字[hàn zì]. */
function appendContent(to: Element, from: Node): string {
  let text = ''
  for (const node of from.childNodes) {
    if (node instanceof Element && node.localName === 'ruby') text += appendRuby(to, node)
    else if (node instanceof Element) text += appendContent(to, node)
    else {
      to.append(node.textContent ?? '')
      text += node.textContent ?? ''
    }
  }
  return text
}

function appendRuby(to: Element, ruby: Element): string {
  const annotations = [...ruby.querySelectorAll('rt')]
  const written = annotations.flatMap(({ children }) => [...children])
  const syllables = written.map((each) => (each.textContent ?? '').replace(/^’/, '').trim())
  for (const annotation of annotations) annotation.remove()
  const base = ruby.textContent ?? ''
  const reading = syllables.join(' ')
  if (!reading || !base) {
    to.append(base)
    return base
  }
  const copy = document.createElement('ruby')
  const over = document.createElement('rt')
  over.append(reading)
  copy.append(base, over)
  to.append(copy)
  return `${base}[${reading}]`
}

/** Puts plain text on the clipboard instead of the page's markup. */
export function copyPlain(event: ReactClipboardEvent) {
  const selection = getSelection()
  if (!selection || selection.isCollapsed) return
  event.clipboardData.setData('text/plain', copiedText(selection.getRangeAt(0).cloneContents(), false).plain)
  event.preventDefault()
}

/**
 * Copies the selection, or `row` where nothing is selected, with its readings: as 汉字[hàn zì] and as HTML ruby. Goes
 * through the document's own copy event, which needs no permission to use the clipboard.
 */
export function copyWithReadings(row: Element | null): boolean {
  const selection = getSelection()
  if (!selection || !row) return false
  const isOwn = selection.isCollapsed
  if (isOwn) selection.selectAllChildren(row)
  const { plain, html } = copiedText(selection.getRangeAt(0).cloneContents(), true)
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', plain)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('copy', write, { capture: true, once: true })
  // Deprecated and still the only way that works in every host without asking: see above.
  const isDone = document.execCommand('copy')
  document.removeEventListener('copy', write, { capture: true })
  if (isOwn) selection.removeAllRanges()
  return isDone && plain !== ''
}
