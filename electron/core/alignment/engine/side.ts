import type { Token } from './token.ts'

/** How a sentence ends. */
export const endings = ['none', 'stop', 'question', 'exclamation', 'colon', 'comma'] as const

/**
 * How a sentence begins: plainly, with an opening quote, inside a quotation, just after one closed, with a speaker's
 * label, with the mark of a list.
 */
export const beginnings = ['plain', 'opening', 'inside', 'after', 'label', 'mark'] as const

/** One side of a text as numbers. Every array over sentences has `sentenceCount` entries. */
export interface Side {
  readonly sentenceCount: number
  /** Tokens of sentence i: `tokens[tokenStart[i]]` up to, not including, `tokens[tokenStart[i + 1]]`; values are types. */
  readonly tokens: Int32Array
  readonly tokenStart: Int32Array
  /** Type to key, to a surface (with a small letter where one was seen), to its count in the whole text. */
  readonly keys: readonly string[]
  readonly surfaces: readonly string[]
  readonly counts: Float64Array
  /** Key to type. */
  readonly types: ReadonlyMap<string, number>
  /** Characters that carry weight: Han characters on the Chinese side, letters and digits on the English. */
  readonly lengths: Float64Array
  /** Index into `endings`. */
  readonly ending: Uint8Array
  /** Signs inside the sentence at which a translator may cut. */
  readonly clauseBreaks: Uint8Array
  /** Index into `beginnings`. */
  readonly begins: Uint8Array
  /** Whether the sentence begins in the middle of something: a small letter, a closing quote, `and`, `but`. */
  readonly startsMidway: Uint8Array
  /** 1 where a person confirmed that the sentence has no counterpart. */
  readonly unaligned: Uint8Array
  /** Ranks, see `landmarks.ts`. */
  readonly landmarks: Uint8Array
  /** What each sentence is a block of, see `landmarks.ts`. */
  readonly blocks: Uint8Array
  /** The same number for code and rows that say the same on both sides; 0 for all else. */
  readonly same: Int32Array
}

const counted = /[\p{L}\p{N}]/gu
const clauseSign = /[，、；：,;:—–-]+\s?/gu
const trailing = /["”’'」』）)\]\s]/u
const label =
  /^\s*(?:[\p{Script=Han}·]{1,12}(?:[（(][^）)]{0,20}[）)])?[：:](?!\s*[“"「『‘])|(?:[A-Z][\p{L}.'’-]{0,30}\s){0,6}[A-Z][\p{L}.'’-]{0,30}:\s)/u
const listMark =
  /^\s*(?:[（(]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5}|[一二三四五六七八九十]{1,3})(?:[）)]|[.．、/](?!\d))|第[一二三四五六七八九十]{1,3}[、，,：:]|[•·●*※○◦–—-]\s|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)(?:ly)?,)/u
const midway =
  /^[\s"“‘'「『]*(?:\p{Ll}|[”’」』，,]|(?:and|but|so|then|or|yet)\b|但|可是|可|而|于是|然而|所以|因此|不过)/iu

/** Lays the tokens of one side out in typed arrays. `tokenize` gives the tokens of one sentence. */
export function buildSide(
  sentences: readonly string[],
  given: Pick<Side, 'unaligned' | 'landmarks' | 'blocks' | 'same'>,
  tokenize: (sentence: string) => readonly Token[],
): Side {
  const types = new Map<string, number>()
  const surfaces: string[] = []
  const counts: number[] = []
  const tokenStart = new Int32Array(sentences.length + 1)
  const tokens: number[] = []
  for (const [index, sentence] of sentences.entries()) {
    for (const { key, surface } of tokenize(sentence)) {
      let type = types.get(key)
      if (type === undefined) {
        type = types.size
        types.set(key, type)
        surfaces.push(surface)
        counts.push(0)
      } else if (/^\p{Ll}/u.test(surface) && /^\p{Lu}/u.test(surfaces[type] ?? '')) surfaces[type] = surface
      counts[type] = (counts[type] ?? 0) + 1
      tokens.push(type)
    }
    tokenStart[index + 1] = tokens.length
  }
  return {
    sentenceCount: sentences.length,
    tokens: Int32Array.from(tokens),
    tokenStart,
    keys: Array.from(types.keys()),
    surfaces,
    counts: Float64Array.from(counts),
    types,
    ...given,
    ...signs(sentences),
  }
}

function signs(sentences: readonly string[]) {
  const count = (sentence: string, pattern: RegExp) => Math.min(255, sentence.match(pattern)?.length ?? 0)
  return {
    lengths: Float64Array.from(sentences, (sentence) => sentence.match(counted)?.length ?? 0),
    ending: Uint8Array.from(sentences, endingOf),
    clauseBreaks: Uint8Array.from(sentences, (sentence) => count(sentence.trimEnd().slice(0, -1), clauseSign)),
    begins: beginningsOf(sentences),
    startsMidway: Uint8Array.from(sentences, (sentence) => (midway.test(sentence) ? 1 : 0)),
  }
}

/** Follows quotations from sentence to sentence; a straight or single mark opens after a gap and closes elsewhere. */
function beginningsOf(sentences: readonly string[]): Uint8Array {
  const begins = new Uint8Array(sentences.length)
  let isInside = false
  let hasClosed = false
  for (const [index, sentence] of sentences.entries()) {
    begins[index] = markedBeginning(sentence) ?? (isInside ? 2 : hasClosed ? 3 : 0)
    const lastOpening = lastIndexOf(sentence, /[“「『]|(?<=^|[\s(—–:：-])["'‘](?=\S)/gu)
    const lastClosing = lastIndexOf(
      sentence,
      /[”」』]|(?<=[\p{P}\p{L}])"(?=$|[\s\p{P}])|(?<=[\p{P}])['’](?=$|[\s\p{P}])/gu,
    )
    if (lastOpening >= 0 || lastClosing >= 0) isInside = lastOpening > lastClosing
    hasClosed = lastClosing >= sentence.trimEnd().length - 1 && lastClosing >= 0
  }
  return begins
}

/** What the first signs of a sentence say about its beginning; undefined where they say nothing. */
function markedBeginning(sentence: string): number | undefined {
  if (listMark.test(sentence)) return 5
  if (label.test(sentence)) return 4
  return /^\s*[“「『"'‘]/u.test(sentence) ? 1 : undefined
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1
  for (const { index } of text.matchAll(pattern)) last = index
  return last
}

function endingOf(sentence: string): number {
  let end = sentence.length
  while (end > 0 && trailing.test(sentence[end - 1] ?? '')) end--
  const last = sentence[end - 1] ?? ''
  if ('。.．…'.includes(last) && last !== '') return 1
  if (last === '？' || last === '?') return 2
  if (last === '！' || last === '!') return 3
  if ('：:'.includes(last) && last !== '') return 4
  return '，,、；;—–-'.includes(last) && last !== '' ? 5 : 0
}

/** The sentences `from` up to, not including, `until`, with the words and counts of the whole side. */
export function sliceSide(side: Side, from: number, until: number): Side {
  return {
    ...side,
    sentenceCount: until - from,
    tokenStart: side.tokenStart.subarray(from, until + 1),
    lengths: side.lengths.subarray(from, until),
    ending: side.ending.subarray(from, until),
    clauseBreaks: side.clauseBreaks.subarray(from, until),
    begins: side.begins.subarray(from, until),
    unaligned: side.unaligned.subarray(from, until),
    landmarks: side.landmarks.subarray(from, until),
    blocks: side.blocks.subarray(from, until),
    same: side.same.subarray(from, until),
    startsMidway: side.startsMidway.subarray(from, until),
  }
}
