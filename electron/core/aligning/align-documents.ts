import { setImmediate } from 'node:timers/promises'
import type { Bilingual } from '#contract/text.ts'
import { alignInSteps } from '../align/align.ts'
import type { AlignLexicon } from '../align/align-lexicon.ts'
import type { AlignOptions, AlignProgress, Bead, CancelSignal } from '../align/bead.ts'
import type { Landmarks } from '../align/landmarks.ts'
import type { FilePair } from '../formats/format.ts'
import { asWrittenOf } from '../formats/sides/as-written.ts'
import { leadsOf } from '../formats/sides/leads.ts'
import type { Paragraph, TextDocument } from '../formats/plain-text/document.ts'

export interface AlignDocumentsOptions extends Pick<AlignOptions, 'terms' | 'taught'> {
  readonly onProgress?: (progress: AlignProgress) => void
  readonly signal?: CancelSignal
}

interface Placed {
  readonly paragraph: Paragraph
  readonly content: string
  readonly asWritten: string | null
  readonly isFirst: boolean
}

/**
 * Lays a Chinese document beside its English one: pairs with confidence, kind and speaker, ready to be stored or
 * written. Every sentence of both stands in exactly one pair, in order; one without a counterpart stands alone. Between
 * steps other work gets its turn. Rejects with the signal's reason as its cause where it is aborted.
 */
export async function alignDocuments(
  source: TextDocument,
  target: TextDocument,
  lexicon: AlignLexicon,
  options: AlignDocumentsOptions = {},
): Promise<readonly FilePair[]> {
  const [chinese, english] = [placed(source), placed(target)]
  const texts = (side: readonly Placed[]) => side.map(({ content }) => content)
  const { terms, taught } = options
  const steps = alignInSteps(texts(chinese), texts(english), lexicon, {
    ...(terms && { terms }),
    ...(taught && { taught }),
    landmarks: { source: landmarksOf(chinese), target: landmarksOf(english) },
  })
  for (;;) {
    const step = steps.next()
    if (step.done) return pairsOf(step.value, chinese, english)
    options.onProgress?.(step.value)
    await setImmediate()
    if (options.signal?.aborted) throw new Error('the alignment was cancelled', { cause: options.signal.reason })
  }
}

function placed({ paragraphs }: TextDocument): readonly Placed[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.sentences
      .map((content, index) => ({ content, asWritten: paragraph.asWritten?.[index] ?? null }))
      .filter(({ content }) => content.trim() !== '')
      .map((sentence, index) => ({ ...sentence, paragraph, isFirst: index === 0 })),
  )
}

/** What the documents say about their sentences beside the words. */
function landmarksOf(side: readonly Placed[]): Landmarks {
  const where = (isSought: (placed: Placed, before: Placed | undefined) => boolean) =>
    side.flatMap((placed, index) => (isSought(placed, side[index - 1]) ? index : []))
  return {
    paragraphs: where(({ isFirst }) => isFirst),
    turns: where(
      ({ paragraph, isFirst }, before) => isFirst && paragraph.speaker !== (before?.paragraph.speaker ?? null),
    ),
    headings: where(
      ({ paragraph, isFirst }) => isFirst && (paragraph.kind === 'heading' || paragraph.kind === 'title'),
    ),
  }
}

function pairsOf(beads: readonly Bead[], chinese: readonly Placed[], english: readonly Placed[]): readonly FilePair[] {
  const laid = beads.map(({ source, target, confidence }) => ({
    source: source.flatMap((index) => chinese[index] ?? []),
    target: target.flatMap((index) => english[index] ?? []),
    confidence,
  }))
  const names = speakerNames(laid)
  return laid.map(({ source, target, confidence }) => {
    const [first = target[0]] = source
    return {
      kind: first?.paragraph.kind ?? 'paragraph',
      speaker: speakerOf(source[0], target[0], names),
      startsParagraph: first?.isFirst ?? false,
      source: source.map(({ content }) => content),
      target: target.map(({ content }) => content),
      ...leadsOf({ source: source.map(leadOf), target: target.map(leadOf) }),
      ...asWrittenOf({ source: source.map(writtenOf), target: target.map(writtenOf) }),
      confidence,
      origin: 'aligned',
      state: 'machine',
    }
  })
}

const writtenOf = ({ asWritten }: Placed) => asWritten
const leadOf = ({ paragraph, isFirst }: Placed) => (isFirst ? paragraph.leadUtf16 : 0)

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
  laid: readonly { readonly source: readonly Placed[]; readonly target: readonly Placed[] }[],
): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const { source, target } of laid) {
    const [zh, en] = [source[0]?.paragraph.speaker, target[0]?.paragraph.speaker]
    if (!zh || !en) continue
    const own = votes.get(zh) ?? new Map<string, number>()
    votes.set(zh, own.set(en, (own.get(en) ?? 0) + 1))
  }
  const most = (own: ReadonlyMap<string, number>) => [...own].toSorted(([, one], [, two]) => two - one)[0]?.[0] ?? ''
  return new Map([...votes].map(([zh, own]) => [zh, most(own)]))
}
