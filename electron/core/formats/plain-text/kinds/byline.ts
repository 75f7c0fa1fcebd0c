import { inBothScripts } from '../both-scripts.ts'
import { isMarkedHeading } from './heading.ts'
import { isSurelyName } from '../speakers.ts'

const ROLE =
  '研究生|指导教师|指导老师|导师|学生姓名|作者姓名|申请人|报告人|演讲人|文字|文|图文|词|曲|编曲|演唱|原唱|编剧|作词|作曲|词曲|导演|作者|撰文|撰稿|采写|采访|整理|记者|本报记者|本刊记者|特约记者|编译|翻译|译者|译|口述|主笔|执笔|供稿|来稿|报道|報導|作|著|讲者|受访|提问|主讲|主讲人|主講|主講人|讲述|记录|记录整理|录音整理|口述人|撰稿人|编撰|校译|Author|Authors|By|Text by|Written by'
const MARKED = inBothScripts(
  new RegExp(
    `^(?:[（(【\\[]\\s*)?(?:(?:${ROLE})(?:\\s*[/／、&与和]\\s*(?:${ROLE}))*\\s*[丨|｜:：/／·・]|(?:本报|本刊|本网|新华社|中新社|央视网?|晚点)?(?:特约|见习|驻.{1,6})?(?:记者|通讯员|评论员)\\s+\\S|(?:作者|文|编剧|导演|译者|主讲)[\\s　]+\\S{2,10}$|By\\s+[A-Z])`,
  ),
)
const ENDED = inBothScripts(
  /^[（(【\[]?[^。！？]{0,40}(?:记者|通讯员|评论员|实习生|作者|撰文)[^。！？]{0,30}[）)】\]]?$|^[^。！？]{0,24}(?:新华社|本报|中新社).{0,16}电$/,
)
// 雾里青 著; ［英］约翰·格林 著 陈一 译
const WRITTEN = inBothScripts(
  /^(?:[（(［\[〔【][^）)］\]〕】]{1,4}[）)］\]〕】]\s*)?[\p{Script=Han}A-Za-z·.]{2,16}[\s　]+(?:编著|选编|主编|校注|译注|整理|口述|[著译编撰绘])(?:[\s　/／，,；;]+[\p{Script=Han}·]{2,16}[\s　]+[译著编校绘])?$/u,
)
const DYNASTY = inBothScripts(
  /^(?:[\[［（(〔【]?(?:先秦|两汉|汉|东汉|西汉|魏|晋|东晋|南朝|北朝|隋|唐|五代|宋|北宋|南宋|辽|金|元|明|清|近代|现代|现当代|当代|民国|台|港|韩|加|澳|意|西|印|匈|捷|波|挪|丹|瑞典|美|英|法|德|日|俄|日本|美国|英国|法国|俄国|印度)代?[\]］）)〕】·・•][\s　]*|唐代[\s　·]+|宋代[\s　·]+)[\p{Script=Han}·]{2,8}$/u,
)
const NAME = String.raw`[\p{Script=Han}]{2,4}(?:·[\p{Script=Han}]{1,6})?`
const MORE_NAMES = String.raw`(?:${NAME}|[A-Z][A-Za-z.'-]{1,20}(?: [A-Z][A-Za-z.'-]{0,20})?)`
const SEVERAL = new RegExp(
  String.raw`^${NAME}\s?[\d¹²³*,，†‡]{0,6}(?:\s*[,，、;；&]\s*|\s+)(?:${MORE_NAMES}\s?[\d¹²³*†‡,，]{0,6}(?:\s*[,，、;；&]\s*|\s+|$)){1,12}$`,
  'u',
)
const APART = /(?<=(?<!\p{Script=Han})\p{Script=Han})[\s　]+(?=\p{Script=Han}(?!\p{Script=Han}))/gu
const LATIN_NAMES = /^(?:[A-Z][A-Za-z.'-]{0,20}\s?[\d*,†‡]{0,6}(?:\s+|,\s*|$)(?:and\s+|&\s*)?){2,16}$/
const PLACE = inBothScripts(
  /^[（(\[]?\s*\d{0,2}[.．、]?\s*[^。！？]{2,120}(?:大学|学院|研究所|研究院|研究中心|实验室|医院|公司|出版社|编辑部|University|Institute|Laboratory|College|Department|School of)[^。！？]{0,200}[）)\]]?$/,
)

/** Whether a line near the start of a text says who wrote it. */
export function isByline(text: string): boolean {
  if (text.length > 120 || /[。！？：:，,]$/.test(text.replace(/[）)】\]]$/, ''))) return false
  return (
    MARKED.test(
      text
        .replaceAll('**', '')
        .replaceAll(APART, '')
        .replaceAll(/^[*_](?![*_])|[*_]$/g, ''),
    ) ||
    WRITTEN.test(text) ||
    DYNASTY.test(text) ||
    (ENDED.test(text) && !/问$|問$/.test(text))
  )
}

const AT = inBothScripts(
  /^[\p{Script=Han}·]{2,6}(?:\s?[\d*,，]{0,4}[、，,\s　和与]+[\p{Script=Han}·]{2,6}){0,6}\s?[（(【\[](?:[^）)】\]]{0,30})(?:大学|学院|研究所|研究院|研究中心|中心|实验室|医院|公司|出版社|编辑部|学校|中学|系|University|College|Institute)[^）)】\]]{0,20}[）)】\]]$/u,
)

/** Whether a line is names with the place where their bearers work: 苏念、马天成（南湖师范学院）. */
export const isNamesAt = (text: string): boolean => text.length <= 80 && AT.test(text)

/** Whether a line is nothing but names, or the places where authors work: a byline right under a title. */
export function isNames(text: string): boolean {
  if (text.length > 160 || /[。！？]$/.test(text)) return false
  if (isNamesAt(text)) return true
  // Names of two characters are set to the width of three.
  const closed = text.replaceAll(APART, '')
  if (closed !== text) return isNames(closed) || (/^[\p{Script=Han}]{2,3}$/u.test(closed) && !isMarkedHeading(closed))
  const bare = text.replaceAll(/[\s　]/g, '')
  if (/^(?:佚名|[无無]名氏|匿名)$/.test(bare)) return true
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

/** Under a title: a role of any name and nothing but names: 调查人：林小满、顾大江. */
export function isRoleWithNames(text: string): boolean {
  const role = /^[\p{Script=Han}\s]{2,8}[:：]\s*/u.exec(text)?.[0]
  return role !== undefined && text.length <= 60 && isNames(text.slice(role.length).replaceAll('、', ' '))
}

const MAIL = /^(?:(?:E-?mail|邮箱|電郵|电邮)\s*[:：]\s*)?[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}$/i

/** The places where the authors of a paper work, under their names. */
export const isAffiliation = (text: string): boolean => text.length <= 320 && (PLACE.test(text) || MAIL.test(text))

/** A short line that may be a pen name, where it stands under a title. */
export const isPenName = (text: string): boolean =>
  /^[\p{Script=Han}·A-Za-z]{2,6}$/u.test(text) && !isMarkedHeading(text) && !/[的了]/.test(text)
