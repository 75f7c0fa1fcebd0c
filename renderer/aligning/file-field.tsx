import { Button, DropZone, FileTrigger, isFileDropItem, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { withArrows } from '#contract/controls.ts'
import { acceptedFiles } from '../imports/accepted-files.ts'

interface Props {
  readonly label: string
  readonly file: File | null
  readonly onFile: (file: File) => void
}

/** A place for one file: chosen, or dropped on it. */
export function FileField({ label, file, onFile }: Props) {
  const { t } = useTranslation()
  return (
    <DropZone
      className="file-field"
      onDrop={(event) => {
        const item = event.items.find(isFileDropItem)
        if (item) void item.getFile().then(onFile)
      }}
    >
      <Text slot="label">{label}</Text>
      {file && <bdi className="file-name">{withArrows(file.name)}</bdi>}
      <FileTrigger acceptedFileTypes={acceptedFiles} onSelect={(files) => files?.[0] && onFile(files[0])}>
        <Button className="button" aria-label={`${t('aligning.choose')} ${label}`}>
          {t('aligning.choose')}
        </Button>
      </FileTrigger>
    </DropZone>
  )
}
