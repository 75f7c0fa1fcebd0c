import { inBothScripts } from '../both-scripts.ts'
import { CLOCK, DAY, TIME } from '../clock.ts'
import { isDate, isDay } from '../marks.ts'

const STAMP = new RegExp(String.raw`^[\[(（【<—–─=*-]*\s*${TIME}\s*[\])）】>—–─=*-]*$`)
const CUE = /^(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}.{0,80}$/

/** Time stamps, which are notes wherever they stand. */
export const isStamp = (text: string): boolean =>
  text.length <= 120 && (STAMP.test(text) || CUE.test(text) || isDate(text))

const TIMED = new RegExp(String.raw`^[\[(（【]?${TIME}`)

/** Whether a line begins with a time, as each message does in some chats. */
export const startsWithTime = (text: string): boolean => TIMED.test(text)

/** The times of a subtitle: 00:00:01,200 --> 00:00:03,000. */
export const isCue = (text: string): boolean => text.length <= 120 && CUE.test(text)

const DAY_ALONE = new RegExp(String.raw`^[\[(（【—–─=*-]*\s*(?:${DAY}\s*){1,2}[\])）】—–─=*-]*$`)

/** In a chat, the day over its messages: 昨天, ——10月3日——, 星期二. */
export const isDayOfChat = (text: string): boolean => text.length <= 40 && (DAY_ALONE.test(text) || isDay(text))

const SYSTEM = inBothScripts(
  /^(?:[\[【—─-]*\s*(?:系统(?:消息|提示|通知)?|系統(?:訊息|消息)?)\s*[:：\]】].{0,80}|[^，。：:「“！？]{1,24}拍了拍\s*(?:[ “"].{1,24})|.{0,6}以(?:下|上)(?:是|为).{1,40}(?:记录|紀錄|聊天|消息|訊息)|.{0,40}(?:加入了?(?:群聊|本群|群组)|退出了?(?:群聊|本群)|邀请.{1,30}(?:加入|进群|入群)|撤回了?(?:一条|一則)?(?:消息|訊息)|收回了?訊息|拍了拍|(?:修改|更改)了?群(?:名|聊名称)(?:[为].{1,30})?|(?:加入了?|离开了?|退出了?)(?:频道|会议|直播间|语音)(?:\s?\S{1,24})?|(?:频道|群组|群聊|会议).{0,24}已?(?:创建|解散|开始|结束)|被移出群聊|领取了.{0,12}红包|领取了你的红包|已添加.{0,16}|開始了?(?:語音|視訊)通話|现在可以开始聊天了|以上是打招呼的内容|以下(?:是|为)新消息|以上(?:是|为)历史消息|对方正在输入|消息已发出.{0,16}|设置了?群公告|更改了?群名|開啟了.{0,12}|加入了聊天|离开了(?:聊天|群聊)|已接受.{0,12}好友.{0,8}|通话时长.{0,12}|通話時間.{0,12}))[。.]?\s*[\]】—─-]*$/,
)
const OF_IRC = new RegExp(String.raw`^[\[(]?${CLOCK}[\])]?\s*(?:\*{1,3}|-!-|-->|<--|→|←)\s`)
const OF_EXPORT = inBothScripts(
  /^(?:消息记录|訊息記錄|聊天记录|消息分组|消息对象|导出时间|储存日期|保存日期|存檔日期)(?:[:：（(\s]|$)|^\[(?:LINE|WhatsApp|微信|QQ)\]/,
)

/** What a chat program says itself, by its words alone. */
export const isSystemLine = (text: string): boolean =>
  text.length <= 90 &&
  (SYSTEM.test(text) || OF_IRC.test(text) || (OF_EXPORT.test(text) && text.length <= 48 && !text.endsWith('。')))

const name = String.raw`[\p{L}\p{M}\p{N}\p{So}\p{Emoji_Modifier}\uFE0F\u200D·._@\-~～ ]{1,24}?(?:[（(【\[][^）)】\]\d]{1,12}[）)】\]])?`
const address = String.raw`(?:\(\d{4,12}\)|<[^>]{1,60}>)?`
const HEADED = new RegExp(
  String.raw`^(?:(${name})${address}\s*(?:[-—–|｜,，·]\s*|\s)[\[(（]?${TIME}[\])）]?|[\[(（]?${TIME}[\])）]?\s*(?:[-—–|｜,，·]\s*|\s)(${name})${address})$`,
  'u',
)
const PART_OF_TIME = new RegExp(String.raw`^(?:${DAY}|上午|下午|晚上|凌晨|早上|中午|傍晚|[AP]M$)`, 'i')

/** In a chat log, the name on a line that holds nothing but a name and a time; null elsewhere. */
export function nameBesideTime(text: string): string | null {
  if (text.length > 80 || !/\d[:：]\d{2}/.test(text)) return null
  const found = HEADED.exec(text)
  const who = (found?.[1] ?? found?.[2] ?? '').trim()
  return who === '' || /^[\d\s.-]+$/.test(who) || PART_OF_TIME.test(who) ? null : who
}
