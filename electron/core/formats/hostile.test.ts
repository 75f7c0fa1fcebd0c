import { expect, it } from 'vitest'
import { refusalSentence } from '../imports/refusal-sentences.ts'
import { hostileFiles } from './testing/hostile-files.ts'
import { understandFile } from './understand-file.ts'

it('has one sentence for every refusal, in both languages', () => {
  for (const code of new Set(hostileFiles.flatMap(({ refused }) => refused ?? [])))
    for (const locale of ['en', 'zh-CN']) expect(refusalSentence(code, 'a.docx', locale)).toMatch(/^a\.docx \S.*[.。]$/)
})

it('gives up when the time is over', () => {
  let now = 0
  const slow = () => (now += 15_000)
  const text = new TextEncoder().encode(`<html><body>${'<p>河水</p>'.repeat(20_000)}`)
  expect(understandFile(text, 'a.html', {}, slow)).toEqual({ ok: false, code: 'too-slow' })
})

it('never fetches or shows what stands outside the file', () => {
  const page =
    '<html><body><p>河水<img src="http://127.0.0.1/x" alt="x"><iframe src="file:///etc/passwd">y</iframe></p>'
  const understood = understandFile(new TextEncoder().encode(page), 'a.html')
  const content = understood.ok ? understood.value.content : null
  expect(content?.sides === 'one' && content.document.paragraphs.map(({ sentences }) => sentences)).toEqual([['河水']])
})
