import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPairCheck, type Finding } from '../checks/edition-glossary.ts'
import { plainWords, technicalHeads } from '../checks/technical-words.ts'
import { untoldTerms } from '../checks/untold-terms.ts'
import { readPlainText } from '../formats/plain-text/read-plain-text.ts'
import { documentSentences } from '../packs/document-sentences.ts'
import { type DocumentSentence, matchPack, type PackBead } from '../packs/match-pack.ts'
import type { Pack } from '../packs/pack.ts'
import { readPacks } from '../packs/read-packs.ts'
import { fitsPack } from '../packs/recognise-pack.ts'
import { sha256 } from '../store/sha256.ts'
import { fingerprintOf } from '../language/text/fingerprint.ts'
import { createTermFinder, type TermForms } from '../language/text/terms.ts'
import { type ContentFinding, pairSentence } from './check-content.ts'
import { type PlacedPackException, readPackExceptions } from './pack-exceptions.ts'

export interface TranscriptSources {
  readonly contentDir: string
  readonly forms: readonly TermForms[]
  readonly segment: (text: string) => readonly string[]
}

/**
 * Looks through the pack that is of a transcript, and through the glossary, with the Chinese at hand: sentences without
 * English, terms and numbers without their equal in the English, and terms without an entry.
 */
export function checkTranscript(sources: TranscriptSources, transcript: string): readonly ContentFinding[] {
  const sentences = documentSentences(readPlainText(transcript))
  const { packs } = readPacks(join(sources.contentDir, 'packs'))
  const fitting = packs.flatMap((pack) => {
    const match = matchPack(sentences, pack, sha256)
    return fitsPack(match, pack) ? [{ pack, beads: match.beads }] : []
  })
  const desks = fitting.map(({ pack, beads }) => ({ pack, beads, ...openExceptions(sources.contentDir, pack) }))
  const words = new Set(desks.flatMap(({ excuse }) => excuse.words))
  const untold = findUntold(sources, sentences)
  return [
    ...untold.filter(({ detail }) => !words.has(detail)),
    ...desks.flatMap(({ pack, beads, excuse }) => checkUnits(sources, sentences, { pack, beads, excuse })),
    ...desks.flatMap(({ unused }) => unused(new Set(untold.map(({ detail }) => detail)))),
  ]
}

function findUntold({ contentDir, forms, segment }: TranscriptSources, sentences: readonly DocumentSentence[]) {
  // Without the list of frequent words more is taken for a term, never less.
  const path = join(contentDir, 'language/words/counts.tsv')
  const counts = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const frequent = counts.split('\n').map((line) => line.split('\t')[1] ?? '')
  const everyday = new Set([...frequent, ...plainWords])
  const search = { finder: createTermFinder(forms), segment, everyday, heads: technicalHeads }
  const bodies = sentences.map(({ body }) => body)
  return untoldTerms(bodies, search).map(({ text, count }): ContentFinding => {
    const sentence = `The transcript says “${text}” (${count} times), and the glossary has no entry for it.`
    return { file: 'glossary', line: 1, code: 'term-without-entry', detail: text, sentence }
  })
}

interface Excuse {
  readonly words: readonly string[]
  (unit: string, finding: Finding): boolean
}

function openExceptions(contentDir: string, { head }: Pack) {
  const { file, exceptions, mistakes } = readPackExceptions(contentDir, head.id)
  const used = new Set<PlacedPackException>()
  const excuses = (unit: string, { termId, detail }: Finding) => {
    const found = exceptions.filter((each) => each.unit === unit && each.about === (termId ?? detail))
    for (const each of found) used.add(each)
    return found.length > 0
  }
  const excuse: Excuse = Object.assign(excuses, {
    words: exceptions.filter(({ unit }) => unit === null).map(({ about }) => about),
  })
  const unused = (untold: ReadonlySet<string>): readonly ContentFinding[] => [
    ...mistakes.map(({ line, detail }) => ({ file, line, code: 'mistake', detail: '', sentence: detail })),
    ...exceptions
      .filter((each) => (each.unit === null ? !untold.has(each.about) : !used.has(each)))
      .map(({ line, about }) => {
        const sentence = `Nothing is found that this exception (“${about}”) would excuse; take it out.`
        return { file, line, code: 'unused-exception', detail: about, sentence }
      }),
  ]
  return { excuse, unused }
}

interface Checked {
  readonly pack: Pack
  readonly beads: readonly PackBead[]
  readonly excuse: Excuse
}

function checkUnits(
  { contentDir, forms }: TranscriptSources,
  sentences: readonly DocumentSentence[],
  { pack, beads, excuse }: Checked,
): readonly ContentFinding[] {
  const file = `packs/${pack.head.id}/units.txt`
  const lines = readFileSync(join(contentDir, file), 'utf8').split('\n')
  const check = createPairCheck(forms)
  return beads.flatMap(({ sourceIndexes, english, state }): readonly ContentFinding[] => {
    const source = sourceIndexes.map((index) => sentences[index]?.body ?? '')
    const unit = fingerprintOf(source[0] ?? '', sha256) ?? ''
    const line = lines.indexOf(unit) + 1
    if (state === 'not-in-pack') {
      const sentence = `Sentence ${(sourceIndexes[0] ?? 0) + 1} of the transcript is not in the pack.`
      return [{ file, line: 1, code: 'not-in-pack', detail: unit, sentence }]
    }
    const findings = check({ line, source, target: english }).filter((finding) => !excuse(unit, finding))
    return findings.map((finding) => ({
      file,
      line,
      code: finding.code,
      detail: finding.detail,
      sentence: `${unit}: ${pairSentence(finding)}`,
    }))
  })
}
