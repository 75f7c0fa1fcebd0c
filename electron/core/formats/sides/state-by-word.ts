import type { FilePair } from '../format.ts'

const CHECKED = new Set(
  'checked approved reviewed confirmed final signed-off proofread yes 已核对 已核對 已审校 已審校 已审核 已确认 已確認 已通过'.split(
    ' ',
  ),
)
const DISPUTED = new Set(
  'disputed rejected doubtful unsure wrong query 存疑 有疑问 有疑問 有误 有誤 已拒绝 已驳回'.split(' '),
)

/** The state that a word of a file stands for; whatever is not said to be checked was not. */
export function stateByWord(word: string | undefined): FilePair['state'] {
  const known = word?.trim().toLowerCase() ?? ''
  if (CHECKED.has(known)) return 'checked'
  return DISPUTED.has(known) ? 'disputed' : 'machine'
}
