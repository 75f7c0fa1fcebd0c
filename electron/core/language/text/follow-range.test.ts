import { expect, it } from 'vitest'
import { followRange } from './follow-range.ts'

/** Follows the one word in brackets; gives the edited text with it in brackets, or 'gone'. */
function follow(before: string, after: string): string {
  const startUtf16 = before.indexOf('[')
  const endUtf16 = before.indexOf(']') - 1
  const found = followRange({ startUtf16, endUtf16 }, before.replace(/[[\]]/g, ''), after)
  if (!found) return 'gone'
  return `${after.slice(0, found.startUtf16)}[${after.slice(found.startUtf16, found.endUtf16)}]${after.slice(found.endUtf16)}`
}

it('goes with a word as the sentence is edited round it', () => {
  expect(follow('他去[银行]工作。', '后来他去银行工作。')).toBe('后来他去[银行]工作。')
  expect(follow('他去[银行]工作。', '他去银行工作了三年。')).toBe('他去[银行]工作了三年。')
  expect(follow('长大以后，头发[长]了。', '孩子长大以后，他的头发长了。')).toBe('孩子长大以后，他的头发[长]了。')
  expect(follow('[𠮷]野家在街上。', '看，𠮷野家在街上。')).toBe('看，[𠮷]野家在街上。')
})

it('does not go over to the same characters elsewhere', () => {
  expect(follow('[长]大以后，头发长了。', '以后，头发长了。')).toBe('gone')
  expect(follow('甲[长]乙，丙长丁。', '丙长丁，戊长己。')).toBe('gone')
  expect(follow('他去银[行]。', '他去执行。')).toBe('gone')
})

it('is gone where one of its characters is, or where they were put apart', () => {
  expect(follow('他去[银行]工作。', '他去商行工作。')).toBe('gone')
  expect(follow('他去[银行]工作。', '他去银和行工作。')).toBe('gone')
  expect(follow('他去[银行]工作。', '')).toBe('gone')
})

it('does not guess which of two like ones was taken out', () => {
  expect(follow('[哈]哈，他笑了。', '哈，他笑了。')).toBe('gone')
  expect(follow('哈[哈]，他笑了。', '哈，他笑了。')).toBe('gone')
})
