import { countHan } from '../../../language/text/han.ts'
import { type CheckedPair, findingOf, type TranslationCheck } from '../checked-text.ts'

const hanRun = /\p{Script=Han}+(?:[，、。！？；：]?\p{Script=Han}+)*/gu
const englishRun = /[A-Za-z]+(?:['’-][A-Za-z]+)*(?:,? [A-Za-z]+(?:['’-][A-Za-z]+)*){5,}/gu
// English that shows a Chinese word names it: in brackets, in quotation marks, beside its pinyin or its sense.
const shown = /[([（“"‘'「《【/=]\s*$/u
const shownAfter = /^\s*[)\]）”"’'」》】/=(（]/u

/** A target that is its source, Chinese left standing in English, English left standing in Chinese. */
export const untranslated: TranslationCheck = {
  name: 'untranslated',
  find: (pairs) =>
    pairs
      .filter(({ kind }) => kind !== 'code')
      .flatMap((pair) => [...same(pair), ...chineseLeft(pair), ...englishLeft(pair)]),
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** What has no words of a language (a name, a number, an address) is the same in both. */
function same(pair: CheckedPair) {
  const isSame = plain(pair.source.text) === plain(pair.target.text)
  const isProse = countHan(pair.source.prose) > 0 || (pair.source.prose.match(/\b[a-z]{2,}\b/g)?.length ?? 0) >= 3
  return isSame && isProse ? [findingOf('untranslated', pair, 'target', 'target-is-source', [])] : []
}

function chineseLeft(pair: CheckedPair) {
  const { prose } = pair.target
  if (plain(pair.source.text) === plain(pair.target.text)) return []
  return Array.from(prose.matchAll(hanRun)).flatMap((match) => {
    const end = match.index + match[0].length
    const isShown = shown.test(prose.slice(0, match.index)) || shownAfter.test(prose.slice(end))
    // So much Chinese is a sentence left standing, in whatever marks.
    if (isShown && match[0].length < 12) return []
    return [findingOf('untranslated', pair, 'target', 'chinese-in-english', [match[0]], { start: match.index, end })]
  })
}

function englishLeft(pair: CheckedPair) {
  const { prose } = pair.source
  if (countHan(prose) > 0 && plain(pair.source.text) === plain(pair.target.text)) return []
  return Array.from(prose.matchAll(englishRun)).flatMap((match) => {
    // A title or a name is written with capitals.
    const words = match[0].split(/[ ,]+/)
    const isTitle = words.filter((word) => /^[A-Z]/.test(word)).length * 2 >= words.length
    const place = { start: match.index, end: match.index + match[0].length }
    const isShown = shown.test(prose.slice(0, place.start)) || shownAfter.test(prose.slice(place.end))
    return isTitle || isShown || countHan(prose) === 0
      ? []
      : [findingOf('untranslated', pair, 'source', 'english-in-chinese', [match[0]], place)]
  })
}
