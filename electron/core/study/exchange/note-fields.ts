import type { Word } from '#contract/text.ts'
import { toneMark } from '../../language/dictionary/pinyin.ts'
import { htmlOf, htmlWithMark } from './html.ts'
import { markedReading } from './readings.ts'
import type { NoteFields } from './travelling-card.ts'
import type { CardRow } from '../cards/card-rows.ts'

/** What a note needs of the language: the words of a sentence with their syllables, and a word in both scripts. */
export interface NoteLanguage {
  readonly wordsOf: (sentence: string) => readonly Pick<Word, 'text' | 'syllables'>[]
  readonly inScripts: (word: string, reading: string) => { readonly simplified: string; readonly traditional: string }
}

/** Between the two titles of a source. */
export const TITLES_APART = ' · '

/** A card as a note; the first line of its meaning is the meaning, the rest the definition. */
export function noteOf(row: CardRow, { wordsOf, inScripts }: NoteLanguage): NoteFields {
  const [meaning = '', ...definition] = row.meaning.split('\n')
  const { simplified, traditional } = inScripts(row.headword, row.reading)
  const titles = [row.title_zh_now ?? row.text_title_zh, row.title_en_now ?? row.text_title_en]
  return {
    Simplified: htmlOf(simplified),
    Traditional: htmlOf(traditional),
    Pinyin: htmlOf(markedReading(row.reading)),
    Meaning: htmlOf(meaning),
    Definition: htmlOf(definition.join('\n')),
    Sentence: htmlWithMark(row.sentence, row.mark_start_utf16, row.mark_end_utf16),
    SentencePinyin: row.sentence === '' ? '' : rubyOf(wordsOf(row.sentence)),
    SentenceTranslation: htmlOf(row.translation),
    Source: htmlOf([...new Set(titles)].filter(Boolean).join(TITLES_APART)),
    Notes: htmlOf(row.note),
    Id: row.id,
  }
}

/** A sentence in Anki's ruby, ` 汉字[hàn zì]`: the blank says where the characters of a reading begin. */
export function rubyOf(words: readonly Pick<Word, 'text' | 'syllables'>[]): string {
  return words.reduce((written, { text, syllables }) => {
    const reading = syllables.filter(Boolean).map(toneMark).join(' ')
    if (reading === '') return written + htmlOf(text)
    return `${written} ${htmlOf(text)}[${htmlOf(reading)}]`
  }, '')
}
