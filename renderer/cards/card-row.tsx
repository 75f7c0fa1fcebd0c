import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Card } from '#contract/cards.ts'
import { withArrows } from '#contract/controls.ts'
import { Reading } from '../chinese-text/reading.tsx'
import { useChanges } from '../platform/changes.ts'
import { useClient } from '../platform/client.ts'
import { presentMs } from '../platform/clock.ts'
import { formatRelativeTime } from '../platform/format-time.ts'
import { useMessages } from '../platform/messages-store.ts'
import { navigate } from '../platform/routes.ts'
import { useSettings } from '../platform/settings-store.ts'
import { OwnNote } from '../vocabulary/own-note.tsx'
import { MarkedSentence } from './marked-sentence.tsx'
import { MissingSource } from './missing-source.tsx'

interface Props {
  readonly card: Card
  readonly isChosen: boolean
  readonly onEdit: (card: Card) => void
}

/** One card of the list, with what can be done to it. */
export function CardRow({ card, isChosen, onEdit }: Props) {
  const { t } = useTranslation()
  return (
    <article
      className={isChosen ? 'card-row is-chosen' : 'card-row'}
      data-card={card.id}
      aria-label={card.headword}
      aria-current={isChosen || undefined}
    >
      <CardHead card={card} />
      <MarkedSentence card={card} />
      <p className="translation" lang="en">
        {withArrows(card.translation)}
      </p>
      {card.note && <p className="note">{withArrows(card.note)}</p>}
      <OwnNote word={card.headword} />
      {card.meaning === '' && (
        <p className="quiet">
          {t('cards.noMeaning')}{' '}
          <Button className="button" onPress={() => onEdit(card)}>
            {t('cards.addMeaning')}
          </Button>
        </p>
      )}
      <CardActions card={card} onEdit={() => onEdit(card)} />
    </article>
  )
}

/** The word, how it is read, what it means, and when it is due. */
function CardHead({ card }: { card: Card }) {
  const { t, i18n } = useTranslation()
  const notation = useStore(useSettings().store, (state) => state.notation)
  const now = presentMs()
  const when = formatRelativeTime(card.dueAt, now, i18n.language)
  return (
    <div className="card-head">
      <b lang="zh-Hans">{card.headword}</b>
      <Reading syllables={card.reading.split(' ')} notation={notation} />
      <span className="rendering">{withArrows(card.meaning.split('\n')[0] ?? '')}</span>
      <span className="quiet">
        {t(`cards.state.${card.state}`)} · {card.dueAt <= now ? t('word.dueNow') : t('word.due', { when })}
      </span>
    </div>
  )
}

function CardActions({ card, onEdit }: { card: Card; onEdit: () => void }) {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const messages = useMessages()
  const { headword, pairIndex, anchor } = card

  async function remove() {
    const removed = await changes.apply(client.call('cards.delete', { cardId: card.id }))
    if (removed) messages.show({ wordKey: 'cards.deleted', values: { headword }, undo: removed.undo })
  }

  return (
    <div className="actions">
      <Button className="button" onPress={onEdit}>
        {t('cards.edit')}
      </Button>
      <MissingSource card={card} />
      {pairIndex !== null && (
        <Button className="button" onPress={() => navigate({ view: 'read', textId: anchor.textId, pairIndex })}>
          {t('cards.source')}
        </Button>
      )}
      <Button className="button quiet" onPress={() => void remove()}>
        {t('cards.delete')}
      </Button>
    </div>
  )
}
