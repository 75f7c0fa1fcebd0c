import { isDate } from '../marks.ts'

const MARKED =
  /^(?:[（(【\[〔*＊※]\s*)*(?:\*\*)?(?:编者|編者|译者|譯者|作者|原|校|笔者|本刊|记者|小编|题|題)?(?:注|註|按|附记|附註|手记)(?:释|釋|解|\d{1,2}|[一二三四五])?\s*(?:[:：]|[】\]）〕)])/
const SPECIAL =
  /^(?:\*\*)?(?:编者按|編者按|编按|按语|作者按|说明|說明|更新|特别说明|补充说明|友情提示|温馨提示|发布时间|发布日期|更新时间|發布時間|备注|備註|免责声明|时间|時間|日期|地点|地點|人物|布景|场景|背景|登场人物|附言|又及|P\.?S\.?|PS|注意|Note|Editor[’']s note|Author[’']s note|Translator[’']s note)(?:\*\*)?\s*[:：]/i
const ABOUT =
  /^[（(【\[*]?(?!.{0,12}[:：])(?:本文|本次|本篇|本期|以上|文中|采访|採訪|访谈|訪談|应受访者|應受訪者|受访者|為便於|为便于|为了).{0,40}(?:删节|刪節|删减|刪減|整理|化名|节选|節選|修订|修訂|编辑过|經編輯|经编辑|有改动|有改動|个人观点|個人觀點)/
// What the foot of a paper's first page says of it.
const OF_PAPER =
  /^(?:收稿日期|修回日期|录用日期|接收日期|网络出版|基金项目|基金資助|资助项目|作者简介|作者簡介|第一作者|通[讯信]作者|通訊作者|引用格式|引用本文|本文引用|开放科学|DOI|Received|Accepted|Fund(?:ing|ation item)?|Corresponding author|Citation)\s*[:：]/i
const THANKS =
  /^(?:本文|本书|本書|文中|写作).{0,60}(?:谨此|謹此|特此|在此|一并|深表|表示).{0,6}(?:致谢|感谢|谢意|致謝|感謝|謝忱|说明|說明)/
const FOOTNOTE =
  /^(?:\[\^[^\]]{1,20}\]:|[\[［]\d{1,3}[\]］]\s*\S|【\d{1,3}】\s*\S|〔\d{1,3}〕\s*\S|[①-⑳⑴-⒇]\s*\S|[¹²³⁴-⁹]{1,3}\s*\S|※\s*\S|<!--)/
const ASTERISK = /^[*＊]\s+\S|^[*＊](?=[\u4e00-\u9fff「“（])/
const STAGE = /^[（(〔【\[].*[）)〕】\]][。.]?$/
const ITALIC = /^(?:\*[^*\s][^*]{6,400}\*|_[^_\s][^_]{6,400}_)$/

/** Whether a line says of itself that it is a note: 注：, 编者按：, a footnote. */
export function isMarkedNote(text: string): boolean {
  const start = text.slice(0, 60)
  if (text.length <= 80 && (ABOUT.test(text) || THANKS.test(text))) return true
  return (
    OF_PAPER.test(start) ||
    /^(?:编辑|发布|发表|修改|更新)于[\s　]?\d{4}/.test(start) ||
    MARKED.test(start) ||
    SPECIAL.test(start) ||
    /^\[\^[^\]]{1,20}\]:|^<!--/.test(start)
  )
}

/** A line that is a footnote if it stands after the text or is alone of its kind: [1] …, ① …, * …. */
export const mayBeFootnote = (text: string): boolean => FOOTNOTE.test(text.slice(0, 40)) || ASTERISK.test(text)

export const isAsteriskNote = (text: string): boolean => ASTERISK.test(text)

const SOUND =
  /^[【\[（(♪][♪\s]*(?:(?:.{0,6})(?:音乐|音樂|掌声|掌聲|笑声|笑聲|歌声|歌聲|欢呼|歡呼|铃声|鈴聲|雨声|风声|枪声|脚步声|背景音|片头曲|片尾曲|静默|沉默)(?:.{0,6}))[♪\s]*[】\]）)♪]$/

/** What is heard and not said, in subtitles and records: 【音乐】, （掌声）. */
export const isSound = (text: string): boolean => text.length <= 20 && SOUND.test(text)

/** A line that stands wholly in brackets: a direction of the stage, an editor's remark. */
export const isBracketed = (text: string): boolean => {
  if (text.length > 400 || !STAGE.test(text)) return false
  const inside = text.slice(1, -1)
  return !/[）)】\]][^（(【\[]*[（(【\[]/.test(inside)
}

export const isItalic = (text: string): boolean => text.length <= 420 && ITALIC.test(text)

const STAMP =
  /^[\[(（【—─-]*\s*(?:(?:\d{2,4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?\s*)?(?:(?:星期|周|週)[一二三四五六日天]\s*)?(?:今天|昨天|前天)?\s*(?:上午|下午|晚上|凌晨|早上|中午|傍晚|早|晚)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:[.,]\d{1,3})?(?:\s?[AP]M)?\s*[\])）】—─-]*$/i
const CUE = /^(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}.{0,80}$/
const SYSTEM =
  /^(?:[\[【—─-]*\s*(?:系统(?:消息|提示|通知)?|系統(?:訊息|消息)?)\s*[:：\]】].{0,80}|[^，。：:「“！？]{1,24}拍了拍\s*(?:[ “"].{1,24})|.{0,6}以(?:下|上)(?:是|为|為).{1,40}(?:记录|紀錄|聊天|消息|訊息)|.{0,40}(?:加入了?(?:群聊|本群|群组)|退出了?(?:群聊|本群)|邀请.{1,30}(?:加入|进群|入群)|撤回了?(?:一条|一則)?(?:消息|訊息)|收回了?訊息|拍了拍|修改(?:了)?群名|被移出群聊|领取了.{0,12}红包|领取了你的红包|已添加.{0,16}|開始了?(?:語音|視訊)通話|现在可以开始聊天了|以上是打招呼的内容|以下(?:是|为)新消息|以上(?:是|为)历史消息|对方正在输入|消息已发出.{0,16}|设置了?群公告|更改了?群名|開啟了.{0,12}|加入了聊天|离开了(?:聊天|群聊)|已接受.{0,12}好友.{0,8}|通话时长.{0,12}|通話時間.{0,12}))[。.]?\s*[\]】—─-]*$/

/** Time stamps and what a chat program says itself. */
export const isStamp = (text: string): boolean =>
  text.length <= 120 && (STAMP.test(text) || CUE.test(text) || isDate(text))

export const isCue = (text: string): boolean => text.length <= 120 && CUE.test(text)

export const isSystemLine = (text: string): boolean => text.length <= 90 && SYSTEM.test(text)

const HEADED =
  /^(?:([\p{Script=Han}A-Za-z0-9·._@\-~ ]{1,24}?)(?:\(\d{4,12}\)|<[^>]{1,60}>)?\s+[\[(（]?((?:\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*)?(?:上午|下午|晚上|凌晨|早上|中午)?\s?\d{1,2}:\d{2}(?::\d{2})?)[\])）]?|[\[(（]?((?:\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*)?(?:上午|下午|晚上|凌晨|早上|中午)?\s?\d{1,2}:\d{2}(?::\d{2})?)[\])）]?\s+([\p{Script=Han}A-Za-z0-9·._@\-~ ]{1,24}?)(?:\(\d{4,12}\)|<[^>]{1,60}>)?)$/u

/** In a chat log, the name on a line that holds nothing but a name and a time; null elsewhere. */
export function nameBesideTime(text: string): string | null {
  if (text.length > 80) return null
  const found = HEADED.exec(text)
  const name = (found?.[1] ?? found?.[4] ?? '').trim()
  return name === '' || /^\d+$/.test(name) || /^(?:星期|周|今天|昨天|前天|上午|下午|晚上|凌晨|早上|中午)/.test(name)
    ? null
    : name
}
