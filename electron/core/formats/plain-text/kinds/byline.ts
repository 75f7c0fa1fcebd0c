import { isSurelyName } from '../speakers.ts'

const ROLE =
  '文字|文|图文|词|詞|曲|编曲|編曲|演唱|原唱|编剧|編劇|作词|作詞|作曲|词曲|导演|導演|作者|撰文|撰稿|采写|採寫|采访|採訪|整理|记者|記者|本报记者|本刊记者|特约记者|编译|編譯|翻译|翻譯|译者|譯者|译|口述|主笔|執筆|执笔|供稿|来稿|报道|報導|作|著|讲者|講者|受访|受訪|提问|提問|主讲|主讲人|主講|主講人|讲述|记录|記錄|记录整理|录音整理|口述人|撰稿人|编撰|校译|校譯|Author|Authors|By|Text by|Written by'
const MARKED = new RegExp(
  `^(?:[（(【\\[]\\s*)?(?:(?:${ROLE})(?:\\s*[/／、&与和]\\s*(?:${ROLE}))*\\s*[丨|｜:：/／·・]|(?:本报|本刊|本网|新华社|中新社|央视网?|晚点)?(?:特约|见习|驻.{1,6})?(?:记者|記者|通讯员|评论员)\\s+\\S|(?:作者|文|编剧|編劇|导演|導演|译者|譯者|主讲|主講)[\\s　]+\\S{2,10}$|By\\s+[A-Z])`,
)
const ENDED =
  /^[（(【\[]?[^。！？]{0,40}(?:记者|記者|通讯员|评论员|实习生|作者|撰文)[^。！？]{0,30}[）)】\]]?$|^[^。！？]{0,24}(?:新华社|本报|中新社).{0,16}电$/
const DYNASTY =
  /^(?:[\[［（(〔【]?(?:先秦|两汉|汉|漢|东汉|西汉|魏|晋|東晉|东晋|南朝|北朝|隋|唐|五代|宋|北宋|南宋|辽|金|元|明|清|近代|现代|现当代|當代|当代|民国|民國|台|臺|港|韩|韓|加|澳|意|西|印|匈|捷|波|挪|丹|瑞典|美|英|法|德|日|俄|日本|美国|英国|法国|俄国|印度)代?[\]］）)〕】·・•][\s　]*|唐代[\s　·]+|宋代[\s　·]+)[\p{Script=Han}·]{2,8}$/u
const AFTER_NAME = /^[\p{Script=Han}·]{2,6}\s*[（(〔【\[](?:先秦|汉|唐|宋|元|明|清|近代|现代|当代).{0,8}[）)〕】\]]$/u
const NAME = String.raw`[\p{Script=Han}]{2,4}(?:·[\p{Script=Han}]{1,6})?`
const SEVERAL = new RegExp(
  String.raw`^${NAME}\s?[\d¹²³*,，†‡]{0,6}(?:\s*[,，、;；&]\s*|\s+)(?:${NAME}\s?[\d¹²³*†‡,，]{0,6}(?:\s*[,，、;；&]\s*|\s+|$)){1,12}$`,
  'u',
)
const APART = /(?<=(?<!\p{Script=Han})\p{Script=Han})[\s　]+(?=\p{Script=Han}(?!\p{Script=Han}))/gu
const LATIN_NAMES = /^(?:[A-Z][A-Za-z.'-]{0,20}\s?[\d*,†‡]{0,6}(?:\s+|,\s*|$)(?:and\s+|&\s*)?){2,16}$/
const PLACE =
  /^[（(\[]?\s*\d{0,2}[.．、]?\s*[^。！？]{2,60}(?:大学|大學|学院|學院|研究所|研究院|研究中心|实验室|實驗室|医院|醫院|公司|出版社|编辑部|University|Institute|Laboratory|College|Department)[^。！？]{0,60}[）)\]]?$/

/** Whether a line near the start of a text says who wrote it. */
export function isByline(text: string): boolean {
  if (text.length > 120 || /[。！？]$/.test(text.replace(/[）)】\]]$/, ''))) return false
  return (
    MARKED.test(text.replaceAll('**', '')) ||
    DYNASTY.test(text) ||
    AFTER_NAME.test(text) ||
    (ENDED.test(text) && !/问$|問$/.test(text))
  )
}

/** Whether a line is nothing but names, or the places where authors work: a byline right under a title. */
export function isNames(text: string): boolean {
  if (text.length > 160 || /[。！？]$/.test(text)) return false
  // Names of two characters are set to the width of three.
  const closed = text.replaceAll(APART, '')
  if (closed !== text) return isNames(closed)
  const bare = text.replaceAll(/[\s　]/g, '')
  if (/^(?:佚名|无名氏|無名氏|匿名)$/.test(bare)) return true
  if (isSurelyName(bare) && /^[\p{Script=Han}·]{2,4}$/u.test(bare)) return true
  const [office = '', last = '', ...more] = text.split(/[\s　]+/)
  // 校长 何景行
  if (
    more.length === 0 &&
    /^[\p{Script=Han}]{2,10}$/u.test(office) &&
    /^[\p{Script=Han}]{2,4}$/u.test(last) &&
    isSurelyName(last)
  )
    return true
  if (SEVERAL.test(text)) return isSurelyName(/^[\p{Script=Han}]{2,4}/u.exec(text)?.[0] ?? '')
  return LATIN_NAMES.test(text) && /[,&]|\band\b|\d/.test(text)
}

/** The places where the authors of a paper work, under their names. */
export const isAffiliation = (text: string): boolean => text.length <= 160 && PLACE.test(text)

/** A byline at the end of a report: （本报记者 …）. */
export const isClosingByline = (text: string): boolean =>
  text.length <= 60 &&
  /^[（(【\[](?:.{0,12}(?:记者|記者|作者|通讯员)|文[丨|｜:：/]|本文作者).{0,40}[）)】\]]$/.test(text)
