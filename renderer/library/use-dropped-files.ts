import { useEffect, useState } from 'react'

const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** Listens for files dropped anywhere on the window. Gives whether any is held over it now. */
export function useDroppedFiles(onFiles: (files: readonly [File, ...File[]]) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      // A place for one file takes its own; see file-slot.
      if (event.defaultPrevented) return
      const [first, ...others] = event.dataTransfer?.files ?? []
      if (!first) return
      event.preventDefault()
      onFiles([first, ...others])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [onFiles])
  return isOver
}
