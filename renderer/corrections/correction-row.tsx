import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Correction } from '#contract/corrections.ts'
import { hashOf } from '../app/routes.ts'
import { useServices } from '../app/services.ts'
import { Parts } from './parts.tsx'

/** One correction: what, how far it reaches, where it was made, and the way to take it back. */
export function CorrectionRow({ correction }: { correction: Correction }) {
  const { t } = useTranslation()
  const { client, changes, messages, settings } = useServices()
  const notation = useStore(settings.store, (state) => state.notation)
  const { id, kind, scope, anchor, before, after, textTitle, pairIndex, isPlaceGone, sentence } = correction
  const word = anchor.quote

  async function takeBack() {
    const gone = await changes.apply(client.call('corrections.delete', { correctionId: id }))
    if (gone) messages.say({ wordKey: 'corrections.takenBack', values: { word }, undo: gone.undo })
  }

  return (
    <li className="said-row" data-correction={word}>
      <div className="said-head">
        <b lang="zh-Hans">{word}</b>
        <Parts kind={kind} before={before} after={after} notation={notation} />
        <span className="chip">{t(`corrections.scopes.${scope}`)}</span>
        {isPlaceGone && <span className="chip">{t('corrections.placeGone')}</span>}
      </div>
      <p className="said-sentence" lang="zh-Hans">
        {sentence.slice(0, anchor.startUtf16)}
        <mark>{sentence.slice(anchor.startUtf16, anchor.endUtf16)}</mark>
        {sentence.slice(anchor.endUtf16)}
      </p>
      <div className="said-acts">
        {pairIndex === null ? (
          <span className="quiet" lang="zh-Hans">
            {textTitle.zh}
          </span>
        ) : (
          <a className="quiet" href={hashOf({ view: 'read', textId: anchor.textId, pairIndex })}>
            {t('corrections.where', { title: textTitle.zh, pair: pairIndex + 1 })}
          </a>
        )}
        <Button className="button" aria-label={t('corrections.takeBackOf', { word })} onPress={() => void takeBack()}>
          {t('corrections.takeBack')}
        </Button>
      </div>
    </li>
  )
}
