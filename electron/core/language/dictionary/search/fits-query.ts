import { pinyinLetters } from '../pinyin.ts'
import type { PinyinQuery } from './pinyin-query.ts'

/** How a word's reading answers a query, the best first; null where it does not. */
export type Fit = 'same' | 'near' | 'begins'

interface Walk {
  readonly letters: string
  /** Places where a syllable of the word ends. */
  readonly ends: ReadonlySet<number>
  /** For each letter the tone of its syllable. */
  readonly tones: string
}

/**
 * How a reading as the dictionary packs it ('gan3 shou4', 'lu:4', 'hua1 r5') answers a query. `near`: the same but for
 * tones that change in speech (a neutral syllable written full, 不 and 一 before another tone, the third before a third).
 */
export function fitOf(reading: string, query: PinyinQuery): Fit | null {
  if (query.ends.size === 0 && query.tones.length === 0) return plainFit(pinyinLetters(reading), query.letters)
  const word = walk(reading)
  if (!word.letters.startsWith(query.letters)) return null
  for (const end of query.ends) if (!word.ends.has(end)) return null
  const isSame = word.letters.length === query.letters.length
  if (query.tones.every(({ at, tone }) => word.tones[at] === tone)) return isSame ? 'same' : 'begins'
  return isSame && query.tones.every((each) => isSpoken(word, each.at, each.tone)) ? 'near' : null
}

function plainFit(letters: string, asked: string): Fit | null {
  if (!letters.startsWith(asked)) return null
  return letters.length === asked.length ? 'same' : 'begins'
}

function walk(reading: string): Walk {
  let letters = ''
  let tones = ''
  const ends = new Set<number>()
  for (const syllable of reading.toLowerCase().replaceAll('u:', 'v').replaceAll('ü', 'v').split(' ')) {
    const bare = syllable.replace(/[^a-z]/g, '')
    if (bare === '') continue
    letters += bare
    tones += (/[1-5]$/.exec(syllable)?.[0] ?? ' ').repeat(bare.length)
    ends.add(letters.length)
  }
  return { letters, ends, tones }
}

function isSpoken({ letters, ends, tones }: Walk, at: number, typed: string): boolean {
  const own = tones[at]
  if (own === typed || own === '5') return true
  const syllable = letters.slice(startBefore(ends, at), endAfter(ends, at))
  if (syllable === 'bu') return typed === '2' || typed === '5'
  if (syllable === 'yi') return typed === '2' || typed === '4' || typed === '5'
  return own === '3' && typed === '2' && tones[endAfter(ends, at)] === '3'
}

const startBefore = (ends: ReadonlySet<number>, at: number) => Math.max(0, ...[...ends].filter((end) => end <= at))
const endAfter = (ends: ReadonlySet<number>, at: number) => Math.min(...[...ends].filter((end) => end > at))
