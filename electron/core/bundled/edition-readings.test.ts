import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pinyin } from 'pinyin-pro'
import { expect, it } from 'vitest'
import { openTestCore, builtContent, onlyText } from '../testing/test-core.ts'

const contentDir = fileURLToPath(new URL('../../../content', import.meta.url))
const checked = readFileSync(`${contentDir}/editions/ten-years/readings.txt`, 'utf8').trimEnd().split('\n')

/** Whether a character is read in several ways, so that its sentence has to tell which. */
const isPolyphone = (character: string) =>
  /[一不]/.test(character) || pinyin(character, { multiple: true, type: 'array' }).length > 1

async function readSentences() {
  const { core } = openTestCore({ contentDir: builtContent(contentDir) })
  const textId = await onlyText(core)
  const { text } = await core.call('library.open', { textId })
  const sentences = []
  for (let fromIndex = 0; fromIndex < text.pairCount; fromIndex += 100) {
    const { pairs } = await core.call('library.pairs', { textId, fromIndex, count: 100 })
    sentences.push(...pairs.flatMap(({ source }) => source))
  }
  return sentences
}

it('reads every character of the edition that has several readings as it was checked by ear', async () => {
  const read = (await readSentences()).map(({ text, words }) => {
    const syllables = words.flatMap((word) => word.syllables)
    return Array.from(text, (character, at) =>
      syllables[at] && isPolyphone(character) ? `${character}[${syllables[at]}]` : character,
    ).join('')
  })
  expect(read.filter((line, at) => line !== checked[at])).toEqual([])
  expect(read).toHaveLength(checked.length)
  expect(checked.join('').match(/\[/g)?.length).toBeGreaterThan(2600)
})

it('reads every term of the glossary as the glossary says', async () => {
  const { core } = openTestCore({ contentDir: builtContent(contentDir) })
  const { terms } = await core.call('glossary.list', {})
  const syllablesOf = new Map(terms.map(({ id, syllables }) => [id, syllables.join(' ')]))
  const words = (await readSentences()).flatMap((sentence) => sentence.words)
  const named = words.filter(({ termId, text }) => termId && terms.some(({ id, zh }) => id === termId && zh === text))
  expect(named.length).toBeGreaterThan(300)
  expect(named.filter(({ termId, syllables }) => termId && syllables.join(' ') !== syllablesOf.get(termId))).toEqual([])
})
