import { expect, it } from 'vitest'
import { FileError } from './file-error.ts'
import { parseFile } from './parse-file.ts'

it('gives up when the time is over', () => {
  let now = 0
  const slow = () => (now += 15_000)
  const text = new TextEncoder().encode(`<html><body>${'<p>河水</p>'.repeat(20_000)}`)
  expect(() => parseFile(text, 'a.html', {}, slow)).toThrow(new FileError('too-slow'))
})

it('never fetches or shows what stands outside the file', () => {
  const page =
    '<html><body><p>河水<img src="http://127.0.0.1/x" alt="x"><iframe src="file:///etc/passwd">y</iframe></p>'
  const { content } = parseFile(new TextEncoder().encode(page), 'a.html')
  expect(content.sides === 'one' && content.document.paragraphs.map(({ sentences }) => sentences)).toEqual([['河水']])
})
