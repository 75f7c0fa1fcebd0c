import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CorrectionScope } from '#contract/corrections.ts'
import { useServices } from '../app/services.ts'
import { Choice } from '../ui/choice.tsx'
import { JointEditor } from './joint-editor.tsx'
import { PreviewLines } from './preview-lines.tsx'
import { ReadingEditor } from './reading-editor.tsx'
import { type CorrectedWord, parts, useDraft } from './use-draft.ts'
import { usePreview } from './use-preview.ts'

const scopes = ['here', 'text', 'everywhere'] as const satisfies readonly CorrectionScope[]

/** Lets a reader mend how a word is read, or where it begins and ends, with what would change shown beforehand. */
export function CorrectPanel(props: CorrectedWord & { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { client, changes, messages } = useServices()
  const { onClose } = props
  const word = props.word.text
  const { hasReading, part, scope, draft, ...making } = useDraft(props)
  const { preview, failure } = usePreview(draft)

  async function apply() {
    if (!draft) return
    const made = await changes.apply(client.call('corrections.make', { draft }))
    if (!made) return
    messages.say({ wordKey: 'corrections.made', values: { word: made.correction.anchor.quote }, undo: made.undo })
    onClose()
  }

  return (
    <form
      className="correct-panel"
      aria-label={t('corrections.panel', { word })}
      onSubmit={(event) => {
        event.preventDefault()
        void apply()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The panel closes, and not the whole card with it.
        event.stopPropagation()
        onClose()
      }}
    >
      {hasReading && (
        <Choice
          label={t('corrections.what')}
          value={part}
          options={parts.map((value) => ({ value, label: t(`corrections.part.${value}`) }))}
          onChange={making.setPart}
        />
      )}
      {part === 'reading' ? (
        <ReadingEditor word={word} value={making.reading} onChange={making.setReading} />
      ) : (
        <JointEditor stretch={making.stretch} wanted={making.wanted} onChange={making.setWanted} />
      )}
      <Choice
        label={t('corrections.scope')}
        value={scope}
        options={scopes.map((value) => ({ value, label: t(`corrections.scopes.${value}`) }))}
        onChange={making.setScope}
      />
      <div className="preview-place">
        {failure && (
          <p className="quiet" role="status">
            {t(`error.${failure.code}`, failure.data)}
          </p>
        )}
        {!draft && <p className="quiet">{t('corrections.jointsHint')}</p>}
        {preview && draft && <PreviewLines preview={preview} kind={draft.change.kind} />}
      </div>
      <div className="acts-row">
        <Button className="button primary" type="submit" isDisabled={!preview || !draft}>
          {t('corrections.apply')}
        </Button>
        <Button className="button" onPress={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  )
}
