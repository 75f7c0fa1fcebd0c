import './dictionary.css'
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { StrokeDrawing } from '#contract/dictionary.ts'
import { useClient } from '../platform/client.ts'
import { useChanges } from '../platform/changes.ts'
import { drawCharacter, type CharacterDrawing } from './draw-character.ts'

/** More than these would fill the card. */
const MAX_DRAWN = 6

/** How the characters of a word are written, drawn stroke by stroke when asked for. */
export function StrokeOrder({ word }: { word: string }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const characters = [...new Set(Array.from(word).filter((each) => /\p{Script=Han}/u.test(each)))].slice(0, MAX_DRAWN)
  if (characters.length === 0) return null
  return (
    <div className="stroke-order">
      <Button className="button quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t('dictionary.strokes')}
      </Button>
      {isOpen && (
        <div className="drawn-characters">
          {characters.map((character) => (
            <DrawnCharacter key={character} character={character} />
          ))}
        </div>
      )}
    </div>
  )
}

function DrawnCharacter({ character }: { character: string }) {
  const { t } = useTranslation()
  const client = useClient()
  const changes = useChanges()
  const [drawing, setDrawing] = useState<StrokeDrawing | null | 'coming'>('coming')
  const place = useRef<HTMLDivElement>(null)
  const drawn = useRef<CharacterDrawing>(null)
  useEffect(() => {
    void changes
      .query(client.call('dictionary.strokes', { character }))
      .then((answer) => setDrawing(answer?.drawing ?? null))
  }, [client, changes, character])
  useEffect(() => {
    if (!place.current || drawing === 'coming' || !drawing) return
    const made = drawCharacter(place.current, character, drawing)
    drawn.current = made
    return () => made.remove()
  }, [character, drawing])
  if (drawing === null) return <p className="quiet">{t('dictionary.noStrokes', { character })}</p>
  const count = drawing === 'coming' ? 0 : drawing.strokes.length
  return (
    <Button
      className="drawn-character"
      aria-label={t('dictionary.drawAgain', { character, count })}
      onPress={() => drawn.current?.animate()}
    >
      <span ref={place} className="drawn-place" />
      <small>{count > 0 && t('dictionary.strokeCount', { count })}</small>
    </Button>
  )
}
