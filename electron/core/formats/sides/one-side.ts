import type { FilePair, OneSided, TwoSided } from '../format.ts'
import type { Paragraph, TextDocument } from '../plain-text/document.ts'

type Side = 'source' | 'target'

/** The side of a file that is asked for; the other one where it has only that. A running text stays whole. */
export function oneSideOf(content: TwoSided, language: 'zh' | 'en'): OneSided {
  const title = language === 'zh' ? content.title.zh || content.title.en : content.title.en || content.title.zh
  const document = content.document ?? documentOfSide(content.pairs, language === 'zh' ? 'source' : 'target')
  return { sides: 'one', title, document, language }
}

/** One side of pairs as a text, its paragraphs as the pairs have them. Of a file without that side, the other. */
export function documentOfSide(pairs: readonly FilePair[], asked: Side): TextDocument {
  const hasAsked = pairs.some((pair) => pair[asked].length > 0)
  const side = hasAsked ? asked : asked === 'source' ? 'target' : 'source'
  const paragraphs: Paragraph[] = []
  for (const pair of pairs) {
    if (pair[side].length === 0) continue
    const last = paragraphs.at(-1)
    if (last && !pair.startsParagraph) paragraphs[paragraphs.length - 1] = joined(last, paragraphOf(pair, side))
    else paragraphs.push(paragraphOf(pair, side))
  }
  return { paragraphs, isHardWrapped: false, isInterview: false }
}

function paragraphOf(pair: FilePair, side: Side): Paragraph {
  const speaker = (side === 'source' ? pair.speaker?.zh : pair.speaker?.en) || null
  const [asWritten, spans] = [pair.asWritten?.[side], pair.spans?.[side]]
  return {
    kind: pair.kind,
    speaker,
    prefixUtf16: pair.prefixesUtf16?.[side][0] ?? 0,
    sentences: pair[side],
    ...(asWritten && { asWritten }),
    ...(spans && { spans }),
  }
}

function joined(one: Paragraph, other: Paragraph): Paragraph {
  const written = (paragraph: Paragraph) => paragraph.asWritten ?? paragraph.sentences.map(() => null)
  const spansOf = (paragraph: Paragraph) => paragraph.spans ?? paragraph.sentences.map(() => [])
  const hasSpans = one.spans !== undefined || other.spans !== undefined
  const hasWritten = one.asWritten !== undefined || other.asWritten !== undefined
  return {
    ...one,
    sentences: [...one.sentences, ...other.sentences],
    ...(hasWritten && { asWritten: [...written(one), ...written(other)] }),
    ...(hasSpans && { spans: [...spansOf(one), ...spansOf(other)] }),
  }
}
