import './imports.css'
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ImportCorrections, ImportPreview } from '#contract/imports.ts'
import { CorrectionFields } from './correction-fields.tsx'
import { PackBody } from './pack-body.tsx'
import { PreviewBody } from './preview-body.tsx'
import type { FileToOpen } from './upload-file.ts'
import { useImport } from './use-import.ts'

/** Shows what was understood of a file and lets the reader correct it; nothing is stored before they say so. */
export function OpenDialog({ file, onClose }: { file: FileToOpen; onClose: () => void }) {
  const { t } = useTranslation()
  const { previewed, title, setTitle, corrections, correct, giveUp, takeText, takePack } = useImport(file, onClose)
  const text = previewed && 'text' in previewed ? previewed.text : null
  const pack = previewed && 'pack' in previewed ? previewed.pack : null
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => !isOpen && giveUp()}>
      <Modal className="modal">
        <Dialog className="dialog open-dialog">
          <Heading slot="title">{pack ? t('packs.title') : t('imports.title')}</Heading>
          {!previewed && (
            <p className="quiet" role="status">
              {t('imports.reading', { name: file.name })}
            </p>
          )}
          {text && <TextBody {...{ text, title, setTitle, corrections, correct }} />}
          {pack && <PackBody pack={pack} />}
          <div className="dialog-actions">
            <Button className="button" onPress={giveUp}>
              {t('app.cancel')}
            </Button>
            <Button
              className="button primary"
              isDisabled={!pack && (!text || title.trim() === '')}
              onPress={() => void (pack ? takePack(pack) : takeText())}
            >
              {pack ? t('packs.add') : t('imports.take')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface TextProps {
  readonly text: ImportPreview
  readonly title: string
  readonly setTitle: (title: string) => void
  readonly corrections: ImportCorrections
  readonly correct: (patch: Partial<ImportCorrections>) => void
}

function TextBody({ text, title, setTitle, corrections, correct }: TextProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextField value={title} onChange={setTitle} maxLength={200}>
        <Label>{t('imports.textTitle')}</Label>
        <Input lang="zh-Hans" />
      </TextField>
      <PreviewBody preview={text} correct={correct} />
      <CorrectionFields preview={text} corrections={corrections} correct={correct} />
    </>
  )
}
