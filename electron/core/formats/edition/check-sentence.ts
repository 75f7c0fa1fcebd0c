import type { Kind } from '#contract/text.ts'
import type { Mistake } from '../mistake.ts'

/** Kinds whose lines are sentences and so end as sentences do. */
const sentenceKinds = new Set<Kind>(['paragraph', 'question', 'answer', 'note', 'pullquote', 'listitem'])

const chineseEnd = /[。！？…；：][”’）》」』】]*$/u
const englishEnd = /[.!?…;:][”’)"'\]]*$/u

// Half-width signs beside a Han character; between digits or Latin letters they are right (16:9, 1,000).
const halfWidth = /(?<=\p{Script=Han})[,.;:!?()]|[,;:!?()](?=\p{Script=Han})|["']/u
const fullWidthInEnglish = /[，。；：！？（）、《》]/u
// Controls, no-break and zero-width blanks, the byte order mark: an editor shows nothing of them.
const invisible = /[\p{Cc}\u00A0\u00AD\u200B-\u200F\u2028\u2029\u2060\uFEFF]/u

/** What is wrong with one sentence, as far as its signs go. */
export function checkSentence(side: 'zh' | 'en', kind: Kind, sentence: string, line: number): readonly Mistake[] {
  if (sentence.trim() === '') return [{ line, code: 'empty', detail: side }]
  const mistakes: Mistake[] = []
  const found = (code: string, detail = '') => mistakes.push({ line, code, detail })
  if (sentence !== sentence.trim()) found('blank-at-end')
  if (/ {2}/.test(sentence)) found('double-blank')
  const hidden = invisible.exec(sentence)?.[0]
  if (hidden !== undefined) found('invisible-character', `U+${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`)
  if (!sentence.isWellFormed()) found('broken-character')
  const sign = side === 'zh' ? halfWidth.exec(sentence) : fullWidthInEnglish.exec(sentence)
  if (sign) found(side === 'zh' ? 'half-width' : 'full-width', sign[0])
  const end = side === 'zh' ? chineseEnd : englishEnd
  if (sentenceKinds.has(kind) && !end.test(sentence.trim())) found('no-sentence-end', side)
  return mistakes
}
