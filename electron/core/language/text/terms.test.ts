import { describe, expect, it } from 'vitest'
import type { TermId } from '#contract/ids.ts'
import { seeded } from '../../random/seeded.ts'
import { createTermFinder, type TermMatch } from './terms.ts'

const term = (id: string, zh: readonly string[], en: readonly string[]) => ({ id: id as TermId, zh, en })
const finder = createTermFinder([
  term('receptive-field', ['感受野'], ['receptive field']),
  term('perception', ['感受'], ['perception']),
  term('gpt', ['GPT'], ['GPT']),
  term('gpt-3', ['GPT-3'], ['GPT-3']),
  term('sand-ai', ['Sand.ai'], ['Sand.ai']),
  term('ai', ['人工智能', 'AI'], ['AI', 'artificial intelligence']),
  term('agent', ['智能体'], ['agent']),
  term('story', ['故事'], ['story']),
  term('bench', ['基准'], ['benchmark', 'loss']),
  term('copy', ['Copy to China'], ['copy to China']),
  term('vit', ['ViT'], ['ViT']),
])
const cut = (text: string, matches: readonly TermMatch[]) =>
  matches.map(({ startUtf16, endUtf16, termId }) => `${text.slice(startUtf16, endUtf16)}=${termId}`)

describe('lights up terms in Chinese', () => {
  it.each([
    ['感受野和感受', ['感受野=receptive-field', '感受=perception']],
    ['GPT-3是GPT', ['GPT-3=gpt-3', 'GPT=gpt']],
    ['他用GPT-4和GPTs', []],
    ['去了Sand.ai。做AI视频', ['Sand.ai=sand-ai', 'AI=ai']],
    ['OpenAI 的 AI', ['AI=ai']],
    ['一个 agent 和 Agent', ['agent=agent', 'Agent=agent']],
    ['人工智能体', ['人工智能=ai']],
  ])('in %s', (text, found) => {
    expect(cut(text, finder.inChinese(text))).toEqual(found)
  })
})

describe('lights up terms in English', () => {
  it.each([
    ['The receptive fields grow.', ['receptive fields=receptive-field']],
    ['Receptive field, Receptive Field', ['Receptive field=receptive-field', 'Receptive Field=receptive-field']],
    ['RECEPTIVE FIELD', []],
    ['stories, story; storyline', ['stories=story', 'story=story']],
    ['losses and benchmarks', ['losses=bench', 'benchmarks=bench']],
    ['AI, ai and OpenAI; the AIs', ['AI=ai', 'AIs=ai']],
    ['GPT-3’s size, GPT-4', ['GPT-3=gpt-3']],
    ['“Copy to China,” copy to china', ['Copy to China=copy']],
    ['ViT and vit', ['ViT=vit']],
    ['AI-driven', ['AI=ai']],
  ])('in %s', (text, found) => {
    expect(cut(text, finder.inEnglish(text))).toEqual(found)
  })
})

it.each([31, 32])('never lets two terms overlap, and always quotes the text (seed %i)', (seed) => {
  const random = seeded(seed)
  const pieces = ['感受野', '感受', '野', 'AI', 'GPT', '-3', ' ', 'Sand', '.ai', '𠮷', 'İ', '人工智能', '体', '1']
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: random.below(9) }, () => random.pick(pieces)).join('')
    let end = 0
    for (const match of finder.inChinese(text)) {
      expect(match.startUtf16).toBeGreaterThanOrEqual(end)
      end = match.endUtf16
      expect(end).toBeGreaterThan(match.startUtf16)
      expect(end).toBeLessThanOrEqual(text.length)
    }
  }
})

it.each([33, 34])(
  'finds the longest form at the leftmost place, as a search that tries them all does (seed %i)',
  (seed) => {
    const random = seeded(seed)
    const forms = ['感受野', '感受', '受野', 'AI', 'ai lab', 'agent', 'A', 'agents of AI', '野A']
    const many = createTermFinder(forms.map((form) => term(form, [form], [])))
    const found = (text: string) => many.inChinese(text).map(({ startUtf16, termId }) => [startUtf16, termId])
    for (let round = 0; round < 2000; round++) {
      const pieces = ['感受野', '感', '受', '野', 'AI', 'A', 'ai', 'Ai', ' lab', ' ', 'agent', 'Agent', 's of ', '，']
      const text = Array.from({ length: 1 + random.below(8) }, () => random.pick(pieces)).join('')
      expect(found(text)).toEqual(slowlyFound(text, forms))
    }
  },
)

function slowlyFound(text: string, forms: readonly string[]): readonly (readonly [number, string])[] {
  const longestFirst = forms.toSorted((one, other) => other.length - one.length)
  const found: (readonly [number, string])[] = []
  for (let at = 0; at < text.length;) {
    const form = longestFirst.find((each) => {
      const capital = each.replace(/(?<![a-z])[a-z]/gi, (letter) => `[${letter}${letter.toUpperCase()}]`)
      const [isWord, isOpen] = [/^[a-z]/i, /[a-z]$/i].map((edge) => edge.test(each))
      const pattern = `${isWord ? '(?<![A-Za-z])' : ''}${capital}${isOpen ? '(?![A-Za-z])' : ''}`
      return matchesAt(pattern, text, at)
    })
    if (form !== undefined) found.push([at, form])
    at += form?.length ?? 1
  }
  return found
}

function matchesAt(pattern: string, text: string, at: number): boolean {
  const sought = new RegExp(pattern, 'y')
  sought.lastIndex = at
  return sought.test(text)
}
