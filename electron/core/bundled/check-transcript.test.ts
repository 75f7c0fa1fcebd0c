import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { technicalHeads } from '../checks/technical-words.ts'
import { untoldTerms } from '../checks/untold-terms.ts'
import { readPlainText } from '../formats/plain-text/read-plain-text.ts'
import { makePack } from '../packs/make-pack.ts'
import { writePack } from '../packs/write-pack.ts'
import { createSegmenter } from '../language/segmentation/segmenter.ts'
import { sha256 } from '../store/sha256.ts'
import { builtLanguage, temporaryFolder } from '../testing/test-core.ts'
import { createTermFinder } from '../language/text/terms.ts'
import { termForms } from './check-content.ts'
import { checkTranscript } from './check-transcript.ts'
import { readContentSource } from './read-source.ts'

const project = fileURLToPath(new URL('../../../content', import.meta.url))
const forms = termForms(readContentSource(project))
const { segment } = createSegmenter(new Uint8Array(readFileSync(join(builtLanguage, 'words.bin'))))

/** Sentences of our own, each with a term, and its English. */
const said = [
  ['渡口来了一台会做卷积的机器。', 'A machine that does convolution came to the ferry.'],
  ['船夫用注意力机制看河水。', 'The ferryman watched the river with an attention mechanism.'],
  ['2021 年他在 ICCV 讲了风筝。', 'In 2021 he spoke of kites at ICCV.'],
  ['他说感受野比石桥还宽。', 'He said the receptive field was wider than the stone bridge.'],
  ['后来大家都去看扩散模型画的灯火。', 'Later everyone went to see the lights a diffusion model had painted.'],
] as const
const transcript = said.map(([zh]) => zh).join('\n')

function contentWithPack(english: readonly string[]): string {
  const contentDir = join(temporaryFolder(), 'content')
  cpSync(join(project, 'language/words'), join(contentDir, 'language/words'), { recursive: true })
  const { paragraphs } = readPlainText(transcript)
  const beads = paragraphs.map(({ kind, sentences }, index) => ({
    kind,
    speaker: null,
    startsParagraph: true,
    source: sentences,
    target: [english[index] ?? ''],
  }))
  const about = { id: 'kite', title: { en: 'Kites' }, work: { en: 'Made up' }, licence: 'CC0', translators: [] }
  const made = makePack(beads, about, sha256)
  if (!made.ok) throw new Error(made.code)
  const { head, units } = writePack(made.pack)
  mkdirSync(join(contentDir, 'packs/kite'), { recursive: true })
  writeFileSync(join(contentDir, 'packs/kite/pack.yaml'), head)
  writeFileSync(join(contentDir, 'packs/kite/units.txt'), units)
  return contentDir
}

const english: readonly string[] = said.map(([, en]) => en)
const check = (contentDir: string, withForms = forms, text = transcript) =>
  checkTranscript({ contentDir, forms: withForms, segment }, text).map(({ code, detail }) => `${code} ${detail}`)

it('finds nothing where every term has its entry and every number its equal', () => {
  expect(check(contentWithPack(english))).toEqual([])
})

it.each([
  ['convolution', '卷积'],
  ['iccv', 'ICCV'],
  ['receptive-field', '感受野'],
])('fails when the entry %s goes missing from the glossary', (id, word) => {
  const without = forms.filter((each) => each.id !== id)
  expect(without).toHaveLength(forms.length - 1)
  expect(check(contentWithPack(english), without)).toContain(`term-without-entry ${word}`)
})

it('fails for a number or a term that the English of a unit has not', () => {
  const wrong = english.with(2, 'In 2012 he spoke of kites at ICCV.').with(3, 'He said it was wider than the bridge.')
  expect(check(contentWithPack(wrong)).toSorted()).toEqual([
    'number-not-in-chinese 2012',
    'number-not-in-english 2021',
    'term-not-in-english 感受野',
  ])
})

it('fails for a sentence that the pack has not, and for an exception that excuses nothing', () => {
  const contentDir = contentWithPack(english)
  expect(check(contentDir, forms, `${transcript}\n茶馆关门了。`).map((each) => each.split(' ')[0])).toEqual([
    'not-in-pack',
  ])
  writeFileSync(
    join(contentDir, 'packs/kite/exceptions.yaml'),
    '- { word: Kytes, reason: "A slip that is no longer there." }\n',
  )
  expect(check(contentDir)).toEqual(['unused-exception Kytes'])
})

it('takes a word for a term that a text repeats and the everyday language does not', () => {
  const search = { finder: createTermFinder([]), segment, everyday: new Set(['他们', '石桥']), heads: [] }
  const sentences = ['他们修钟楼。', '钟楼在石桥边。', '石桥边的钟楼。', '石桥。', '他们看麦田。']
  expect(untoldTerms(sentences, search)).toEqual([{ text: '钟楼', count: 3 }])
})

it('has an entry for every word of its own list of heads', () => {
  const finder = createTermFinder(forms)
  const untold = technicalHeads.filter((head) => {
    const [match] = finder.inChinese(head)
    return match?.startUtf16 !== 0 || match.endUtf16 !== head.length
  })
  expect(untold).toEqual([])
})
