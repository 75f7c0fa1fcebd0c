import { expect, it } from 'vitest'
import { findingCodes, findingPhrase } from './finding-phrases.ts'
import { startSentence } from './start-sentences.ts'

const codes = [
  'folder-in-use',
  'folder-unwritable',
  'data-newer',
  'data-damaged',
  'data-gone',
  'data-foreign',
  'disk-full',
  'backup-impossible',
  'content-missing',
  'port-taken',
]

it('has a sentence of its own for every reason, in both languages', () => {
  for (const locale of ['en_GB.UTF-8', 'zh_CN.UTF-8']) {
    const sentences = codes.map((code) => startSentence({ code, data: {} }, '/here', locale))
    expect(new Set(sentences).size).toBe(codes.length)
    for (const sentence of sentences) expect(/\p{Script=Han}/u.test(sentence)).toBe(locale.startsWith('zh'))
  }
})

it('names the folder, and still says something of a reason it does not know', () => {
  expect(startSentence({ code: 'folder-in-use', data: {} }, '/here', 'C')).toContain('/here')
  expect(startSentence({ code: 'exit-7', data: {} }, '/here', 'C')).toBe('Duizhao could not start (exit-7).')
})

it('says what is damaged, of every kind of damage in words of its own, in both languages', () => {
  for (const locale of ['en', 'zh-CN']) {
    const said = findingCodes.map((finding) =>
      startSentence({ code: 'data-damaged', data: { finding, file: 'the-file' } }, '/here', locale),
    )
    expect(new Set(said).size).toBe(findingCodes.length)
    for (const each of said) expect(each).toMatch(/the-file/)
  }
  expect(findingPhrase({ code: 'of-the-future', file: 'x', count: 1 }, 'en')).toBe('x: of-the-future')
})
