import './aligning.css'
import { useEffect, useRef, useState } from 'react'
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AlignPreview } from '#contract/aligning-commands.ts'
import type { TextId } from '#contract/ids.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { FileSlot } from './file-slot.tsx'
import { useAligning } from './use-aligning.ts'

interface Props {
  /** The text that gets its English, with its title; null for a new text. */
  readonly text: { readonly id: TextId; readonly title: string } | null
  readonly dropped: readonly File[]
  readonly onClose: () => void
}

/** A new text from two files, or the English of one that has none: files, what they are, and the alignment. */
export function AlignDialog({ text, dropped, onClose }: Props) {
  const { t } = useTranslation()
  const { step, understand, align, leave } = useAligning(text?.id ?? null, onClose)
  const [files, setFiles] = useState<readonly (File | null)[]>(
    text ? [dropped[0] ?? null] : [dropped[0] ?? null, dropped[1] ?? null],
  )
  const [title, setTitle] = useState('')
  const chosen = files.filter((file) => file !== null)
  useFirstFiles(dropped, () => void understand(dropped))
  const preview = 'preview' in step ? step.preview : null
  const shownTitle = title || (preview?.title ?? '')
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => !isOpen && leave()}>
      <Modal className="sheet-modal">
        <Dialog className="dialog open-dialog align-dialog">
          <Heading slot="title">{text ? t('aligning.addTitle', { title: text.title }) : t('aligning.title')}</Heading>
          {step.at === 'choose' && <Choose files={files} isForText={text !== null} onFiles={setFiles} />}
          {step.at === 'reading' && (
            <p className="quiet" role="status">
              {t('aligning.reading')}
            </p>
          )}
          {step.at === 'understood' && !text && (
            <TextField value={shownTitle} onChange={setTitle} maxLength={200}>
              <Label>{t('imports.textTitle')}</Label>
              <Input lang="zh-Hans" />
            </TextField>
          )}
          {preview && <Sides preview={preview} />}
          {step.at === 'aligning' && <ProgressBar label={t('aligning.progress')} share={step.share} />}
          <div className="dialog-acts">
            <Button className="button" onPress={leave}>
              {t('app.cancel')}
            </Button>
            {step.at === 'choose' && (
              <Button
                className="button primary"
                isDisabled={chosen.length === 0}
                onPress={() => void understand(chosen)}
              >
                {t('aligning.next')}
              </Button>
            )}
            {preview && (
              <Button
                className="button primary"
                isDisabled={step.at !== 'understood'}
                onPress={() => step.at === 'understood' && void align(step.job, preview, shownTitle)}
              >
                {t(preview.isGiven ? 'imports.take' : 'aligning.align')}
              </Button>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Files that were dropped are read at once. */
function useFirstFiles(dropped: readonly File[], read: () => void) {
  const isRead = useRef(false)
  useEffect(() => {
    if (isRead.current || dropped.length < 2) return
    isRead.current = true
    read()
  })
}

interface ChooseProps {
  readonly files: readonly (File | null)[]
  readonly isForText: boolean
  readonly onFiles: (files: readonly (File | null)[]) => void
}

function Choose({ files, isForText, onFiles }: ChooseProps) {
  const { t } = useTranslation()
  const labels = isForText ? [t('aligning.english')] : [t('aligning.chinese'), t('aligning.english')]
  return (
    <>
      <div className="file-slots">
        {labels.map((label, index) => (
          <FileSlot
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

/** What was understood of each side. */
function Sides({ preview }: { preview: AlignPreview }) {
  const { t, i18n } = useTranslation()
  const number = (value: number) => new Intl.NumberFormat(i18n.language).format(value)
  return (
    <>
      {preview.isSwapped && <p className="warning">{t('aligning.swapped')}</p>}
      {preview.isGiven && <p>{t('aligning.given')}</p>}
      <div className="sides">
        {(['source', 'target'] as const).map((side) => (
          <section key={side} aria-label={t(side === 'source' ? 'aligning.chinese' : 'aligning.english')}>
            <h3>
              <bdi>{preview[side].name}</bdi>
            </h3>
            <p className="quiet">
              {t('aligning.sentences', { count: preview[side].sentences, number: number(preview[side].sentences) })}
            </p>
            <div lang={side === 'source' ? 'zh-Hans' : 'en'}>
              {preview[side].opening.map((sentence, index) => (
                // eslint-disable-next-line react/no-array-index-key -- the sentences of a preview never change places
                <p key={index}>{sentence}</p>
              ))}
            </div>
          </section>
        ))}
      </div>
    </>
  )
}
