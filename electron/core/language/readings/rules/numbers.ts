import type { Rule } from './rule.ts'

/** A number of lines, rows or columns: 3行, 第12行. A letter before the digits makes it a name (A4行). */
export const NUMBER_RULES: readonly Rule[] = [
  ['行', '(?:^|[^a0])0+', '(?!业|程|星|李|驶|车|人|走|动|政|为|贿|进|至|驶|军)', 'hang2'],
  ['行', '第[0一二三四五六七八九十百]+', '', 'hang2'],
  ['行', '[一两几]', '[小大]?(?:字|诗|热泪|眼泪|泪|代码|文字|脚印|树|数据)', 'hang2'],
]
