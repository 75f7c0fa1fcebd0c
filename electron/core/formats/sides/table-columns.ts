import { sideByCode } from './side-by-code.ts'

/** What a column of a table of pairs holds. */
export type ColumnName =
  | 'source'
  | 'target'
  | 'confidence'
  | 'state'
  | 'kind'
  | 'origin'
  | 'speaker'
  | 'paragraph'
  | 'notes'
  | 'created-by'
  | 'created-at'
  | 'changed-by'
  | 'changed-at'

/** What else a column may be called, in tables of other programs and of people. Compared in lower case. */
const names: Readonly<Record<Exclude<ColumnName, 'source' | 'target'>, readonly string[]>> = {
  confidence: ['confidence', 'score', 'probability', 'match', '置信度', '可信度', '信心', '匹配度', '把握'],
  state: ['state', 'status', '状态', '狀態', '审校状态'],
  kind: ['kind', 'type', '类型', '類型', '种类'],
  origin: ['origin', '来历', '來歷', '来源', '來源'],
  speaker: ['speaker', 'character', '说话人', '說話人', '发言人'],
  paragraph: ['paragraph', '段落'],
  notes: ['notes', 'note', 'comment', 'comments', 'remark', 'remarks', '备注', '備註', '注释', '附注', '说明'],
  'created-by': ['created by', 'author', 'translator', '作者', '译者', '譯者', '创建人'],
  'created-at': ['created at', 'created', 'date', '日期', '创建时间', '时间'],
  'changed-by': ['changed by', 'modified by', 'reviewer', '修改人', '审校', '校对'],
  'changed-at': ['changed at', 'changed', 'modified', 'modified at', '修改时间'],
}
const byName = new Map(
  Object.entries(names).flatMap(([column, all]) => all.map((name) => [name, column as ColumnName] as const)),
)

const LANGUAGE =
  /^(chinese|mandarin|simplified chinese|traditional chinese|english|中文|汉语|漢語|华语|简体中文|繁體中文|简体|繁體|英文|英语|英語)(?: ?(?:text|segment|sentence|[(（].{1,20}[)）]))?$/i
const CODE = /^(?:zh|en|cmn|chi|zho|eng)(?:[-_][A-Za-z0-9]{2,4}){0,2}$/i
const SIDE =
  /^(?:source|target|original|translation|text|src|tgt|原文|译文|譯文|源文|目标|目標|目标语|源语)(?: ?(?:text|segment|language))?$/i

export interface Header {
  /** The language of a column, where its name says it. */
  readonly languages: ReadonlyMap<number, 'source' | 'target'>
  /** Columns that hold a text, whose name does not say in which language. */
  readonly texts: readonly number[]
  readonly columns: ReadonlyMap<number, ColumnName>
}

/** What the first row of a table says of its columns; null where it is a row like the others. */
export function headerOf(cells: readonly string[]): Header | null {
  const header = {
    languages: new Map<number, 'source' | 'target'>(),
    texts: [] as number[],
    columns: new Map<number, ColumnName>(),
  }
  for (const [column, cell] of cells.entries()) {
    const name = cell.trim().toLowerCase()
    const side = languageOfName(name)
    const known = byName.get(name)
    if (side) header.languages.set(column, side)
    else if (SIDE.test(name)) header.texts.push(column)
    else if (known) header.columns.set(column, known)
  }
  const hasBoth = new Set(header.languages.values()).size === 2 || header.texts.length >= 2
  const isNamed = header.languages.size + header.texts.length + header.columns.size >= 2
  return hasBoth || (isNamed && header.languages.size + header.texts.length > 0) ? header : null
}

function languageOfName(name: string): 'source' | 'target' | null {
  if (CODE.test(name)) return sideByCode(name)
  if (!LANGUAGE.test(name)) return null
  return /^eng|英/.test(name) ? 'target' : 'source'
}
