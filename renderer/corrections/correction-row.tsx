import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Correction } from '#contract/corrections.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'
import { hrefOf } from '../platform/routes.ts'
import { useSettings } from '../platform/settings-store.ts'
import { BeforeAfter } from './before-after.tsx'

/** One correction: what, how far it reaches, where it was made, and the way to take it back. */
export function CorrectionRow({ correction }: { correction: Correction }) {
  const { t } = useTranslation()
  const notation = useStore(useSettings().store, (state) => state.notation)
  const { kind, scope, anchor, before, after, isPlaceGone, sentence } = correction
  return (
    <li className="record" data-correction={anchor.quote}>
      <div className="record-head">
        <b lang="zh-Hans">{anchor.quote}</b>
        <BeforeAfter kind={kind} before={before} after={after} notation={notation} />
        <span className="chip">{t(`corrections.scopes.${scope}`)}</span>
        {isPlaceGone && <span className="chip">{t('corrections.placeGone')}</span>}
      </div>
      <p className="record-sentence" lang="zh-Hans">
        {sentence.slice(0, anchor.startUtf16)}
        <mark>{sentence.slice(anchor.startUtf16, anchor.endUtf16)}</mark>
        {sentence.slice(anchor.endUtf16)}
      </p>
      <div className="record-actions">
        <PlaceLink correction={correction} />
        <TakeBackButton correction={correction} />
      </div>
    </li>
  )
}

/** Where the correction was made, with the way there if there is one. */
function PlaceLink({ correction: { anchor, textTitle, pairIndex } }: { correction: Correction }) {
  const { t } = useTranslation()
  if (pairIndex === null) {
    return (
      <span className="quiet" lang="zh-Hans">
        {textTitle.zh}
      </span>
    )
  }
  return (
    <a className="quiet" href={hrefOf({ view: 'read', textId: anchor.textId, pairIndex })}>
      {t('corrections.where', { title: textTitle.zh, pair: pairIndex + 1 })}
    </a>
  )
}

function TakeBackButton({ correction: { id, anchor } }: { correction: Correction }) {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const word = anchor.quote

  async function takeBack() {
    const removed = await changes.apply(client.call('corrections.delete', { correctionId: id }))
    if (removed) messages.show({ wordKey: 'corrections.takenBack', values: { word }, undo: removed.undo })
  }

  return (
    <Button className="button" aria-label={t('corrections.takeBackOf', { word })} onPress={() => void takeBack()}>
      {t('corrections.takeBack')}
    </Button>
  )
}
