import type { Rule } from './rule.ts'

/** Characters that take the suffix 儿 in speech. */
const TAKES_SUFFIX =
  '花鸟鱼猫狗虫草慢这那哪会点块事玩味劲圈头座伴空天话法样门本词盆棍片根粒活墩角沿缝亮趣今明昨孩老心字画眼包弯歌曲哥爷娘好'

/** 儿 as a suffix; before 子 童 女 and the like, or in 女儿 and 婴儿, it is a word of its own. */
export const ERHUA_RULES: readonly Rule[] = [['儿', `[${TAKES_SUFFIX}]`, '(?![子童女媳孙科戏])', 'r5']]
