import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { byReading } from '#contract/by-reading.ts'
import { senseText } from '#contract/sense-text.ts'
import type { Term } from '#contract/glossary.ts'
import { spellReading } from '../chinese-text/reading-display.ts'
import { wordAt } from '../chinese-text/word-places.ts'
import { useExplanation } from '../dictionary/use-explanation.ts'
import { useGlossary } from '../glossary/glossary-store.ts'
import { useSettings } from '../platform/settings-store.ts'
import { OwnNote } from '../vocabulary/own-note.tsx'
import { useReader } from './reader-store.ts'
import type { HoveredWord } from './use-word-pointer.ts'
import { placeOf } from './word-elements.ts'

const GAP_PX = 6
/** Above a word stands its reading. */
const GAP_ABOVE_PX = 20
const WIDTH_PX = 440
const MOST_SENSES = 3
/** Height that a tooltip may need below its word; with less it stands above. */
const HEIGHT_PX = 110

/** A glance at a word while the pointer rests on it: its reading and its first senses, or the term that it is. */
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
      {!term && <Gloss word={hovered.text} syllables={word?.syllables ?? []} />}
      {term && (
        <small lang={i18n.language}>
          {term.definition[i18n.language === 'zh-CN' ? 'zh' : 'en'].split(/(?<=[.。])\s*/)[0]}
        </small>
      )}
      <OwnNote word={hovered.text} />
    </div>
  )
}

/** The first senses of a word that is no term, those of its reading here before others. */
function Gloss({ word, syllables }: { word: string; syllables: readonly string[] }) {
  const explanation = useExplanation(word, 0)
  const own = explanation?.words.find(({ headword }) => headword === word)
  const alone = explanation?.characters.find(({ character }) => character === word)
  const [entry] = byReading(own?.entries ?? alone?.entries ?? [], syllables)
  const senses = (entry?.senses ?? []).slice(0, MOST_SENSES)
  return senses.length > 0 && <small lang="en">{senses.map(senseText).join('; ')}</small>
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

/** Beside its word, whatever the height of the row, and inside the window. */
function positionOf(hovered: HoveredWord) {
  const word = hovered.word.getClientRects()[0] ?? hovered.word.getBoundingClientRect()
  const isAbove = word.bottom + HEIGHT_PX > innerHeight
  const left = Math.max(GAP_PX, Math.min(word.left, innerWidth - WIDTH_PX))
  return { isAbove, left, top: isAbove ? word.top - GAP_ABOVE_PX : word.bottom + GAP_PX }
}
