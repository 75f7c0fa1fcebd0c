import './find.css'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { OpenedText } from '#contract/text.ts'
import { hrefOf } from '../platform/routes.ts'
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
  const { at, step } = useSteps(places, currentPair, onGo)
  useHighlightFound(places, places[at] ?? null)
  return (
    <search className="find-bar" aria-label={t('find.title')} onKeyDownCapture={keysOf(step, onClose)}>
      <SearchField label={t('find.label')} value={query} maxLength={200} autoFocus onChange={setQuery} />
      <span className="find-count" role="status">
        {found && (found.total === 0 ? t('find.none') : t('find.at', { at: at + 1, total: found.total }))}
      </span>
      <StepButtons isDisabled={places.length === 0} step={step} />
      <a className="button" href={hrefOf({ view: 'find', query })}>
        {t('find.everywhere')}
      </a>
      <Button className="button quiet" aria-label={t('app.close')} onPress={onClose}>
        ×
      </Button>
      <FoundStrip places={places} pairCount={text.pairCount} onGo={onGo} />
    </search>
  )
}

type Step = (by: 1 | -1) => void

/** Which of the places the reader stands at: first the one at or behind their own place, then the next or the one before. */
function useSteps(places: readonly FoundPlace[], currentPair: () => number, onGo: Props['onGo']) {
  const [at, setAt] = useState(0)
  const go = (index: number) => {
    setAt(index)
    const place = places[index]
    if (place) onGo(place.pairIndex)
  }
  useEffect(() => {
    go(
      Math.max(
        0,
        places.findIndex(({ pairIndex }) => pairIndex >= currentPair()),
      ),
    )
    // A new search begins at the reader's place; stepping does not move where it began.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [places])
  const step: Step = (by) => places.length > 0 && go((at + by + places.length) % places.length)
  return { at, step }
}

/** Escape ends the search from anywhere in the bar; Enter steps while one types, and presses what else has the focus. */
const keysOf = (step: Step, onClose: () => void) => (event: KeyboardEvent) => {
  const isTyping = event.target instanceof HTMLInputElement
  if (event.key === 'Escape') onClose()
  else if (event.key === 'Enter' && isTyping) step(event.shiftKey ? -1 : 1)
  else return
  event.preventDefault()
  event.stopPropagation()
}

function StepButtons({ isDisabled, step }: { isDisabled: boolean; step: Step }) {
  const { t } = useTranslation()
  return (
    <>
      <Button className="button" aria-label={t('find.previous')} onPress={() => step(-1)} isDisabled={isDisabled}>
        ↑
      </Button>
      <Button className="button" aria-label={t('find.next')} onPress={() => step(1)} isDisabled={isDisabled}>
        ↓
      </Button>
    </>
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
