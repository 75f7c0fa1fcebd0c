import { useTranslation } from 'react-i18next'
import { FileField } from './file-field.tsx'

interface Props {
  readonly files: readonly (File | null)[]
  /** Only English is asked for: the Chinese is a text of the library. */
  readonly isForText: boolean
  readonly onFiles: (files: readonly (File | null)[]) => void
}

/** The files that a text is made of, one for each language that is not there yet. */
export function FileFields({ files, isForText, onFiles }: Props) {
  const { t } = useTranslation()
  const labels = isForText ? [t('aligning.english')] : [t('aligning.chinese'), t('aligning.english')]
  return (
    <>
      <div className="file-fields">
        {labels.map((label, index) => (
          <FileField
            key={label}
            label={label}
            file={files[index] ?? null}
            onFile={(file) => onFiles(labels.map((_, at) => (at === index ? file : (files[at] ?? null))))}
          />
        ))}
      </div>
      <p className="quiet">{isForText ? t('aligning.addHint') : t('aligning.hint')}</p>
    </>
  )
}
