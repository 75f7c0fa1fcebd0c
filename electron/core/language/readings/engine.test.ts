import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openEngines } from '../../bundled/open-engines.ts'
import { builtLanguage } from '../../testing/test-core.ts'
import { createReadingEngine } from './engine.ts'
import { openLexicon } from './lexicon.ts'

const packed = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../../content/language/readings/${name}`, import.meta.url))
const engine = createReadingEngine(
  packed('model.bin'),
  packed('lexicon.bin'),
  openEngines(builtLanguage).segmenter().segment,
)
const spell = (text: string): string =>
  engine
    .read(text)
    .map(({ syllable }) => syllable)
    .join(' ')

describe('readings of whole texts', () => {
  it('tell a place from local government', () => {
    for (const text of ['找个地方坐。', '没地方停车。', '有些地方要改。']) expect(spell(text)).toContain('di4 fang5')
    for (const text of ['地方财政很紧张。', '各地方政府都来了。', '中央和地方的关系。'])
      expect(spell(text)).toContain('di4 fang1')
  })

  it('read 一 as the number where it is counted from', () => {
    expect(spell('从一数到十')).toBe('cong2 yi1 shu3 dao4 shi2')
    expect(spell('从一开始')).toContain('yi4')
    expect(spell('到一座山')).toContain('yi2')
  })

  it('read 祇 as only, but for the gods', () => {
    expect(spell('祇能等')).toBe('zhi3 neng2 deng3')
    expect(spell('神祇')).toBe('shen2 qi2')
  })

  it('read two relatives named together as two words', () => {
    expect(spell('弟弟妹妹')).toBe('di4 di5 mei4 mei5')
    expect(spell('高高兴兴')).toBe(spell('高兴').replace(/(\S+) (\S+)/, '$1 $1 $2 $2'))
  })

  it('give one reading for each code point, also outside the basic plane', () => {
    for (const text of ['', '😀今天', '𠮷野家', 'GPT-4发布了。', 'e\u0301 Sand.ai 与 DALL·E']) {
      expect(engine.read(text)).toHaveLength(Array.from(text).length)
    }
  })

  it('read a line of a quarter of a million characters', () => {
    const line = '银行行长在银行里长大了。'.repeat(20_000)
    const readings = engine.read(line)
    expect(readings).toHaveLength(line.length)
    expect(readings.at(-4)?.syllable).toBe('zhang3')
  })

  it('leave Latin letters, digits and marks without a syllable', () => {
    expect(spell('A4纸，５张。')).toBe('  zhi3   zhang1 ')
  })

  it('read traditional text like its simplified form', () => {
    const pairs = [
      ['頭髮很長', '头发很长'],
      ['他在銀行排隊', '他在银行排队'],
      ['睡覺以前覺得很累', '睡觉以前觉得很累'],
      ['乾隆皇帝喜歡乾淨', '乾隆皇帝喜欢干净'],
    ]
    for (const [traditional = '', simplified = ''] of pairs) expect(spell(traditional)).toBe(spell(simplified))
  })

  // The few left are Japanese and Korean inventions and characters whose sound no dictionary gives.
  it('read every Han character of the basic block but a few', () => {
    const missing: string[] = []
    for (let codePoint = 0x4e00; codePoint <= 0x9fa5; codePoint++) {
      const character = String.fromCodePoint(codePoint)
      if (engine.read(character)[0]?.syllable === '') missing.push(character)
    }
    expect(missing.length).toBeLessThan(50)
  })

  it('say where a reading comes from and how sure it is', () => {
    for (const { confidence, source, syllable } of engine.read('行长说这样不行，第3行有错。')) {
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(source === 'none').toBe(syllable === '')
    }
  })

  it('are the same whether a text is read alone or again', () => {
    expect(spell('他长大了想当医生。')).toBe(spell('他长大了想当医生。'))
  })
})

describe('spoken tones', () => {
  it('can be switched off for 一 and 不', () => {
    const read = engine.read('一定不要', { sandhi: { yiBu: false, third: false } })
    expect(read.map(({ syllable }) => syllable)).toEqual(['yi1', 'ding4', 'bu4', 'yao4'])
    expect(spell('一定不要')).toBe('yi2 ding4 bu2 yao4')
  })

  it('change a third tone before another only when asked', () => {
    const third = (text: string): string =>
      engine
        .read(text, { sandhi: { yiBu: true, third: true } })
        .map(({ syllable }) => syllable)
        .join(' ')
    expect(spell('你好')).toBe('ni3 hao3')
    expect(third('你好')).toBe('ni2 hao3')
    expect(third('展览馆')).toBe('zhan2 lan2 guan3')
    expect(third('小老鼠')).toBe('xiao3 lao2 shu3')
  })
})

it('reads everyday words as the dictionary has them, alone and in plain sentences', () => {
  const { wordCost, wordStart, wordUnits, wordReading, secondReading, syllables } = openLexicon(packed('lexicon.bin'))
  const readings = ['', '这是', '他说', '我们的'].map((before) => ({ before, other: new Set<string>() }))
  let count = 0
  for (let word = 0; word + 1 < wordStart.length; word++) {
    const units = wordUnits.subarray(wordStart[word], wordStart[word + 1])
    const text = String.fromCharCode(...units)
    if ((wordCost[word] ?? 255) > EVERYDAY_COST || /[一不]/.test(text)) continue
    count++
    for (const { before, other } of readings) {
      const read = engine.read(`${before}${text}。`).slice(before.length, before.length + text.length)
      const isOther = read.some(({ syllable }, at) => {
        const known = [wordReading(word, at), secondReading(word, at)].map((each) => syllables[each])
        return !known.includes(syllable) && !syllable.endsWith('5')
      })
      if (isOther) other.add(text)
    }
  }
  expect(count).toBeGreaterThan(5000)
  // Where the labelled sets write a tone that the dictionary lacks (部分, 困难), and a few that can be read in two ways.
  expect(readings.filter(({ other }) => other.size >= 25)).toEqual([])
})

/** Minus the logarithm of a word's share, times ten: 困难 and 头发 cost less. */
const EVERYDAY_COST = 112
