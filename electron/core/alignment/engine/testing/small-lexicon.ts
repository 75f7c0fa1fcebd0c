import { openAlignLexicon, packAlignLexicon, type AlignLexicon, type Trained } from '../align-lexicon.ts'

const entries: Readonly<Record<string, string>> = {
  猫: 'cat',
  狗: 'dog',
  房子: 'hous',
  河: 'river',
  船: 'boat',
  老师: 'teacher',
  书: 'book',
  山: 'mountain',
  月亮: 'moon',
  花园: 'garden',
  音乐: 'music',
  医生: 'doctor',
}

/** A lexicon of a dozen words for tests. */
export function smallLexicon(trained: Trained): AlignLexicon {
  const headwords = Object.keys(entries).toSorted()
  const sections = {
    stems: headwords.map((headword) => entries[headword]).join('\n'),
    headwords: headwords.join('\n'),
    counts: new Uint8Array(headwords.length).fill(1),
    linkStem: Uint32Array.from(headwords, (_, index) => index),
    linkWeight: new Uint8Array(headwords.length).fill(255),
    simplified: '貓猫',
    readings: '猫 mao\n清 qing\n扬 yang',
    trained,
  }
  return openAlignLexicon(packAlignLexicon(sections, new TextEncoder()), new TextDecoder())
}

/** The words of the small lexicon as (Chinese, English) pairs. */
export const smallPairs: readonly (readonly [string, string])[] = Object.entries(entries)
