import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Card } from '#contract/cards.ts'
import type { TermId } from '#contract/ids.ts'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { useMessages } from '../platform/messages-store.ts'
import { navigate } from '../platform/routes.ts'
import { OwnNote } from '../vocabulary/own-note.tsx'
import { StatusChoice } from '../vocabulary/status-choice.tsx'
import { useOpenHeadword } from './open-headword.ts'

interface Props {
  readonly headword: string
  readonly syllables: readonly string[]
  readonly termId: TermId | null
}

/** What a reader may do with a word that was found: say what it is to them, save it, look it up by itself. */
export function ResultActions({ headword, syllables, termId }: Props) {
  const { t } = useTranslation()
  const follow = useOpenHeadword()
  const { card, save } = useCard({ headword, syllables, termId })
  return (
    <div className="result-actions">
      <StatusChoice word={headword} />
      {card === null && (
        <Button className="button primary" onPress={() => void save()}>
          {t('word.save')}
        </Button>
      )}
      {card && (
        <Button className="button" onPress={() => navigate({ view: 'cards', cardId: card.id })}>
          {t('word.openCard')}
        </Button>
      )}
      <Button className="button" onPress={() => follow(headword)}>
        {t('dictionary.open')}
      </Button>
      <OwnNote word={headword} />
    </div>
  )
}

/** The card of a word, null where it has none, undefined until that is known; and the way to make one. */
function useCard({ headword, syllables, termId }: Props) {
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const [card, setCard] = useState<Card | null | undefined>()
  useEffect(() => {
    const look = async () => {
      const answer = await changes.query(client.call('cards.find', { headword }))
      if (answer) setCard(answer.card)
    }
    void look()
    return changes.onChanged((changed) => changed.cards.length > 0 && void look())
  }, [client, changes, headword])
  const save = async () => {
    const asked = { headword, syllables: [...syllables], termId }
    const saved = await changes.apply(client.call('cards.save-word', asked))
    if (saved) messages.show({ wordKey: 'word.saved', values: { headword }, undo: saved.undo })
  }
  return { card, save }
}
