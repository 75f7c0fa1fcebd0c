import { inBothScripts } from '../both-scripts.ts'
import { endsLikeText, isDate } from '../marks.ts'

const CHAPTER = inBothScripts(
  /^(?:[【\[《]?\s*第\s?[一二三四五六七八九十百千零〇两兩\d]{1,6}\s?(?:章|节|回|部分|部|卷|篇|幕|场|集|讲|课|编|辑|夜|天|日|封)(?:[\s　:：·、.】\]》]|$)|(?:场景)\s?[一二三四五六七八九十\d]{1,3}(?:[\s　:：·｜|]|$)|Day\s?\d{1,2}(?:[\s　:：·|｜.—-]|$)|(?:Chapter|Part|Section|Act|Scene|Book)\s+(?:\d{1,3}|[IVXLC]{1,6})\b|(?:引子|楔子|序章|序幕|序言|尾声|终章|后记|番外|终幕)(?:[\s　:：]|$))/i,
)
const NUMBER_ALONE = inBothScripts(
  /^(?:[（(【\[]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[壹贰叁參肆伍陆柒捌玖拾]|[IVX]{1,5}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|0\d)[）)】\]]?[.、．]?|[其之][一二三四五六七八九十]{1,2}|[〇零]?[一二三四五六七八九十])$/,
)
const NAMED = inBothScripts(
  /^(?:\d{0,2}[.、\s]*)?(?:引\s?言|前\s?言|序\s?言?|导\s?[言论语]|摘\s?要|提\s?要|背景|方法|结果|讨论|结\s?[论语]|致\s?谢|附\s?录|参\s?考\s?文\s?献|参考资料|注\s?释|目\s?录|后\s?记|关键词|总结|小结|译文|原文|赏析|注解|Abstract|Introduction|Background|Methods?|Results?|Discussion|Conclusions?|References|Acknowledge?ments?|Appendix|Summary|Contents)$/i,
)
const DECIMAL = /^(?:\d{1,2}(?:\.\d{1,2}){1,3})[.、\s　]*\S/
const BRACKETED = /^(?:【[^】]{1,24}】|\[[^\]]{2,24}\]|〔[^〕]{1,24}〕)$/
const SONG =
  /^(?:主歌|副歌|导歌|前奏|间奏|尾奏|桥段|Verse|Chorus|Pre-Chorus|Bridge|Intro|Outro|Hook)\s?[\dA-D一二三]?$/i
const QUESTION_NUMBER = /^(?:Q\d{1,2}|PART\s?\.?\s?\d{1,2}|\d{2})(?:[\s.、:：|｜]\S.{0,30})?$/i

// The longest headings of papers and magazines; in UTF-16 units.
const LONGEST = 60
const LONGEST_PLAIN = 42

/** Whether a line is only the number of a part, whose name may stand below: 02, 三. */
export const isPartNumber = (text: string): boolean => text.length <= 8 && NUMBER_ALONE.test(text)

/** Whether a line looks like the name of a part by itself: 第三章, 2.1 方法, 引言, 【背景】, **小标题**. */
export function isMarkedHeading(text: string): boolean {
  if (text.length > LONGEST || endsLikeText(text)) return false
  return (
    CHAPTER.test(text) ||
    NUMBER_ALONE.test(text) ||
    NAMED.test(text) ||
    /^\S{1,24}\s?\[(?:编辑|編輯|edit)\]$/.test(text) ||
    BRACKETED.test(text) ||
    SONG.test(text) ||
    QUESTION_NUMBER.test(text) ||
    (DECIMAL.test(text) && text.length <= 40 && !/[。！？?].{2}/.test(text))
  )
}

const SPACED = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻ])[\s　]+(?=[\p{Script=Han}“《「])[^。！？；，,;!]{2,32}$/u

/** Whether a line is a number, a blank and a few words: the name of a part where longer text stands below. */
export const isSpacedHeading = (text: string): boolean => text.length <= 36 && SPACED.test(text)

const CLOSING = inBothScripts(
  /^(?:此致|敬礼|祝好|顺颂|此祝|谨启|敬上|即颂|商祺|你的.{1,8}|您的.{1,8}|爱你的.{1,8}|.{1,8}(?:敬上|谨启|手书)|.{2,8}[上启字]|谢谢(?:大家|各位)?|謝謝(?:大家|各位)?|.{0,12}(?:写于|于).{2,20}|P\.?S\.?|Yours.{0,20}|Sincerely,?)$/i,
)

/** Whether a short line could be the name of what follows: no full stop, no address, no date. */
export function mayBeHeading(text: string): boolean {
  if (/[—–…，,、]$|[；;]|^(?:——|--)/.test(text)) return false
  if (text.length > LONGEST_PLAIN || text.length < 2 || endsLikeText(text) || isDate(text) || CLOSING.test(text))
    return false
  const isWhole = /^[“「『].*[”」』]$/.test(text)
  if (
    (!isWhole && /[。！]/.test(text)) ||
    /[？?][”」』"＂]$/.test(text) ||
    text.startsWith('|') ||
    /[\u4e00-\u9fff][.．](?=[\u4e00-\u9fff"“])/.test(text)
  )
    return false
  return /[\p{Script=Han}A-Za-z]/u.test(text)
}

export const isChapter = (text: string): boolean => text.length <= LONGEST && CHAPTER.test(text) && !endsLikeText(text)
