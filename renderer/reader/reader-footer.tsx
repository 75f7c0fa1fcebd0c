import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ActionId } from '#contract/actions.ts'
import type { OpenedText } from '#contract/text.ts'
import { chordsOf, isMac, printChord } from '../platform/keys.ts'
import { useReader } from './reader-store.ts'
import { useSettings } from '../platform/settings-store.ts'
import { useFirstHints } from './use-first-hints.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'

/** How far the reader is, and the keys worth knowing here. */
export function ReaderFooter({ text }: { text: OpenedText }) {
  const { t, i18n } = useTranslation()
  const reader = useReader()
  const settings = useSettings()
  const current = useStore(reader.store, (state) => state.current)
  const { keys, layout } = useStore(settings.store)
  const share = (current + 1) / Math.max(1, text.pairCount)
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(share)
  const key = (id: ActionId) => printChord(chordsOf(id, keys)[0] ?? '', isMac)
  const { next, done } = useFirstHints()
  const hint = { reveal: key('reader.reveal'), save: key('reader.save-card'), help: key('app.help') }
  return (
    <footer className="reader-footer">
      <span>{t('reader.pairOf', { pair: current + 1, total: text.pairCount })}</span>
      <ProgressBar label={t('reader.progress')} share={share} />
      <span>{percent}</span>
      {next === null ? (
        <span className="hint">
          {layout === 'chinese-first' ? t('reader.hint', hint) : t('reader.hintPlain', hint)}
        </span>
      ) : (
        <span className="hint first-hint" role="note">
          {t(`reader.firstHint.${next}`, hint)}
          <Button className="button quiet" aria-label={t('reader.firstHint.dismiss')} onPress={() => done(next)}>
            ×
          </Button>
        </span>
      )}
    </footer>
  )
}
