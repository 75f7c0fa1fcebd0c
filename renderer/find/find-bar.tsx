import './find.css'
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { OpenedText } from '#contract/text.ts'
import { SearchField } from '../ui/search-field.tsx'
import { useHighlightFound } from './highlight-found.ts'
import { type FoundPlace, useFound } from './use-found.ts'

interface Props {
  readonly text: OpenedText
  /** Where the reader is: the search begins there. */
  readonly currentPair: () => number
  readonly onGo: (pairIndex: number) => void
  readonly onClose: () => void
}

const none: readonly FoundPlace[] = []

/** Finds in the open text: Chinese in either script, pinyin, English. Enter and Shift+Enter step, Escape ends it. */
export function FindBar({ text, currentPair, onGo, onClose }: Props) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const found = useFound(query, text.id)
  const places = found?.places ?? none
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const current = places[at] ?? null
  useHighlightFound(places, current)

  useEffect(() => {
    const first = places.findIndex(({ pairIndex }) => pairIndex >= currentPair())
    const start = Math.max(0, first)
    setAt(start)
    const place = places[start]
    if (place) onGo(place.pairIndex)
    // A new search begins at the reader's place; stepping does not move where it began.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [places])

  function step(by: 1 | -1) {
    if (places.length === 0) return
    const next = (at + by + places.length) % places.length
    setAt(next)
    const place = places[next]
    if (place) onGo(place.pairIndex)
  }

  return (
    <search
      className="find-bar"
      aria-label={t('find.title')}
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape') onClose()
        else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <SearchField
        label={t('find.label')}
        value={query}
        maxLength={200}
        autoFocus
        inputRef={input}
        onChange={setQuery}
      />
      <span className="find-count" role="status">
        {found && (found.total === 0 ? t('find.none') : t('find.at', { at: at + 1, total: found.total }))}
      </span>
      <Button
        className="button"
        aria-label={t('find.previous')}
        onPress={() => step(-1)}
        isDisabled={places.length === 0}
      >
        ↑
      </Button>
      <Button className="button" aria-label={t('find.next')} onPress={() => step(1)} isDisabled={places.length === 0}>
        ↓
      </Button>
      <a className="button" href={`#/find/${encodeURIComponent(query)}`}>
        {t('find.everywhere')}
      </a>
      <Button className="button quiet" aria-label={t('app.close')} onPress={onClose}>
        ×
      </Button>
      <FoundStrip places={places} pairCount={text.pairCount} onGo={onGo} />
    </search>
  )
}

/** Where in the whole text the places are, beside the scrollbar. */
function FoundStrip({
  places,
  pairCount,
  onGo,
}: {
  places: readonly FoundPlace[]
  pairCount: number
  onGo: Props['onGo']
}) {
  const pairs = [...new Set(places.map(({ pairIndex }) => pairIndex))]
  return (
    <div className="found-strip" aria-hidden="true">
      {pairs.map((pairIndex) => (
        <i key={pairIndex} style={{ top: `${(100 * pairIndex) / pairCount}%` }} onClick={() => onGo(pairIndex)} />
      ))}
    </div>
  )
}
