import { useCallback, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Card } from '#contract/cards.ts'
import type { TermId } from '#contract/ids.ts'
import type { Anchor } from '#contract/text.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { presentMs } from '../platform/clock.ts'
import { formatRelativeTime } from '../platform/format-time.ts'
import { chordsOf, isMac, printChord } from '../platform/keys.ts'
import { navigate } from '../platform/routes.ts'
import { useSettings } from '../platform/settings-store.ts'
import { useActions } from '../platform/use-actions.ts'
import { useSaveCard } from './use-save-card.ts'

interface Props {
  readonly headword: string
  readonly termId: TermId | null
  /** Where the card would belong, or null where the word stands nowhere in this text. */
  readonly anchor: Anchor | null
}

/** Whether a word is a card for review already, and when it is due; otherwise the way to make it one. */
export function StudyCardStatus({ headword, termId, anchor }: Props) {
  const { t } = useTranslation()
  const saveCard = useSaveCard()
  const keys = useStore(useSettings().store, (state) => state.keys)
  const found = useCardOf(headword)
  const save = () => {
    if (anchor && !found?.card) void saveCard(anchor, termId)
  }
  useActions({ 'reader.save-card': save })

  if (!found) return null
  if (found.card) return <SavedCard card={found.card} now={found.now} />
  const chord = chordsOf('reader.save-card', keys)[0]
  return (
    <Button className="button primary" isDisabled={!anchor} onPress={save}>
      {t('word.save')}
      {chord && <kbd>{printChord(chord, isMac)}</kbd>}
    </Button>
  )
}

function SavedCard({ card, now }: { card: Card; now: number }) {
  const { t, i18n } = useTranslation()
  const when = formatRelativeTime(card.dueAt, now, i18n.language)
  return (
    <>
      <span className="study-card-status">
        {t('word.isCard')} · {card.dueAt <= now ? t('word.dueNow') : t('word.due', { when })}
      </span>
      <Button className="button" onPress={() => navigate({ view: 'cards', cardId: card.id })}>
        {card.meaning === '' ? t('cards.addMeaning') : t('word.openCard')}
      </Button>
    </>
  )
}

/** The card of a word, if it has one, with the moment at which that was asked; null until it is known. */
function useCardOf(headword: string) {
  const client = useClient()
  const changes = useChanges()
  const [found, setFound] = useState<{ card: Card | null; now: number } | null>(null)
  const look = useCallback(async () => {
    const answer = await changes.query(client.call('cards.find', { headword }))
    if (answer) setFound({ card: answer.card, now: presentMs() })
  }, [changes, client, headword])
  useEffect(() => {
    void look()
    return changes.onChanged((changed) => changed.cards.length > 0 && void look())
  }, [changes, look])
  return found
}
