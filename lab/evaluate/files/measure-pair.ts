import { alignDocuments } from '#core/alignment/documents/align-documents.ts'
import { sidesOfTwo } from '#core/alignment/documents/align-sides.ts'
import type { Aligner } from '#core/alignment/documents/aligner.ts'
import { landmarksOf } from '#core/alignment/documents/landmarks-of.ts'
import { FileError } from '#core/formats/file-error.ts'
import type { FilePair } from '#core/formats/format.ts'
import { parseFile } from '#core/formats/parse-file.ts'
import type { TextDocument } from '#core/formats/plain-text/document.ts'
import { newPairsOf } from '#core/texts/new-pairs.ts'
import { roundTrips } from './round-trips.ts'
import { codeIn, hanIn, isJunk, unwrapped } from './source-facts.ts'

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

type Share = readonly [kept: number, all: number]

export interface PairMeasures {
  readonly beads: number
  /** Beads with sentences on one side only. */
  readonly alone: number
  /** Pieces of inline code, and Han characters of what is text, that stand in the sentences. */
  readonly code: Share
  readonly han: Share
  /** Beads that are the same when the lines of both files are joined first. */
  readonly unwrapped: Share
  /** Beads of code and prose at once. */
  readonly mixed: number
  /** Beads that change when what nobody checked is aligned again. */
  readonly again: number
  /** Pairs, states and confidences that come back from every format that can carry them. */
  readonly back: Share
  readonly states: Share
  readonly confidences: Share
  /** What was lost, and sentences that are no text. */
  readonly lost: readonly string[]
  readonly junk: readonly string[]
}

/** Opens and aligns two files; a sentence where one of them, or both together, are refused. */
export async function measurePair(zh: GivenFile, en: GivenFile, aligner: Aligner): Promise<PairMeasures | string> {
  const sides = opened(zh, en)
  if (typeof sides === 'string') return sides
  const pairs = await alignDocuments(sides.source, sides.target, aligner)
  const source = keptOf(zh, sides.source)
  const target = keptOf(en, sides.target)
  const sum = (one: Share, other: Share): Share => [one[0] + other[0], one[1] + other[1]]
  return {
    beads: pairs.length,
    alone: pairs.filter((pair) => pair.source.length === 0 || pair.target.length === 0).length,
    code: sum(source.code, target.code),
    han: source.han,
    lost: [...source.lost, ...target.lost],
    unwrapped: await sameUnwrapped(zh, en, pairs, aligner),
    mixed: pairs.filter(isMixed).length,
    again: await changedAgain(pairs, aligner),
    junk: pairs.flatMap((pair) => (pair.kind === 'code' ? [] : [...pair.source, ...pair.target].filter(isJunk))),
    ...roundTrips(pairs),
  }
}

interface Opened {
  readonly source: TextDocument
  readonly target: TextDocument
}

function opened(zh: GivenFile, en: GivenFile): Opened | string {
  try {
    const [one, other] = [zh, en].map(({ name, bytes }) => parseFile(bytes, name, {}, () => performance.now()).content)
    const sides = one && other ? sidesOfTwo(one, other) : 'no-chinese'
    if (typeof sides === 'string') return sides
    return sides.pairs === null ? sides : 'pairs-already'
  } catch (error) {
    if (error instanceof FileError) return error.message
    throw error
  }
}

function keptOf({ name, bytes }: GivenFile, { paragraphs }: TextDocument) {
  const written = new TextDecoder().decode(bytes)
  const shown = paragraphs.flatMap(({ sentences }) => sentences)
  const all = shown.join('\n').replaceAll(/\s+/g, '')
  const code = codeIn(written, name)
  const lostCode = code.filter((each) => !all.includes(each.replaceAll(/\s+/g, '')))
  const han = hanIn(written, name)
  const lostHan = han.filter((each) => !all.includes(each))
  const count = (runs: readonly string[]) => runs.reduce((sum, run) => sum + Array.from(run).length, 0)
  return {
    code: [code.length - lostCode.length, code.length] as const,
    han: [count(han) - count(lostHan), count(han)] as const,
    lost: [...lostCode.map((each) => `code lost: ${each}`), ...lostHan.map((each) => `Han lost: ${each}`)],
  }
}

const keyOf = ({ source, target }: Pick<FilePair, 'source' | 'target'>): string =>
  [source, target].map((side) => side.join('').replaceAll(/\s+/g, '')).join('\t')

async function sameUnwrapped(
  zh: GivenFile,
  en: GivenFile,
  pairs: readonly FilePair[],
  aligner: Aligner,
): Promise<Share> {
  const sides = opened(unwrapped(zh), unwrapped(en))
  if (typeof sides === 'string') return [0, pairs.length]
  const found = new Set((await alignDocuments(sides.source, sides.target, aligner)).map(keyOf))
  return [pairs.filter((pair) => found.has(keyOf(pair))).length, pairs.length]
}

const isMixed = ({ places }: FilePair): boolean => {
  const kinds = new Set([...(places?.source ?? []), ...(places?.target ?? [])].map(({ kind }) => kind))
  return (kinds.has('code') || kinds.has('row')) && kinds.size > 1
}

/** As the store keeps it and hands it to the aligner when a person asks to align again. */
async function changedAgain(pairs: readonly FilePair[], aligner: Aligner): Promise<number> {
  const stored = newPairsOf(pairs)
  const side = (of: 'source' | 'target') => stored.flatMap((pair) => pair[of])
  const texts = (of: 'source' | 'target') => side(of).map(({ content }) => content)
  const landmarks = (of: 'source' | 'target') =>
    landmarksOf(
      side(of).map(({ kind, startsParagraph, content, prefixUtf16 }) => ({
        kind,
        startsParagraph,
        label: content.slice(0, prefixUtf16),
      })),
    )
  const [source, target] = [texts('source'), texts('target')]
  const beads = await aligner({
    source,
    target,
    options: { landmarks: { source: landmarks('source'), target: landmarks('target') } },
  })
  const again = new Set(
    beads.map((bead) =>
      keyOf({ source: bead.source.map((at) => source[at] ?? ''), target: bead.target.map((at) => target[at] ?? '') }),
    ),
  )
  return pairs.filter((pair) => !again.has(keyOf(pair))).length
}
