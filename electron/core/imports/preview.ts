import type { Encoding } from '../formats/encoding/encodings.ts'
import type { FilePair, ReadAs } from '../formats/format.ts'
import type { Paragraph, TextDocument } from '../formats/plain-text/document.ts'
import { labelOf, mayNameSpeaker } from '../formats/plain-text/speakers.ts'
import { countHan } from '../language/text/han.ts'
import { languageOf } from '../language/text/language-of.ts'
import type { ImportCorrections, ReadFile } from './read-text-file.ts'
import { type ShortLine, shortLinesOf } from './short-lines.ts'

export interface TextPreview {
  readonly encoding: Encoding | null
  readonly hasMark: boolean
  /** Characters that could not be read. */
  readonly replaced: number
  readonly language: 'zh-Hans' | 'zh-Hant' | 'en' | 'other'
  readonly title: string
  readonly shortLines: readonly ShortLine[]
  /** Labels that were taken for speakers, with the number of their turns. */
  readonly speakers: readonly { readonly label: string; readonly turns: number }[]
  /** Labels that come again and were not taken for speakers. */
  readonly otherLabels: readonly string[]
  readonly isHardWrapped: boolean
  readonly counts: { readonly paragraphs: number; readonly sentences: number; readonly han: number }
  /** The first paragraphs as they would be stored. */
  readonly opening: readonly PreviewParagraph[]
  readonly as: ReadAs
  readonly otherwise: ReadAs | null
}

export interface PreviewParagraph extends Pick<Paragraph, 'kind' | 'speaker' | 'sentences'> {
  /** What stands beside it. */
  readonly english: readonly string[]
}

const SHOWN_PARAGRAPHS = 60
const SHOWN_LABELS = 20

/** What was imported of a file, with the reader's corrections; `fileName` names a text without a title. */
export function previewOf(
  { decoded, document, title, pairs, as, otherwise }: ReadFile,
  fileName: string,
  corrections: ImportCorrections,
): TextPreview {
  const { paragraphs, isHardWrapped } = document
  const speakers = turnsByLabel(paragraphs)
  return {
    ...decoded,
    language: corrections.language ?? languageOfParagraphs(paragraphs),
    title: corrections.title ?? (title.zh || title.en || titleOf(paragraphs, fileName)),
    shortLines: shortLinesOf(paragraphs, corrections),
    speakers,
    otherLabels: otherLabels(paragraphs, new Set(speakers.map(({ label }) => label))),
    isHardWrapped,
    counts: countsOf(paragraphs),
    opening: openingOf(document, pairs),
    as,
    otherwise,
  }
}

/** The first paragraphs of a text, each with what stands beside it. */
export function openingOf(
  { paragraphs }: TextDocument,
  pairs: readonly FilePair[] | null,
): readonly PreviewParagraph[] {
  if (pairs === null)
    return paragraphs
      .slice(0, SHOWN_PARAGRAPHS)
      .map(({ kind, speaker, sentences }) => ({ kind, speaker, sentences, english: [] }))
  return pairs.slice(0, SHOWN_PARAGRAPHS).map(({ kind, speaker, source, target }) => {
    const label = speaker?.zh || speaker?.en
    return { kind, speaker: label ?? null, sentences: source, english: target }
  })
}

/** A paragraph as one line, without label, list mark or heading mark. */
const bareText = ({ sentences, prefixUtf16 }: Paragraph): string => sentences.join('').slice(prefixUtf16).trim()

const LONGEST_TITLE_UTF16 = 120

/** The text's own title, else its first heading, else the name of its file without the ending. */
export function titleOf(paragraphs: readonly Paragraph[], fileName: string): string {
  const named =
    paragraphs.find(({ kind }) => kind === 'title') ?? paragraphs.slice(0, 5).find(({ kind }) => kind === 'heading')
  const title = named ? bareText(named).replaceAll(/^\*\*|\*\*$/g, '') : fileName.replace(/\.[^.]{1,8}$/, '')
  return Array.from(title.trim() || fileName)
    .slice(0, LONGEST_TITLE_UTF16)
    .join('')
}

function turnsByLabel(paragraphs: readonly Paragraph[]) {
  const turns = new Map<string, number>()
  for (const { speaker, prefixUtf16, kind } of paragraphs) {
    if (speaker !== null && prefixUtf16 > 0 && kind !== 'listitem') turns.set(speaker, (turns.get(speaker) ?? 0) + 1)
    else if (speaker !== null && !turns.has(speaker)) turns.set(speaker, 1)
  }
  return [...turns].map(([label, count]) => ({ label, turns: count }))
}

function otherLabels(paragraphs: readonly Paragraph[], speakers: ReadonlySet<string>): readonly string[] {
  const counts = new Map<string, number>()
  for (const { sentences } of paragraphs) {
    const label = labelOf(sentences[0] ?? '')?.name
    if (label !== undefined && !speakers.has(label)) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const may = [...counts].filter(([label, count]) => mayNameSpeaker(label, count))
  const often = may.toSorted(([, one], [, other]) => other - one).slice(0, SHOWN_LABELS)
  return often.map(([label]) => label)
}

function countsOf(paragraphs: readonly Paragraph[]) {
  let [sentences, han] = [0, 0]
  for (const paragraph of paragraphs) {
    sentences += paragraph.sentences.length
    for (const sentence of paragraph.sentences) han += countHan(sentence)
  }
  return { paragraphs: paragraphs.length, sentences, han }
}

const LANGUAGE_SAMPLE = 400

export function languageOfParagraphs(paragraphs: readonly Paragraph[]): TextPreview['language'] {
  return languageOf(paragraphs.slice(0, LANGUAGE_SAMPLE).flatMap(({ sentences }) => sentences))
}
