import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Term } from '#contract/glossary.ts'
import { spellReading } from '../chinese-text/reading-display.ts'
import { wordAt } from '../chinese-text/word-places.ts'
import { useGlossary } from '../glossary/glossary-store.ts'
import { useSettings } from '../platform/settings-store.ts'
import { OwnNote } from '../vocabulary/own-note.tsx'
import { useReader } from './reader-store.ts'
import type { HoveredWord } from './use-word-pointer.ts'
import { placeOf } from './word-elements.ts'

const GAP_PX = 6
/** Height that a tooltip may need below its row; with less it stands above. */
const HEIGHT_PX = 96

/** A glance at a word while the pointer rests on it. It stands outside the row, so it covers neither side. */
export function WordTooltip({ hovered }: { hovered: HoveredWord | null }) {
  const { i18n } = useTranslation()
  const reader = useReader()
  const notation = useStore(useSettings().store, (state) => state.notation)
  const term = useTerm(hovered)

  if (!hovered || (hovered.termId && term?.id !== hovered.termId)) return null
  const pairIndex = Number(hovered.row.dataset.pair)
  const word = wordAt(reader.pairAt(pairIndex), placeOf(reader, pairIndex, hovered.word))
  const reading = spellReading(word?.syllables ?? term?.syllables ?? [], notation)
  if (!term && !reading) return null
  const { isAbove, ...style } = positionOf(hovered)
  return (
    <div className={isAbove ? 'word-tooltip is-above' : 'word-tooltip'} role="tooltip" style={style}>
      <b lang="zh-Hans">{word?.text ?? term?.zh ?? hovered.text}</b>
      {reading && <span lang="zh-Latn">{reading}</span>}
      {term && <em lang="en">{term.en}</em>}
      {term && (
        <small lang={i18n.language}>
          {term.definition[i18n.language === 'zh-CN' ? 'zh' : 'en'].split(/(?<=[.。])\s*/)[0]}
        </small>
      )}
      <OwnNote word={hovered.text} />
    </div>
  )
}

function useTerm(hovered: HoveredWord | null): Term | null {
  const glossary = useGlossary()
  const [term, setTerm] = useState<Term | null>(null)
  const termId = hovered?.termId ?? null
  useEffect(() => {
    setTerm(null)
    if (termId) glossary.term(termId).then(setTerm, () => setTerm(null))
  }, [glossary, termId])
  return term
}

function positionOf(hovered: HoveredWord) {
  const row = hovered.row.getBoundingClientRect()
  const word = hovered.word.getClientRects()[0] ?? hovered.word.getBoundingClientRect()
  const isAbove = row.bottom + HEIGHT_PX > innerHeight
  return { isAbove, left: word.left, top: isAbove ? row.top - GAP_PX : row.bottom + GAP_PX }
}
