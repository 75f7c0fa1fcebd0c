import './pair-notes.css'
import { useEffect, useRef, useState } from 'react'
import { Button, Dialog, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Term } from '#contract/glossary.ts'
import type { TermId } from '#contract/ids.ts'
import type { Pair } from '#contract/text.ts'
import { useReader } from './reader-store.ts'
import { useGlossary } from '../glossary/glossary-store.ts'

/** The mark after an English sentence that a translator noted something to, and the note behind it. */
export function PairNotes({ pair, isCurrent }: { pair: Pair; isCurrent: boolean }) {
  const { t } = useTranslation()
  const reader = useReader()
  const isOpen = useStore(reader.store, (state) => state.notesAt === pair.index)
  const mark = useRef<HTMLButtonElement>(null)
  if (pair.notes.length === 0) return null
  const label = t('reader.notes', { count: pair.notes.length })
  return (
    <>
      <Button
        ref={mark}
        className="note-mark"
        data-notes
        aria-label={label}
        aria-expanded={isOpen}
        excludeFromTabOrder={!isCurrent}
        onPress={() => reader.showNotes(isOpen ? null : pair.index)}
      >
        ※
      </Button>
      <Popover
        className="menu notes"
        triggerRef={mark}
        isOpen={isOpen}
        isNonModal
        onOpenChange={(open) => !open && reader.showNotes(null)}
        placement="bottom end"
      >
        <Dialog aria-label={label}>
          {pair.notes.map((note) => (
            <p key={note} lang="en">
              {note}
            </p>
          ))}
          <NoteTerms termIds={pair.packTerms} pairIndex={pair.index} />
        </Dialog>
      </Popover>
    </>
  )
}

/** The glossary terms that the pack links to the pair; each leads to its card. */
function NoteTerms({ termIds, pairIndex }: { termIds: readonly TermId[]; pairIndex: number }) {
  const { t } = useTranslation()
  const glossary = useGlossary()
  const reader = useReader()
  const [terms, setTerms] = useState<readonly Term[]>([])
  useEffect(() => {
    // A pack may name terms that this glossary does not have.
    void Promise.allSettled(termIds.map((id) => glossary.term(id))).then((asked) =>
      setTerms(asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))),
    )
  }, [glossary, termIds])
  if (terms.length === 0) return null
  return (
    <section className="chips" aria-label={t('reader.noteTerms')}>
      {terms.map((term) => (
        <Button
          key={term.id}
          className="chip"
          onPress={() => {
            reader.showNotes(null)
            reader.openCard({ place: null, pairIndex, xPx: 0, trail: [{ termId: term.id }] })
          }}
        >
          <span lang="zh-Hans">{term.zh}</span> <span lang="en">{term.en}</span>
        </Button>
      ))}
    </section>
  )
}
