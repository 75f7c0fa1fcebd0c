/** Patterns that more than one kind of paragraph is told by. All of them are linear. */

const closers = '[”’」』）)】\\]》"\'*_]*'
const endsSentence = new RegExp(`(?:[。！？!?…；;]|[A-Za-z0-9\\u4e00-\\u9fff%）)]\\.)${closers}$`)
const endsFullStop = new RegExp(`[。！!…；;，,、：:]${closers}$`)

/** Whether a line ends as a sentence does. */
export const endsLikeSentence = (text: string): boolean => endsSentence.test(text.slice(-12))

/** Whether a line ends with a sign that no heading ends with. A question mark is no such sign. */
export const endsLikeText = (text: string): boolean =>
  endsFullStop.test(text.slice(-12)) || /(?:[A-Za-z]{2}|[\u4e00-\u9fff])[.．][”」』"']?$/.test(text)

export const isMarkdownHeading = (text: string): boolean => /^#{1,6}\s+\S/.test(text)

const SEPARATOR = /^(?:[-—–─━_=*＊~～·•◇◆○●☆★※#/\\|+.。…]\s*){3,}$/
/** A line of nothing but signs. */
export const isRule = (text: string): boolean =>
  text.length <= 200 && !/^[.。…]{1,7}$/.test(text) && (SEPARATOR.test(text) || /^[◇◆○●☆★※*＊✦❖]{1,2}$/.test(text))

const SEASON =
  /^(?:公元|民国|民國)?[\d〇零○一二三四五六七八九十]{2,4}年\s?(?:[\d一二三四五六七八九十]{1,3}月\s?(?:[\d一二三四五六七八九十]{1,3}日)?\s?)?(?:(?:初|仲|暮|深|晚|早)?[春夏秋冬]?(?:天|日|夜|季)?|[立春夏秋冬雨惊清谷小大芒夏处白寒霜][春夏秋冬水蛰分明雨满种至暑露降雪寒]|除夕|元旦|中秋|重阳|端午|元宵)[，,]?\s?(?:(?:写|改|作|记|修改|初稿|定稿)(?:[于於].{2,12})?|[于於].{2,12})?$/
const DATE =
  /^(?:公元)?(?:\d{4}|[〇零一二三四五六七八九]{4})\s*[年./・·．-]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:[月./・·．-]\s*(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号號]?)?)?(?:\s*(?:(?:星期|周|週)[一二三四五六日天]|[（(](?:(?:星期|周|週)?[一二三四五六日天])[）)]))?(?:\s*(?:上午|下午|晚上|凌晨)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?:\s*[农農][历曆].{2,8})?(?:\s+[\u4e00-\u9fff]{2,3})?(?:\s*(?:清?晨|午后|深?夜|夜半|晚间?|傍晚)?[\s，,]*(?:(?:写|改|作|记|草|修改|初稿|定稿|改定|补记)(?:[于於][\s　]?[\u4e00-\u9fff]{2,12})?|[于於][\s　]?[\u4e00-\u9fff]{2,12}))?$/
/** A line that is only a date, with or without a time. */
export const isDate = (text: string): boolean => {
  if (text.length > 60) return false
  const bare = text.replaceAll(/^[-—–─=*·\s]{1,20}|[-—–─=*·\s]{1,20}$/g, '')
  return bare.split(/[；;]/).every((part) => isBareDate(part.trim()) || isBareDate(part.replace(PLACED, '').trim()))
}

// 二〇二二年十一月．深水埗; 杭州，2020年春; 初稿于2021年3月
const PLACED =
  /[\s　，,．.·・]\s*[\u4e00-\u9fff]{2,12}$|^\s*[\u4e00-\u9fff]{2,4}[\s　，,．·・]+(?=[\d二一〇民公])|^\s*(?:初稿|二稿|定稿|完稿|脱稿|修订|[改写寫作草记記])(?:成|毕|畢)?[于於]?[\s　:：]?/

const isBareDate = (text: string): boolean => DATE.test(text) || SEASON.test(text)

const DAY =
  /^(?:(?:\d{2,4}年)?\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号號]|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?=[\s　，,]))[\s　，,]*(?:(?:星期|周|週|礼拜)[一二三四五六日天])?[\s　，,]*[晴阴陰雨雪多云雲转轉大小中雷阵陣到风風霜雾霧]{0,8}$/
/** The day over an entry of a diary, with or without its weather. */
export const isDay = (text: string): boolean => text.length <= 40 && DAY.test(text)

export type ListMark = 'dash' | 'star' | 'dot' | 'digit' | 'han' | 'bracket-digit' | 'bracket-han' | 'circle' | 'letter'

const listMarks: readonly (readonly [ListMark, RegExp])[] = [
  ['dash', /^[-–]\s+(?=\S)|^[-–](?=[\u4e00-\u9fff“「])/],
  ['star', /^[*+]\s+(?=\S)/],
  ['dot', /^[•·●▪■◦‣▸▶►◆○➤✓✔☑☐□☒✅❌]\s*(?=\S)/],
  ['digit', /^\d{1,3}(?:[.．]\s+|[.．](?=[^\d\s])|[、)）]\s*)(?=\S)/],
  ['han', /^[一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}[、.．]\s*(?=\S)/],
  ['bracket-digit', /^[（(]\d{1,3}[）)]\s*(?=\S)/],
  ['bracket-han', /^[（(][一二三四五六七八九十]{1,3}[）)]\s*(?=\S)/],
  ['circle', /^[①-⑳⑴-⒇⒈-⒛]\s*(?=\S)/],
  ['letter', /^[A-Za-z](?:[、)）]\s*|[.．]\s+(?=[\u4e00-\u9fff]))(?=\S)/],
]

/** The sign or number that an item of a list begins with, and its length. */
export function listMarkOf(text: string): { readonly mark: ListMark; readonly length: number } | null {
  for (const [mark, pattern] of listMarks) {
    const found = pattern.exec(text.slice(0, 16))
    if (found) return { mark, length: found[0].length }
  }
  return null
}
