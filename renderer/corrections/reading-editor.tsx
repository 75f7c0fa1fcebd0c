import { Button, Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSettings } from '../platform/settings-store.ts'
import { writeSyllable } from '../chinese-text/reading-display.ts'
import { useReadingChoices } from './use-reading-choices.ts'

interface Props {
  readonly word: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A field for a word's reading, with the readings the dictionary has for the word and for each of its characters. */
export function ReadingEditor({ word, value, onChange }: Props) {
  const { t } = useTranslation()
  const settings = useSettings()
  const notation = useStore(settings.store, (state) => state.notation)
  const { ofWord, ofCharacters } = useReadingChoices(word)
  const write = (syllables: readonly string[]) =>
    syllables.map((syllable) => writeSyllable(syllable, notation)).join(' ')

  /** Puts another syllable in the place of a character's. */
  function withSyllable(place: number, syllable: string) {
    const typed = value.trim().split(/\s+/)
    onChange(typed.with(Math.min(place, typed.length - 1), writeSyllable(syllable, notation)).join(' '))
  }

  return (
    <div className="reading-editor">
      <TextField value={value} onChange={onChange} autoFocus>
        <Label>{t('corrections.readingOf', { word })}</Label>
        <Input lang="zh-Latn" autoComplete="off" spellCheck="false" maxLength={1000} />
      </TextField>
      <div className="chips" lang="zh-Latn">
        {ofWord.map((syllables) => (
          <Button key={syllables.join(' ')} className="chip" onPress={() => onChange(write(syllables))}>
            {write(syllables)}
          </Button>
        ))}
      </div>
      {ofCharacters.map(({ character, place, readings }) => (
        <div key={place} className="chips" role="group" aria-label={t('corrections.readingOf', { word: character })}>
          <bdi lang="zh-Hans">{character}</bdi>
          {readings.map((syllable) => (
            <Button key={syllable} className="chip" lang="zh-Latn" onPress={() => withSyllable(place, syllable)}>
              {writeSyllable(syllable, notation)}
            </Button>
          ))}
        </div>
      ))}
    </div>
  )
}
