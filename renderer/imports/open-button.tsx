import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { OpenDialog } from './open-dialog.tsx'
import { useDroppedFile } from './use-dropped-file.ts'

const accepted =
  '.txt .md .markdown .html .htm .xhtml .docx .epub .srt .vtt .tsv .csv .xlsx .tmx .xlf .xliff .json .yaml .yml text/*'.split(
    ' ',
  )

/** The way for a reader's own text into the library: by choosing a file, or by dropping one on the window. */
export function OpenButton() {
  const { t } = useTranslation()
  const [file, setFile] = useState<File | null>(null)
  const isOver = useDroppedFile(setFile)
  return (
    <>
      <FileTrigger acceptedFileTypes={accepted} onSelect={(files) => setFile(files?.[0] ?? null)}>
        <Button className="button primary">{t('library.open')}</Button>
      </FileTrigger>
      {isOver && <div className="drop-here">{t('library.dropHere')}</div>}
      {file && (
        <OpenDialog key={`${file.name}:${file.size}:${file.lastModified}`} file={file} onClose={() => setFile(null)} />
      )}
    </>
  )
}
