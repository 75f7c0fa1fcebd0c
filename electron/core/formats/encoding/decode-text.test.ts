import { expect, it } from 'vitest'
import { FileError } from '../file-error.ts'
import { type DecodedText, decodeText, MOST_BYTES } from './decode-text.ts'

const simplified = '这是一个测试。我们来看看，它说的是什么？第 3 行有 Sand.ai。\n'.repeat(4)
const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const found = ({ encoding, hasMark, replaced }: DecodedText) => [encoding, hasMark, replaced]

it.each([
  ['UTF-8', Buffer.from(simplified), ['utf-8', false, 0]],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${simplified}`), ['utf-8', true, 0]],
  ['UTF-16', Buffer.from(simplified, 'utf16le'), ['utf-16le', false, 0]],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${simplified}`, 'utf16le'), ['utf-16le', true, 0]],
  ['UTF-16 the other way round', Buffer.from(simplified, 'utf16le').swap16(), ['utf-16be', false, 0]],
  [
    'UTF-16 the other way round with a mark',
    Buffer.from(`\uFEFF${simplified}`, 'utf16le').swap16(),
    ['utf-16be', true, 0],
  ],
])('reads %s', (_, bytes, expected) => {
  const decoded = decodeText(bytes)
  expect(found(decoded)).toEqual(expected)
  expect(decoded.text).toBe(simplified)
})

// 我们来看看，它说的是什么？ and 這是一個測試，我們來看看。 as encoders write them.
const gb18030 = 'ced2c3c7c0b4bfb4bfb4a3accbfccbb5b5c4cac7cab2c3b4a3bf'
const big5 = 'b36fac4fa440add3b4fab8d5a141a7daadcca8d3acddacdda143'

it('tells GB18030 from Big5 by what is said', () => {
  const simple = decodeText(bytesOf(gb18030))
  expect([simple.encoding, simple.text]).toEqual(['gb18030', '我们来看看，它说的是什么？'])
  const traditional = decodeText(bytesOf(big5))
  expect([traditional.encoding, traditional.text]).toEqual(['big5', '這是一個測試，我們來看看。'])
})

it('reads what a Big5 text means where the decoder has private characters', () => {
  const decoded = decodeText(bytesOf(`${big5}a241c6a1`))
  expect(decoded.text).toBe('這是一個測試，我們來看看。／①')
})

it('counts what cannot be read', () => {
  const bytes = Buffer.concat([Buffer.from(simplified.repeat(5)), Buffer.from([0xff]), Buffer.from('好的。')])
  expect(found(decodeText(bytes))).toEqual(['utf-8', false, 1])
})

it('takes the reader’s word for the encoding', () => {
  const decoded = decodeText(bytesOf(gb18030), 'big5')
  expect(decoded.encoding).toBe('big5')
})

it.each([
  ['an empty file', new Uint8Array(), 'empty'],
  ['nothing but white space', Buffer.from(' \n\u3000\r\n'), 'empty'],
  ['a picture', Buffer.concat([bytesOf('89504e470d0a1a0a'), Buffer.alloc(200, 7)]), 'binary'],
  ['zeros', Buffer.alloc(4000), 'binary'],
  ['noise', Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + ((index * index) >> 3)) & 255), 'binary'],
  ['a file that is too large', new Uint8Array(MOST_BYTES + 1), 'too-large'],
] as const)('refuses %s', (_, bytes, code) => {
  expect(() => decodeText(bytes)).toThrow(new FileError(code))
})
