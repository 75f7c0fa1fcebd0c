import { lazy, Suspense, useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { acceptedFiles } from '../imports/accepted-files.ts'
import { useDroppedFiles } from './use-dropped-files.ts'

// Loaded when first opened: the library is what a start waits for.
const AlignDialog = lazy(async () => ({ default: (await import('../aligning/align-dialog.tsx')).AlignDialog }))
const OpenDialog = lazy(async () => ({ default: (await import('../imports/open-dialog.tsx')).OpenDialog }))

/** The ways for a reader's own texts into the library: one file or two, by choosing or by dropping on the window. */
export function OpenButtons() {
  const { t } = useTranslation()
  const [file, setFile] = useState<File | null>(null)
  const [pair, setPair] = useState<readonly File[] | null>(null)
  const isOver = useDroppedFiles(([first, second]) => (second ? setPair([first, second]) : setFile(first)))
  return (
    <>
      <Button className="button" onPress={() => setPair([])}>
        {t('aligning.open')}
      </Button>
      <FileTrigger acceptedFileTypes={acceptedFiles} onSelect={(files) => setFile(files?.[0] ?? null)}>
        <Button className="button primary">{t('library.open')}</Button>
      </FileTrigger>
      {isOver && <div className="drop-hint">{t('library.dropHere')}</div>}
      <Suspense fallback={null}>
        {file && (
          <OpenDialog
            key={`${file.name}:${file.size}:${file.lastModified}`}
            file={file}
            onClose={() => setFile(null)}
          />
        )}
        {pair && <AlignDialog text={null} dropped={pair} onClose={() => setPair(null)} />}
      </Suspense>
    </>
  )
}
