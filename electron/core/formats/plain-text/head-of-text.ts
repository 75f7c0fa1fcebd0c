import type { Kind } from '#contract/text.ts'
import { isAffiliation, isByline, isNames, isPenName, isRoleWithNames } from './kinds/byline.ts'
import { isChapter } from './kinds/heading.ts'
import type { HeadingSetting } from './kinds/plain-heading.ts'
import { isOverAuthor, isSubtitle, isTitle } from './kinds/title.ts'
import type { Line } from './lines.ts'
import { endsLikeText } from './marks.ts'

const LONGEST_HEAD = 8

/** Marks the titles and bylines that a text begins with, and those over the English abstract of a paper. */
export function markHead(lines: readonly Line[], kinds: (Kind | null)[], setting: HeadingSetting) {
  const title = kinds.findIndex((kind) => kind !== 'furniture' && kind !== 'note')
  if (title >= 0 && isTitle(lines, title, { ...setting, kind: kinds[title] ?? null })) {
    kinds[title] = 'title'
    markUnderTitle(lines, kinds, title)
  }
  markBylines(lines, kinds, Math.max(0, title), setting)
  markSecondTitle(lines, kinds)
  markEnglishHead(lines, kinds)
}

function markUnderTitle(lines: readonly Line[], kinds: (Kind | null)[], title: number) {
  const next = lines[title + 1]
  const kind = kinds[title + 1]
  if (next && (kind === null || kind === 'note') && isSubtitle(next.text)) kinds[title + 1] = 'title'
  for (let index = title + 1; isParallelTitle(lines, kinds, index); index++) kinds[index] = 'title'
}

/** A short line apart that may be a name, but has a byline below or above it, is the name of a part. */
function isOverPart(lines: readonly Line[], kinds: readonly (Kind | null)[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]]
  if (!line?.isAfterBlank || line.text.length > 4) return false
  return kinds[index - 1] === 'byline' || (!!next && !next.isAfterBlank && isByline(next.text))
}

/** The title in another language, with no blank between it and the authors. */
function isParallelTitle(lines: readonly Line[], kinds: readonly (Kind | null)[], index: number): boolean {
  const line = lines[index]
  if (!line || line.isAfterBlank || kinds[index] !== null || isByline(line.text) || isNames(line.text)) return false
  return !isLabelled(line.text) && !isPenNameAt(lines, index, false) && isOverAuthor(lines, index)
}

const isLabelled = (text: string): boolean => /^(?:\*\*|\S{1,4}[:：])/.test(text)

function markBylines(lines: readonly Line[], kinds: (Kind | null)[], title: number, { shape }: HeadingSetting) {
  const last = Math.min(lines.length, title + LONGEST_HEAD)
  for (let index = title; index < last; index++) {
    const line = lines[index]
    if (!line) break
    if (kinds[index] !== null && kinds[index] !== 'furniture' && !isAffiliation(line.text)) continue
    const before = kinds[index - 1]
    const isUnder = before === 'title' || before === 'byline'
    const isStaff = kinds[index] === 'furniture' && isUnder && /^(?:编辑|策划|摄影|整理)\s*[丨|｜:：]/.test(line.text)
    if (kinds[index] === 'furniture' && !isStaff) continue
    if (
      isByline(line.text) ||
      (isUnder && isRoleWithNames(line.text)) ||
      (isUnder && !isOverPart(lines, kinds, index) && (isNames(line.text) || isPenNameAt(lines, index, shape.isVerse)))
    )
      kinds[index] = 'byline'
    else if (before === 'byline' && isAffiliation(line.text)) kinds[index] = 'byline'
    else if (line.text.length > 60) break
  }
}

/** A line right over the authors is a title too: in the other language, or under the name of a series or a school. */
function markSecondTitle(lines: readonly Line[], kinds: (Kind | null)[]) {
  const byline = kinds.indexOf('byline')
  const [line, before] = [lines[byline - 1], kinds[byline - 2]]
  const isNear = byline >= 2 && byline <= LONGEST_HEAD && (before === 'title' || before === 'furniture')
  if (!line || !isNear || kinds[byline - 1] !== null || isLabelled(line.text)) return
  // Where every part has its author, the line is the name of the first part.
  if (lines.slice(byline + 2).some(({ text, isAfterBlank }) => !isAfterBlank && isByline(text))) return
  if (line.text.length <= 180 && !endsLikeText(line.text) && !/[？?]$/.test(line.text)) kinds[byline - 1] = 'title'
}

/** A pen name stands right under the title, or over the first chapter or stanza. */
function isPenNameAt(lines: readonly Line[], index: number, isVerse: boolean): boolean {
  const [line, next] = [lines[index], lines[index + 1]]
  if (!line || !next?.isAfterBlank || !isPenName(line.text)) return false
  return !line.isAfterBlank || isVerse || isChapter(next.text)
}

// So many lines over the abstract may hold the English title, names and places of a paper.
const LONGEST_ENGLISH_HEAD = 5

/** The English title of a Chinese paper and its authors, over its English abstract. */
function markEnglishHead(lines: readonly Line[], kinds: (Kind | null)[]) {
  const abstract = lines.findIndex(({ text }) => /^(?:\*\*|\[|【)?Abstract\b/i.test(text))
  if (abstract < 2) return
  const over = lines.slice(Math.max(1, abstract - LONGEST_ENGLISH_HEAD), abstract)
  const head = over.slice(1 + over.findLastIndex(({ text }) => !isEnglishHead(text)))
  const first = abstract - head.length
  for (const [offset, { text }] of head.entries()) {
    const index = first + offset
    if (index === first && !isNames(text) && kinds[index] === null) kinds[index] = 'title'
    else if (isNames(text) || isAffiliation(text)) kinds[index] = 'byline'
  }
}

const isEnglishHead = (text: string): boolean =>
  text.length <= 240 && !/\p{Script=Han}/u.test(text) && !/^(?:Key\s?words|DOI)/i.test(text) && !/[.!?]$/.test(text)
