import './correction-panel.css'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CorrectionScope } from '#contract/corrections.ts'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { BoundaryEditor } from './boundary-editor.tsx'
import { PreviewLines } from './preview-lines.tsx'
import { ReadingEditor } from './reading-editor.tsx'
import { correctedParts, type Draft, useDraft, type WordInText } from './use-draft.ts'
import { useMakeCorrection } from './use-make-correction.ts'
import { type Previewed, usePreview } from './use-preview.ts'

const scopes = ['here', 'text', 'everywhere'] as const satisfies readonly CorrectionScope[]

/** Lets a reader correct how a word is read, or where it begins and ends, and shows first what would change. */
export function CorrectionPanel(props: WordInText & { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { onClose } = props
  const draft = useDraft(props)
  const previewed = usePreview(draft.correction)
  const make = useMakeCorrection(onClose)

  return (
    <form
      className="correction-panel"
      aria-label={t('corrections.panel', { word: props.word.text })}
      onSubmit={(event) => {
        event.preventDefault()
        if (draft.correction) void make(draft.correction)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The panel closes, and not the whole card with it.
        event.stopPropagation()
        onClose()
      }}
    >
      <DraftFields word={props.word.text} draft={draft} />
      <PreviewOf draft={draft} previewed={previewed} />
      <div className="action-row">
        <Button className="button primary" type="submit" isDisabled={!previewed.preview || !draft.correction}>
          {t('corrections.apply')}
        </Button>
        <Button className="button" onPress={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** What is corrected of the word, the correction itself, and how far it reaches. */
function DraftFields({ word, draft }: { word: string; draft: Draft }) {
  const { t } = useTranslation()
  return (
    <>
      {draft.hasReading && (
        <SegmentedControl
          label={t('corrections.what')}
          value={draft.part}
          options={correctedParts.map((value) => ({ value, label: t(`corrections.part.${value}`) }))}
          onChange={draft.setPart}
        />
      )}
      {draft.part === 'reading' ? (
        <ReadingEditor word={word} value={draft.reading} onChange={draft.setReading} />
      ) : (
        <BoundaryEditor run={draft.run} boundaries={draft.boundaries} onChange={draft.setBoundaries} />
      )}
      <SegmentedControl
        label={t('corrections.scope')}
        value={draft.scope}
        options={scopes.map((value) => ({ value, label: t(`corrections.scopes.${value}`) }))}
        onChange={draft.setScope}
      />
    </>
  )
}

function PreviewOf({ draft, previewed: { preview, failure } }: { draft: Draft; previewed: Previewed }) {
  const { t } = useTranslation()
  const { correction } = draft
  return (
    <div className="preview-place">
      {failure && (
        <p className="quiet" role="status">
          {t(`error.${failure.code}`, failure.data)}
        </p>
      )}
      {!correction && <p className="quiet">{t('corrections.boundariesHint')}</p>}
      {preview && correction && <PreviewLines preview={preview} kind={correction.change.kind} />}
    </div>
  )
}
