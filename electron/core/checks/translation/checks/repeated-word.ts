import type { AlignLexicon } from '../../../alignment/engine/align-lexicon.ts'
import { type CheckedPair, type CheckKnowledge, findingOf, type TranslationCheck } from '../checked-text.ts'

const englishTwice = /(?<![\p{L}\p{N}'’-])(?<word>\p{L}+(?:['’]\p{L}+)?)\s+\k<word>(?![\p{L}\p{N}'’-])/giu
// Said twice rightly: had had, that that; and with feeling.
const rightlyTwice = new Set(
  'that had is very so no yes ha hey oh ah ho bye knock there now well many long far really more over chop tut hush tsk la da blah never really way too much her'.split(
    ' ',
  ),
)
// Words of grammar that nobody says twice, whatever the Chinese does.
const always = new Set(
  'the a an of to in at for with from into as or but if and on by is are was were be been this these those its our your their it we they he she his has have will would can not'.split(
    ' ',
  ),
)
const hanTwice = /(?<word>\p{Script=Han}{1,4}?)\k<word>/gu
const particles = new Set(
  '的地得了着和在把被与及就也都从对为以于而但或其这那我你他她它们所将向由让给跟并且还又再很更最会能可要该应则即因之'.split(
    '',
  ),
)
const pairsOfSigns = /^[\p{Script=Han}]{1,2}$/u

/** A word that stands twice by mistake: the the, 的的. 看看 and 研究研究 are no mistakes. */
export const repeatedWord: TranslationCheck = {
  name: 'repeated-word',
  find: (pairs, knowledge) =>
    pairs.filter(({ kind }) => kind !== 'code').flatMap((pair) => [...inEnglish(pair), ...inChinese(pair, knowledge)]),
}

function inEnglish(pair: CheckedPair) {
  const { prose } = pair.target
  const isNameTwice = /(?<one>\p{Script=Han})\k<one>/u.test(pair.source.prose)
  const isSaidTwice = /(?<one>\p{Script=Han}{2,3})\k<one>|(?<two>\p{Script=Han}{1,3})[，、！,!…—]+\k<two>/u.test(
    pair.source.prose,
  )
  return Array.from(prose.matchAll(englishTwice)).flatMap((match) => {
    const word = match.groups?.['word'] ?? ''
    const lower = word.toLowerCase()
    const isName = /^\p{Lu}/u.test(word) && match.index > 0 && match[0].endsWith(word)
    const isMeant = always.has(lower)
      ? false
      : rightlyTwice.has(lower) || (isName && isNameTwice) || (word.length > 3 && isSaidTwice)
    const place = { start: match.index, end: match.index + match[0].length }
    return isMeant ? [] : [findingOf('repeated-word', pair, 'target', 'word-twice', [word], place)]
  })
}

function inChinese(pair: CheckedPair, { lexicon }: CheckKnowledge) {
  const { prose } = pair.source
  return Array.from(prose.matchAll(hanTwice)).flatMap((match) => {
    const word = match.groups?.['word'] ?? ''
    const place = { start: match.index, end: match.index + match[0].length }
    const isMistake =
      word.length === 1 ? isParticleTwice(prose, match.index, lexicon) : isWordTwice(prose, match.index, word, lexicon)
    return isMistake ? [findingOf('repeated-word', pair, 'source', 'word-twice', [word], place)] : []
  })
}

/** 的的 is a mistake, but not in 目的的, 为了了解, 的的确确, 受不了了. */
function isParticleTwice(prose: string, at: number, { headwords }: AlignLexicon): boolean {
  const sign = prose.charAt(at)
  const [before, after] = [prose.charAt(at - 1), prose.charAt(at + 2)]
  if (!particles.has(sign) || before === sign || after === sign) return false
  if (/\p{Script=Han}/u.test(after) && prose.charAt(at + 3) === after) return false
  const endsWord = [2, 3].some((length) => at + 1 >= length && headwords.has(prose.slice(at + 1 - length, at + 1)))
  const beginsWord = [2, 3].some((length) => headwords.has(prose.slice(at + 1, at + 1 + length)))
  if (headwords.has(sign + sign)) return false
  if (sign === '的') return before !== '目' && !(endsWord && beginsWord)
  // 但是是 and 为了了 are no words that meet, but 现在在, 认为为了 and 受不了了 are.
  if (sign === '是') return !beginsWord || !endsWord
  if (sign === '了') return !beginsWord && !/[不得]/.test(before)
  return !endsWord && !beginsWord
}

/** 我们我们 and 因为因为 are mistakes; what is done again and again, a sound or a call is said twice. */
function isWordTwice(prose: string, at: number, word: string, { headwords }: AlignLexicon): boolean {
  // 一对一对, 一步一步: one after another.
  if (/^[一几两]/u.test(word) || !headwords.has(word) || headwords.has(word + word) || new Set(word).size === 1)
    return false
  const isAgain =
    prose.startsWith(word, at + 2 * word.length) || prose.slice(Math.max(0, at - word.length), at) === word
  return !isAgain && pairsOfSigns.test(word)
    ? particles.has(word.charAt(word.length - 1)) || particles.has(word.charAt(0))
    : !isAgain
}
