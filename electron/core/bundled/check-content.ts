import { commonRuns } from '../checks/common-run.ts'
import { createPairCheck, type Finding } from '../checks/edition-glossary.ts'
import type { ParsedEdition } from '../formats/edition/parse-edition.ts'
import type { TermForms } from '../language/text/terms.ts'
import { everydayForms } from './everyday-forms.ts'
import { type PlacedException, readExceptions } from './exceptions.ts'
import type { ContentMistake, ContentSource } from './read-source.ts'

// Shorter runs are how anyone would say it; the limit that our editions are written to.
const COMMON_RUN_LIMIT = 14

export interface ContentFinding extends ContentMistake {
  readonly code: string
  readonly detail: string
}

/**
 * Looks through the content as a translator would: what does not parse, terms and numbers without their equal, and,
 * where a transcript is given, sentences taken over from it.
 */
export function checkContent(contentDir: string, source: ContentSource, transcript: string | null): ContentFinding[] {
  const forms = termForms(source)
  const check = createPairCheck(forms)
  const names = forms.flatMap(({ zh }) => zh)
  return [
    ...source.mistakes.map((mistake) => ({ ...mistake, code: 'mistake', detail: '' })),
    ...everydayForms(contentDir, source),
    ...source.editions.flatMap((edition) => checkPairs(contentDir, edition, check)),
    ...source.editions.flatMap((edition) => (transcript === null ? [] : checkOwn(edition, transcript, names))),
  ]
}

/** Every way the terms of a glossary are written, and all that may stand for them: what a translation is checked by. */
export const termForms = ({ entries }: ContentSource): readonly TermForms[] =>
  entries.map(({ id, zh, traditional, en, forms, renderings }) => ({
    id,
    zh: [zh, traditional, ...Object.keys(forms.zh), ...renderings.zh],
    en: [en, ...Object.keys(forms.en), ...renderings.en],
  }))

function checkPairs(contentDir: string, { id, pairs }: ParsedEdition, check: ReturnType<typeof createPairCheck>) {
  const { file, exceptions, mistakes } = readExceptions(contentDir, id)
  const used = new Set<PlacedException>()
  const findings = pairs.flatMap((pair) =>
    check(pair).filter((finding) => {
      const excusing = exceptions.filter((each) => excuses(each, pair.source.join(''), finding))
      for (const each of excusing) used.add(each)
      return excusing.length === 0
    }),
  )
  const unused = exceptions.filter((each) => !used.has(each))
  return [
    ...findings.map((finding) => pairFinding(`editions/${id}/text.txt`, finding)),
    ...mistakes.map(({ line, detail }) => ({ file, line, code: 'mistake', detail: '', sentence: detail })),
    ...unused.map(({ line, about }) => {
      const sentence = `Nothing is found that this exception (“${about}”) would excuse; take it out.`
      return { file, line, code: 'unused-exception', detail: about, sentence }
    }),
  ]
}

function excuses({ zh, about }: PlacedException, chinese: string, { termId, detail }: Finding): boolean {
  return chinese.includes(zh) && (termId === null ? detail === about : termId === about)
}

const sentences: Readonly<Record<Finding['code'], (detail: string, termId: string | null) => string>> = {
  'term-not-in-english': (words, termId) => `The Chinese has “${words}”, the English no form of ${termId}.`,
  'number-not-in-english': (number) => `The Chinese has the number “${number}”, the English has not.`,
  'number-not-in-chinese': (number) => `The English has the number “${number}”, the Chinese has not.`,
}

/** What a translator is told of a finding. */
export const pairSentence = ({ code, detail, termId }: Finding): string => sentences[code](detail, termId)

function pairFinding(file: string, finding: Finding): ContentFinding {
  const { line, code, detail } = finding
  return { file, line, code, detail, sentence: pairSentence(finding) }
}

function checkOwn({ id, pairs }: ParsedEdition, transcript: string, allowed: readonly string[]): ContentFinding[] {
  const texts = pairs.map(({ source }) => source.join(''))
  return commonRuns(texts, transcript, { limit: COMMON_RUN_LIMIT, allowed }).map(({ text, textIndex }) => ({
    file: `editions/${id}/text.txt`,
    line: pairs[textIndex]?.line ?? 1,
    code: 'common-run',
    detail: text,
    sentence: `${text.length} Chinese characters in a row are those of the transcript: “${text}”.`,
  }))
}
