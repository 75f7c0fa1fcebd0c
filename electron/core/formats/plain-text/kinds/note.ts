import { inBothScripts } from '../both-scripts.ts'
const MARKED = inBothScripts(
  /^(?:[（(【\[〔*＊※]\s*)*(?:\*\*)?(?:编者|译者|作者|原|校|笔者|本刊|记者|小编|题)?(?:注|按|附记|附註|手记)(?:释|解|\d{1,2}|[一二三四五])?\s*(?:[:：]|[】\]）〕)])/,
)
const SPECIAL = inBothScripts(
  /^(?:\*\*)?(?:编者按|编按|按语|作者按|说明|更新|特别说明|补充说明|友情提示|温馨提示|发布时间|发布日期|更新时间|發布時間|备注|免责声明|时间|日期|地点|人物|布景|场景|背景|登场人物|附言|又及|P\.?S\.?|PS|注意|Note|Editor[’']s note|Author[’']s note|Translator[’']s note)(?:\*\*)?\s*[:：]/i,
)
const ABOUT = inBothScripts(
  /^[（(【\[*]?(?!.{0,12}[:：])(?:本文|本次|本篇|本期|以上|文中|采访|访谈|应受访者|受访者|为便于|为了).{0,40}(?:删节|删减|整理|化名|节选|修订|编辑过|经编辑|有改动|个人观点)/,
)
// What the foot of a paper's first page says of it.
const OF_PAPER = inBothScripts(
  /^[\[【［]?(?:收稿日期|修回日期|录用日期|接收日期|网络出版|基金项目|基金資助|资助项目|作者简介|第一作者|通[讯信]作者|通訊作者|引用格式|引用本文|本文引用|开放科学|DOI|Received|Accepted|Fund(?:ing|ation item)?|Corresponding author|Citation)(?:\s*[:：]|[\]】］]\s*\S)/i,
)
// The heads of a letter that was sent.
const MAIL = inBothScripts(
  /^(?:发件人|寄件人|寄件者|收件人|收件者|抄送|副本|密送|主题|主旨|发送时间|日期|附件|From|To|Cc|Bcc|Date|Sent|Subject)\s*[:：]\s*\S/i,
)
const AFTERWORD = inBothScripts(
  /^[【\[（(—-]{0,2}\s*(?:作者|译者|笔者|编者)?(?:有话(?:要)?说|有話(?:要)?說|的话|留言|后话|题外话|碎碎念|闲话|絮语)\s*[】\])）—-]{0,2}\s*[:：]?$/,
)
const THANKS = inBothScripts(
  /^(?:本文|本书|文中|写作).{0,60}(?:谨此|特此|在此|一并|深表|表示).{0,6}(?:致谢|感谢|谢意|致謝|感謝|謝忱|说明)/,
)
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

/** A line of the head of a letter, if such lines stand together: 发件人：, 主题：. */
export const mayBeMailHead = (text: string): boolean => text.length <= 120 && MAIL.test(text)

/** What opens the author's own words at the end of a chapter: 作者有话说：. */
export const opensAfterword = (text: string): boolean => text.length <= 16 && AFTERWORD.test(text)

/** A line that is a footnote if it stands after the text or is alone of its kind: [1] …, ① …, * …. */
export const mayBeFootnote = (text: string): boolean => FOOTNOTE.test(text.slice(0, 40)) || isAsteriskNote(text)

export const isAsteriskNote = (text: string): boolean => ASTERISK.test(text) && !/[^*]\*$/.test(text)

/** A line that stands wholly in brackets: a direction of the stage, an editor's remark. */
export const isBracketed = (text: string): boolean => {
  if (text.length > 400 || !STAGE.test(text)) return false
  const inside = text.slice(1, -1)
  return !/[）)】\]][^（(【\[]*[（(【\[]/.test(inside)
}

export const isItalic = (text: string): boolean => text.length <= 420 && ITALIC.test(text)
