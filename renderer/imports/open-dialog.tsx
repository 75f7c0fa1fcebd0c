import './imports.css'
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Choice } from '../ui/choice.tsx'
import { PreviewBody } from './preview-body.tsx'
import type { Opened } from './upload.ts'
import { useImport } from './use-import.ts'

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const

/** Shows what was understood of a file and lets the reader correct it; nothing is stored before they say so. */
export function OpenDialog({ file, onClose }: { file: Opened; onClose: () => void }) {
  const { t } = useTranslation()
  const { preview, title, setTitle, chooseEncoding, take } = useImport(file, onClose)
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="sheet-modal">
        <Dialog className="dialog open-dialog">
          <Heading slot="title">{t('imports.title')}</Heading>
          {!preview && (
            <p className="quiet" role="status">
              {t('imports.reading', { name: file.name })}
            </p>
          )}
          {preview && (
            <>
              <TextField value={title} onChange={setTitle} maxLength={200}>
                <Label>{t('imports.textTitle')}</Label>
                <Input lang="zh-Hans" />
              </TextField>
              <div className="field">
                <span aria-hidden="true">{t('imports.encoding')}</span>
                <Choice
                  label={t('imports.encoding')}
                  value={preview.encoding}
                  options={encodings.map((value) => ({ value, label: t(`imports.${value}`) }))}
                  onChange={chooseEncoding}
                />
              </div>
              <PreviewBody preview={preview} />
            </>
          )}
          <div className="dialog-acts">
            <Button className="button" onPress={onClose}>
              {t('imports.cancel')}
            </Button>
            <Button className="button primary" isDisabled={!preview || title.trim() === ''} onPress={() => void take()}>
              {t('imports.take')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
