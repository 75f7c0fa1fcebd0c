import './aligning.css'
import { useEffect, useRef, useState } from 'react'
import { Button, Dialog, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TextId } from '#contract/ids.ts'
import type { ReadAs } from '#contract/imports.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { FileFields } from './file-fields.tsx'
import { LanguagesChoice } from './languages-choice.tsx'
import { SidesPreview } from './sides-preview.tsx'
import { type Aligning, useAligning } from './use-aligning.ts'

interface Props {
  /** The text that gets its English, with its title; null for a new text. */
  readonly text: { readonly id: TextId; readonly title: string } | null
  readonly dropped: readonly File[]
  readonly onClose: () => void
}

/** A new text from two files, or the English of one that has none: files, what they are, and the alignment. */
export function AlignDialog({ text, dropped, onClose }: Props) {
  const { t } = useTranslation()
  const aligning = useAligning(text?.id ?? null, onClose)
  const { step, understand, leave } = aligning
  const [files, setFiles] = useState<readonly (File | null)[]>(
    text ? [dropped[0] ?? null] : [dropped[0] ?? null, dropped[1] ?? null],
  )
  const [title, setTitle] = useState('')
  const [as, setAs] = useState<ReadAs | null>(null)
  const chosen = (dropped.length > 1 ? dropped : files).filter((file) => file !== null)
  useDroppedPair(dropped, () => void understand(dropped, null))
  function choose(next: ReadAs | null) {
    setAs(next)
    if (step.at === 'understood') void understand(chosen, next)
  }
  const shownTitle = title || ('preview' in step ? step.preview.title : '')

  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => !isOpen && leave()}>
      <Modal className="modal">
        <Dialog className="dialog open-dialog align-dialog">
          <Heading slot="title">{text ? t('aligning.addTitle', { title: text.title }) : t('aligning.title')}</Heading>
          {step.at === 'choose' && <FileFields files={files} isForText={text !== null} onFiles={setFiles} />}
          {step.at === 'reading' && <Reading />}
          {step.at === 'understood' && !text && <TitleField title={shownTitle} onTitle={setTitle} />}
          {!text && chosen.length > 0 && (step.at === 'choose' || step.at === 'understood') && (
            <LanguagesChoice count={chosen.length} as={as} onChange={choose} />
          )}
          {'preview' in step && <SidesPreview preview={step.preview} />}
          {step.at === 'aligning' && <ProgressBar label={t('aligning.progress')} share={step.share} />}
          <Actions aligning={aligning} files={chosen} as={as} title={shownTitle} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Reading() {
  const { t } = useTranslation()
  return (
    <p className="quiet" role="status">
      {t('aligning.reading')}
    </p>
  )
}

/** Two files that were dropped are read at once. */
function useDroppedPair(dropped: readonly File[], read: () => void) {
  const isRead = useRef(false)
  useEffect(() => {
    if (isRead.current || dropped.length < 2) return
    isRead.current = true
    read()
  })
}

function TitleField({ title, onTitle }: { title: string; onTitle: (title: string) => void }) {
  const { t } = useTranslation()
  return (
    <TextField value={title} onChange={onTitle} maxLength={200}>
      <Label>{t('imports.textTitle')}</Label>
      <Input lang="zh-Hans" />
    </TextField>
  )
}

interface ActionsProps {
  readonly aligning: Aligning
  readonly files: readonly File[]
  readonly as: ReadAs | null
  readonly title: string
}

/** The way out, and the way on from the present step. */
function Actions({ aligning: { step, understand, align, leave }, files, as, title }: ActionsProps) {
  const { t } = useTranslation()
  return (
    <div className="dialog-actions">
      <Button className="button" onPress={leave}>
        {t('app.cancel')}
      </Button>
      {step.at === 'choose' && (
        <Button className="button primary" isDisabled={files.length === 0} onPress={() => void understand(files, as)}>
          {t('aligning.next')}
        </Button>
      )}
      {'preview' in step && (
        <Button
          className="button primary"
          isDisabled={step.at !== 'understood'}
          onPress={() => step.at === 'understood' && void align(step.job, step.preview, title)}
        >
          {t(step.preview.isGiven ? 'imports.take' : 'aligning.align')}
        </Button>
      )}
    </div>
  )
}
