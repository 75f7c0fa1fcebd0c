import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { openAlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import { readBuiltContent } from '#core/bundled/built-content.ts'
import type { CheckablePair } from '#core/checks/translation/checked-text.ts'
import { checkNames } from '#core/checks/translation/finding.ts'
import { termsOfField } from '#core/checks/translation/terms-of-field.ts'
import { parseFile } from '#core/formats/parse-file.ts'
import { readPacks } from '#core/packs/read-packs.ts'
import { findingSentence } from '../../../electron/cli/check/finding-sentence.ts'
import { readGoldDocuments } from '../align/development-set.ts'
import { packUnits } from '../align/pack-units.ts'
import { alarmsOf, type Recall, recallOf } from './measure-checks.ts'

/**
 * How many planted errors the checks of a translation find, and how many alarms they raise where nothing was planted:
 * `node lab/evaluate/translation/evaluate-checks.ts [--gold FOLDER] [--transcript FILE] [--errors 400] [--seed 1] [--show]
 * [FILE…]`. The edition is always measured; `--gold` takes texts with hand-made beads, `--transcript` the text of a
 * pack, FILE any bilingual file. Sentences without a counterpart are taken out first: they are found by being there.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    gold: { type: 'string' },
    transcript: { type: 'string' },
    errors: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    show: { type: 'boolean', default: false },
  },
})
const content = new URL('../../../out/content/', import.meta.url).pathname
const lexicon = openAlignLexicon(readFileSync(`${content}language/align.bin`), new TextDecoder())
const { editions, terms: glossary } = readBuiltContent(content)

interface Named {
  readonly name: string
  readonly pairs: readonly CheckablePair[]
}

const plainPair = (source: readonly string[], target: readonly string[]): CheckablePair => ({
  kind: 'paragraph',
  source,
  target,
  confidence: 1,
  origin: 'given',
  state: 'machine',
})

function texts(): readonly Named[] {
  const ours = editions.map(({ read }, index) => ({
    name: `edition ${index + 1}`,
    pairs: read().pairs.map(({ source, target }) => plainPair(source, target)),
  }))
  const gold = values.gold === undefined ? [] : readGoldDocuments(values.gold)
  const beads = gold.map(({ name, source, target, gold: all }) => ({
    name,
    pairs: all.map((bead) =>
      plainPair(
        bead.source.map((at) => source[at] ?? ''),
        bead.target.map((at) => target[at] ?? ''),
      ),
    ),
  }))
  const files = positionals.map((path) => {
    const { content: read } = parseFile(readFileSync(path), basename(path), {}, () => performance.now())
    return { name: basename(path), pairs: read.sides === 'two' ? read.pairs : [] }
  })
  return [...ours, ...packs(), ...beads, ...files].map(({ name, pairs }) => ({
    name,
    pairs: pairs.filter(({ source, target }) => source.length > 0 && target.length > 0),
  }))
}

function packs(): readonly Named[] {
  if (values.transcript === undefined) return []
  const text = readFileSync(values.transcript, 'utf8')
  return readPacks(`${content}packs`).packs.map((pack) => {
    const { source, units } = packUnits(text, pack)
    return {
      name: `pack ${pack.head.id}`,
      pairs: units.map((unit) =>
        plainPair(
          unit.source.map((at) => source[at] ?? ''),
          [unit.english],
        ),
      ),
    }
  })
}

const all: Recall[] = []
for (const { name, pairs } of texts()) {
  const text = { pairs, terms: termsOfField(pairs, glossary, lexicon) }
  const alarms = alarmsOf(text, lexicon)
  const counts = checkNames.map((check) => [check, alarms.filter((alarm) => alarm.check === check).length] as const)
  const shown = counts.filter(([, count]) => count > 0).map(([check, count]) => `${check} ${count}`)
  const recall = recallOf(text, lexicon, Number(values.errors), Number(values.seed))
  all.push(...recall)
  console.log(
    `${name}: ${pairs.length} pairs, ${((100 * alarms.length) / Math.max(1, pairs.length)).toFixed(2)} alarms per 100 (${shown.join(', ')}); ${shareOf(recall)} found`,
  )
  if (values.show)
    for (const alarm of alarms) {
      const pair = pairs[alarm.pair]
      console.log(
        `  ALARM ${alarm.check} ${findingSentence(alarm)}\n    ${pair?.source.join('') ?? ''}\n    ${pair?.target.join(' ') ?? ''}`,
      )
    }
}
for (const check of checkNames) {
  const ofCheck = all.filter((each) => each.check === check)
  console.log(`${check}: ${shareOf(ofCheck)}`)
  if (values.show)
    for (const { source, target } of ofCheck.flatMap(({ missed }) => missed).slice(0, 12))
      console.log(`  MISSED\n    ${source}\n    ${target}`)
}
console.log(`all: ${shareOf(all)}`)

function shareOf(recall: readonly Recall[]): string {
  const [found, planted] = [
    recall.reduce((sum, each) => sum + each.found, 0),
    recall.reduce((sum, each) => sum + each.planted, 0),
  ] as const
  return `${found} of ${planted} (${((100 * found) / Math.max(1, planted)).toFixed(1)} %)`
}
