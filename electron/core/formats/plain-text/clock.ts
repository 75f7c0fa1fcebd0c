/** Sources of patterns for days and times of day, as chats, records and subtitles print them. */

const numbered = String.raw`(?:\d{2,4}[-/.年])?\d{1,2}[-/.月]\d{1,2}[日号號]?`
const named = String.raw`今天|昨天|前天|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[（(](?:(?:星期|周|週)?[一二三四五六日天])[）)]|(?:Today|Yesterday)(?: at)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`
const part = '上午|下午|晚上|凌晨|早上|清晨|中午|傍晚|晚间|午后|早|晚'

/** A day by number or name: 2023-05-17, 5月17日, 昨天, 星期三. */
export const DAY = String.raw`(?:${numbered}|${named})`

/** A time of day: 晚上 8:05, 20:15:09, 10:02 AM. */
export const CLOCK = String.raw`(?:(?:${part})\s?)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?(?![A-Za-z]))?`

/** A time of day with up to two names of its day before it. */
export const TIME = String.raw`(?:${DAY}[ T,，]*){0,2}${CLOCK}`
