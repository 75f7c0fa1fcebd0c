import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Term } from '#contract/glossary.ts'
import { useServices } from '../app/services.ts'
import { spellReading } from './reading-display.ts'
import { placeOf, type Tip } from './use-sheet-pointer.ts'
import { wordAt } from './word-cursor.ts'

const GAP_PX = 6
const ROOM_PX = 96

/** A glance at a word while the pointer rests on it. It stands outside the row, so it covers neither side. */
export function HoverTip({ tip }: { tip: Tip | null }) {
  const { i18n } = useTranslation()
  const { glossary, reader, settings } = useServices()
  const notation = useStore(settings.store, (state) => state.notation)
  const [term, setTerm] = useState<Term | null>(null)
  const termId = tip?.termId ?? null
  useEffect(() => {
    setTerm(null)
    if (termId) glossary.term(termId).then(setTerm, () => setTerm(null))
  }, [glossary, termId])

  if (!tip || (tip.termId && term?.id !== tip.termId)) return null
  const pairIndex = Number(tip.row.dataset.pair)
  const word = wordAt(reader.pairAt(pairIndex), placeOf(reader, pairIndex, tip.word))
  const reading = spellReading(term?.syllables ?? word?.syllables ?? [], notation)
  if (!term && !reading) return null
  const row = tip.row.getBoundingClientRect()
  const at = tip.word.getClientRects()[0] ?? tip.word.getBoundingClientRect()
  const isAbove = row.bottom + ROOM_PX > innerHeight
  return (
    <div
      className={isAbove ? 'tip is-above' : 'tip'}
      role="tooltip"
      style={{ left: at.left, top: isAbove ? row.top - GAP_PX : row.bottom + GAP_PX }}
    >
      <b lang="zh-Hans">{term?.zh ?? tip.text}</b>
      {reading && <span lang="zh-Latn">{reading}</span>}
      {term && <em lang="en">{term.en}</em>}
      {term && (
        <small lang={i18n.language}>
          {term.definition[i18n.language === 'zh-CN' ? 'zh' : 'en'].split(/(?<=[.。])\s*/)[0]}
        </small>
      )}
    </div>
  )
}
