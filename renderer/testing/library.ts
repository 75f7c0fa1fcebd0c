import type { TermId, TextId } from '#contract/ids.ts'
import type { Anchor, OpenedText, Pair } from '#contract/text.ts'
import type { Core } from '#core/core.ts'
import { takeFile, upload } from '#core/testing/own-text.ts'

/** A short text without English, and the same with it. */
export const bridgeStory = ['桥头', '', '船来了。', '水很急。', '他们下了船。'].join('\n')
export const bridgeStoryInEnglish = [
  'At the bridge',
  '',
  'The boat came.',
  'The water was quick.',
  'They got off.',
].join('\n')

export const pairsOf = async (core: Core, textId: TextId): Promise<readonly Pair[]> =>
  (await core.call('library.pairs', { textId, fromIndex: 0, count: 50 })).pairs

export const openText = async (core: Core, textId: TextId): Promise<OpenedText> =>
  (await core.call('library.open', { textId })).text

/** The id of the text that comes with the fixture. */
export async function bundledTextId(core: Core): Promise<TextId> {
  const { texts } = await core.call('library.list', {})
  const text = texts.find(({ isBundled }) => isBundled)
  if (!text) throw new Error('The fixture has a text')
  return text.id
}

/** Puts a text of one's own into the library. */
export const importText = async (core: Core, content: string, name = 'bridge.txt'): Promise<TextId> =>
  (await takeFile(core, content, { name })).textId

/** The anchor of the first place of some Chinese words in a text. */
export async function anchorOf(core: Core, textId: TextId, quote: string): Promise<Anchor> {
  for (const { segmentId, text } of (await pairsOf(core, textId)).flatMap(({ source }) => source)) {
    const startUtf16 = text.indexOf(quote)
    if (startUtf16 >= 0) return { textId, segmentId, startUtf16, endUtf16: startUtf16 + quote.length, quote }
  }
  throw new Error(`${quote} is not in the text`)
}

/** Makes a card of some words of the fixture's text. */
export async function saveCard(core: Core, quote: string, termId: string | null = null) {
  const anchor = await anchorOf(core, await bundledTextId(core), quote)
  return (await core.call('cards.save', { anchor, termId: termId as TermId | null })).card
}

/** A word of the fixture's text at its first place. */
export async function wordInText(core: Core, name: string) {
  const textId = await bundledTextId(core)
  const text = await openText(core, textId)
  for (const pair of await pairsOf(core, textId)) {
    for (const [sentenceIndex, { words }] of pair.source.entries()) {
      const wordIndex = words.findIndex((word) => word.text === name)
      const word = words[wordIndex]
      if (word) return { word, place: { pairIndex: pair.index, sentenceIndex, wordIndex }, pair, text }
    }
  }
  throw new Error(`${name} is not in the text`)
}

/** A text of one's own whose two sides the aligner laid beside each other. */
export async function alignedText(core: Core): Promise<TextId> {
  const files = [await upload(core, 'zh.txt', bridgeStory), await upload(core, 'en.txt', bridgeStoryInEnglish)]
  const { job } = await core.call('aligning.begin', { files, textId: null })
  await core.call('jobs.run', { job })
  return (await core.call('aligning.take', { job, title: null })).textId
}
