import './cards.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#contract/cards.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'
import { useActions } from '../platform/use-actions.ts'
import { PageLayout } from '../ui/page-layout.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { CardEditor } from './card-editor.tsx'
import { CardRow } from './card-row.tsx'

const LIMIT = 500
const ROW_ESTIMATE_PX = 128

/** The reader's cards: search, edit, delete, and back to where each came from. */
export function Cards({ cardId }: { cardId: string | null }) {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<{ cards: readonly Card[]; total: number } | null>(null)
  const [edited, setEdited] = useState<Card | null>(null)
  const field = useRef<HTMLInputElement>(null)

  const look = useCallback(async () => {
    const answer = await changes.query(client.call('cards.list', { search, offset: 0, limit: LIMIT }))
    if (answer) setFound(answer)
  }, [client, changes, search])
  useEffect(() => {
    void look()
    return changes.onChanged(
      (changed) => (changed.cards.length > 0 || changed.pairs.length > 0 || changed.study) && void look(),
    )
  }, [changes, look])
  useActions({ 'cards.search': () => field.current?.focus() })

  return (
    <PageLayout
      title={t('cards.title')}
      aside={
        <>
          <span className="quiet" role="status">
            {found && t('cards.total', { count: found.total })}
          </span>
          <SearchField label={t('cards.search')} value={search} onChange={setSearch} inputRef={field} />
        </>
      }
    >
      {found?.total === 0 && <p className="quiet">{search ? t('cards.noMatch', { search }) : t('cards.none')}</p>}
      {found && <CardList cards={found.cards} chosenId={cardId} onEdit={setEdited} />}
      {edited && <CardEditor card={edited} onClose={() => setEdited(null)} />}
    </PageLayout>
  )
}

interface ListProps {
  readonly cards: readonly Card[]
  readonly chosenId: string | null
  readonly onEdit: (card: Card) => void
}

function CardList({ cards, chosenId, onEdit }: ListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const rows = useVirtualizer({
    count: cards.length,
    getScrollElement: () => document.getElementById('page'),
    estimateSize: () => ROW_ESTIMATE_PX,
    getItemKey: (index) => cards[index]?.id ?? index,
    overscan: 5,
  })
  useEffect(() => {
    const at = cards.findIndex((card) => card.id === chosenId)
    if (at >= 0) rows.scrollToIndex(at, { align: 'center' })
    // Only when another card is asked for: a list that changes under the reader must not jump.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [chosenId, cards.length > 0])

  return (
    <ul className="card-list" ref={list} aria-label={t('cards.title')} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map((item) => {
        const card = cards[item.index]
        return card ? (
          <li
            key={item.key}
            data-index={item.index}
            ref={rows.measureElement}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <CardRow card={card} isChosen={card.id === chosenId} onEdit={onEdit} />
          </li>
        ) : null
      })}
    </ul>
  )
}
