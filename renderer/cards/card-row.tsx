import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Card } from '#contract/cards.ts'
import { go } from '../app/routes.ts'
import { useServices } from '../app/services.ts'
import { Reading } from '../reader/reading.tsx'
import { presentMs } from '../ui/clock.ts'
import { writeWhen } from '../ui/write-when.ts'
import { MarkedSentence } from './marked-sentence.tsx'
import { SourceGone } from './source-gone.tsx'

interface Props {
  readonly card: Card
  readonly isChosen: boolean
  readonly onEdit: (card: Card) => void
}

/** One card of the list, with what can be done to it. */
export function CardRow({ card, isChosen, onEdit }: Props) {
  const { t, i18n } = useTranslation()
  const { client, changes, messages, settings } = useServices()
  const notation = useStore(settings.store, (state) => state.notation)
  const now = presentMs()
  const when = card.dueAt <= now ? t('word.dueNow') : t('word.due', { when: writeWhen(card.dueAt, now, i18n.language) })
  const { headword } = card

  async function remove() {
    const gone = await changes.apply(client.call('cards.delete', { cardId: card.id }))
    if (gone) messages.say({ wordKey: 'cards.deleted', values: { headword }, undo: gone.undo })
  }

  return (
    <article className={isChosen ? 'card-row is-chosen' : 'card-row'} data-card={card.id} aria-label={headword}>
      <div className="card-head">
        <b lang="zh-Hans">{headword}</b>
        <Reading syllables={card.reading.split(' ')} notation={notation} />
        <span className="rendering">{card.meaning.split('\n')[0]}</span>
        <span className="quiet">
          {t(`cards.state.${card.state}`)} · {when}
        </span>
      </div>
      <MarkedSentence card={card} />
      <p className="translation" lang="en">
        {card.translation}
      </p>
      {card.note && <p className="note">{card.note}</p>}
      <div className="acts">
        <Button className="button" onPress={() => onEdit(card)}>
          {t('cards.edit')}
        </Button>
        <SourceGone card={card} />
        {card.pairIndex !== null && (
          <Button
            className="button"
            onPress={() => go({ view: 'read', textId: card.anchor.textId, pairIndex: card.pairIndex })}
          >
            {t('cards.source')}
          </Button>
        )}
        <Button className="button quiet" onPress={() => void remove()}>
          {t('cards.delete')}
        </Button>
      </div>
    </article>
  )
}
