import { useCallback, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Card } from '#contract/cards.ts'
import type { TermId } from '#contract/ids.ts'
import type { Anchor } from '#contract/text.ts'
import { chordsOf, isMac, printChord } from '../app/keys.ts'
import { go } from '../app/routes.ts'
import { useServices } from '../app/services.ts'
import { useActions } from '../app/use-actions.ts'
import { presentMs } from '../ui/clock.ts'
import { writeWhen } from '../ui/write-when.ts'

interface Props {
  readonly headword: string
  readonly termId: TermId | null
  /** Where the card would belong, or null where the word stands nowhere in this text. */
  readonly anchor: Anchor | null
}

/** Whether a word is a card already, and when it is due; otherwise the way to make it one. */
export function CardStatus({ headword, termId, anchor }: Props) {
  const { t, i18n } = useTranslation()
  const { client, changes, messages, settings } = useServices()
  const keys = useStore(settings.store, (state) => state.keys)
  const [found, setFound] = useState<{ card: Card | null; now: number } | null>(null)

  const look = useCallback(async () => {
    const answer = await changes.ask(client.call('cards.find', { headword }))
    if (answer) setFound({ card: answer.card, now: presentMs() })
  }, [changes, client, headword])
  useEffect(() => {
    void look()
    return changes.onChanged((changed) => changed.cards.length > 0 && void look())
  }, [changes, look])

  async function save() {
    if (!anchor || found?.card) return
    const saved = await changes.apply(client.call('cards.save', { anchor, termId }))
    if (saved) messages.say({ wordKey: 'word.saved', values: { headword: saved.card.headword }, undo: saved.undo })
  }
  useActions({ 'reader.save-card': () => void save() })

  if (!found) return null
  const { card, now } = found
  if (card) {
    const when =
      card.dueAt <= now ? t('word.dueNow') : t('word.due', { when: writeWhen(card.dueAt, now, i18n.language) })
    return (
      <>
        <span className="is-card">
          {t('word.isCard')} · {when}
        </span>
        <Button className="button" onPress={() => go({ view: 'cards', cardId: card.id })}>
          {t('word.openCard')}
        </Button>
      </>
    )
  }
  const chord = chordsOf('reader.save-card', keys)[0]
  return (
    <Button className="button primary" isDisabled={!anchor} onPress={() => void save()}>
      {t('word.save')}
      {chord && <kbd>{printChord(chord, isMac)}</kbd>}
    </Button>
  )
}
