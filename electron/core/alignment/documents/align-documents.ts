import type { Span } from '#contract/spans.ts'
import type { Bilingual } from '#contract/text.ts'
import type { AlignOptions } from '../engine/bead.ts'
import type { FilePair } from '../../formats/format.ts'
import { asWrittenOf } from '../../formats/sides/as-written.ts'
import { prefixesOf } from '../../formats/sides/prefixes.ts'
import { placesOf } from '../../formats/sides/sentence-places.ts'
import { spansOf } from '../../formats/sides/spans.ts'
import type { Paragraph, TextDocument } from '../../formats/plain-text/document.ts'
import type { Aligner, AlignedPair, ProgressOptions } from './aligner.ts'
import { landmarksOf } from './landmarks-of.ts'

export interface AlignDocumentsOptions extends Pick<AlignOptions, 'terms' | 'examples'>, ProgressOptions {}

interface Placed {
  readonly paragraph: Paragraph
  readonly content: string
  readonly asWritten: string | null
  readonly spans: readonly Span[]
  readonly isFirst: boolean
}

/**
 * Lays a Chinese document beside its English one: pairs with confidence, kind and speaker, ready to be stored or
 * written. Every sentence of both stands in exactly one pair, in order; one without a counterpart stands alone. Rejects as the
 * aligner does.
 */
export async function alignDocuments(
  source: TextDocument,
  target: TextDocument,
  aligner: Aligner,
  { terms, examples, ...progress }: AlignDocumentsOptions = {},
): Promise<readonly FilePair[]> {
  const [chinese, english] = [placed(source), placed(target)]
  const texts = (side: readonly Placed[]) => side.map(({ content }) => content)
  const landmarks = { source: landmarksOf(chinese.map(marked)), target: landmarksOf(english.map(marked)) }
  const options = { ...(terms && { terms }), ...(examples && { examples }), landmarks }
  const beads = await aligner({ source: texts(chinese), target: texts(english), options }, progress)
  return pairsOf(beads, chinese, english)
}

function placed({ paragraphs }: TextDocument): readonly Placed[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.sentences
      .map((content, index) => ({
        content,
        asWritten: paragraph.asWritten?.[index] ?? null,
        spans: paragraph.spans?.[index] ?? [],
      }))
      .filter(({ content }) => content.trim() !== '')
      .map((sentence, index) => ({ ...sentence, paragraph, isFirst: index === 0 })),
  )
}

function pairsOf(
  beads: readonly AlignedPair[],
  chinese: readonly Placed[],
  english: readonly Placed[],
): readonly FilePair[] {
  const rows = beads.map(({ source, target, confidence }) => ({
    source: source.flatMap((index) => chinese[index] ?? []),
    target: target.flatMap((index) => english[index] ?? []),
    confidence,
  }))
  const names = speakerNames(rows)
  return rows.map(({ source, target, confidence }) => {
    const [first = target[0]] = source
    return {
      kind: first?.paragraph.kind ?? 'paragraph',
      speaker: speakerOf(source[0], target[0], names),
      startsParagraph: first?.isFirst ?? false,
      source: source.map(({ content }) => content),
      target: target.map(({ content }) => content),
      ...prefixesOf({ source: source.map(prefixOf), target: target.map(prefixOf) }),
      ...asWrittenOf({ source: source.map(writtenOf), target: target.map(writtenOf) }),
      ...placesOf(source.map(placeOf), target.map(placeOf)),
      ...spansOf({ source: source.map(spansIn), target: target.map(spansIn) }),
      confidence,
      origin: 'aligned',
      state: 'machine',
    }
  })
}

const marked = ({ paragraph, content, isFirst }: Placed) => ({
  kind: paragraph.kind,
  startsParagraph: isFirst,
  label: content.slice(0, isFirst ? paragraph.prefixUtf16 : 0),
})
const placeOf = ({ paragraph, isFirst }: Placed) => ({ kind: paragraph.kind, startsParagraph: isFirst })
const spansIn = ({ spans }: Placed) => spans
const writtenOf = ({ asWritten }: Placed) => asWritten
const prefixOf = ({ paragraph, isFirst }: Placed) => (isFirst ? paragraph.prefixUtf16 : 0)

function speakerOf(
  source: Placed | undefined,
  target: Placed | undefined,
  names: ReadonlyMap<string, string>,
): Bilingual | null {
  const zh = source?.paragraph.speaker ?? null
  if (zh !== null) return { zh, en: names.get(zh) ?? target?.paragraph.speaker ?? '' }
  const en = source ? null : (target?.paragraph.speaker ?? null)
  return en === null ? null : { zh: '', en }
}

/** The English name that stands most often beside each Chinese one. */
function speakerNames(
  rows: readonly { readonly source: readonly Placed[]; readonly target: readonly Placed[] }[],
): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const { source, target } of rows) {
    const [zh, en] = [source[0]?.paragraph.speaker, target[0]?.paragraph.speaker]
    if (!zh || !en) continue
    const own = votes.get(zh) ?? new Map<string, number>()
    votes.set(zh, own.set(en, (own.get(en) ?? 0) + 1))
  }
  const most = (own: ReadonlyMap<string, number>) => [...own].toSorted(([, one], [, two]) => two - one)[0]?.[0] ?? ''
  return new Map([...votes].map(([zh, own]) => [zh, most(own)]))
}
