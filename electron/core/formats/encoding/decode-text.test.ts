import { expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const text = '渡口的灯火照亮了河水，船夫却没有动。他说：“今夜不开船。”'.repeat(4)
const traditional = '渡口的燈火照亮了河水，船夫卻沒有動。他說：「今夜不開船。」'.repeat(4)

const utf16 = (value: string, isBig: boolean) => {
  const bytes = Buffer.from(value, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

it('reads UTF-8 and UTF-16 with and without a mark', () => {
  for (const [bytes, encoding] of [
    [Buffer.from(text), 'utf-8'],
    [Buffer.from(`\ufeff${text}`), 'utf-8'],
    [utf16(text, false), 'utf-16le'],
    [utf16(`\ufeff${text}`, false), 'utf-16le'],
    [utf16(text, true), 'utf-16be'],
    [utf16(`\ufeff${text}`, true), 'utf-16be'],
  ] as const)
    expect(decodeText(bytes)).toMatchObject({ ok: true, value: { text, encoding, replaced: 0 } })
})

/** Bytes of a text in an encoding that Node can only read: found by reading every two-byte character. */
function encode(value: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const known = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low))
      if (character.length === 1 && character !== '\ufffd' && !known.has(character)) known.set(character, [high, low])
    }
  return Uint8Array.from(Array.from(value).flatMap((character) => known.get(character) ?? character.charCodeAt(0)))
}

it('tells GB18030 and Big5 apart', () => {
  expect(decodeText(encode(text, 'gb18030'))).toMatchObject({ ok: true, value: { text, encoding: 'gb18030' } })
  expect(decodeText(encode(traditional, 'big5'))).toMatchObject({
    ok: true,
    value: { text: traditional, encoding: 'big5' },
  })
})

it('refuses what is no text, and says which', () => {
  expect(decodeText(new Uint8Array())).toEqual({ ok: false, code: 'empty' })
  expect(decodeText(Buffer.from(' \n\t '))).toEqual({ ok: false, code: 'empty' })
  expect(decodeText(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toEqual({ ok: false, code: 'binary' })
})

it('does as it is told where the reader knows better', () => {
  expect(decodeText(Buffer.from(text), 'utf-8')).toMatchObject({ ok: true, value: { encoding: 'utf-8', text } })
})
