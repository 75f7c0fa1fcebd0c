import { useEffect, useState } from 'react'

/** What was pasted, as a file to open; numbered, so that the same text pasted twice is two. */
export interface PastedFile {
  readonly number: number
  readonly file: File
}

/**
 * What a person pastes on a page where nothing is written: the text of the clipboard as a file to open. Where `isOn` is
 * false nothing is taken, nor in a field or while a dialog is open.
 */
export function usePastedFile(isOn: boolean): { readonly pasted: PastedFile | null; readonly forget: () => void } {
  const [pasted, setPasted] = useState<PastedFile | null>(null)
  useEffect(() => {
    if (!isOn) return undefined
    const onPaste = (event: ClipboardEvent) => {
      const isWriting = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]')
      if (isWriting || document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      const file = event.clipboardData && fileOf(event.clipboardData)
      if (!file) return
      event.preventDefault()
      setPasted((before) => ({ number: (before?.number ?? 0) + 1, file }))
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [isOn])
  return { pasted, forget: () => setPasted(null) }
}

/** A file that was copied, else the page that was, else its text; null where there is nothing to read. */
function fileOf(clipboard: DataTransfer): File | null {
  const [copied] = clipboard.files
  if (copied) return copied
  const html = clipboard.getData('text/html')
  const plain = clipboard.getData('text/plain')
  // What an editor copies is one line of text dressed as a page; a page has blocks.
  if (/<(?:p|h[1-6]|li|table|div|article)\b/i.test(html))
    return new File([html], 'clipboard.html', { type: 'text/html' })
  return plain.trim() === '' ? null : new File([plain], 'clipboard.txt', { type: 'text/plain' })
}
