import type { CheckablePair } from '#core/checks/translation/checked-text.ts'
import type { CheckName } from '#core/checks/translation/finding.ts'
import type { TermForms } from '#core/language/text/terms.ts'
import type { Seeded } from '#core/random/seeded.ts'

export interface PlantedText {
  readonly pairs: readonly CheckablePair[]
  readonly terms: readonly TermForms[]
}

/** A pair with an error in it, and what else of the text had to change for it; null where the pair has no place for one. */
type Plant = (pair: CheckablePair, text: PlantedText, random: Seeded) => CheckablePair | null

const chinese = (pair: CheckablePair) => pair.source.join('')
const english = (pair: CheckablePair) => pair.target.join(' ')
const withSource = (pair: CheckablePair, text: string): CheckablePair => ({ ...pair, source: [text], spans: undefined })
const withTarget = (pair: CheckablePair, text: string): CheckablePair => ({ ...pair, target: [text], spans: undefined })
const hasBoth = (pair: CheckablePair) => pair.source.length > 0 && pair.target.length > 0

/** One way of going wrong for each check, as translators and their programs do. */
export const plants: Readonly<Record<CheckName, Plant>> = {
  numbers: (pair, _text, random) =>
    replacedOne(
      pair,
      random,
      /\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|hundred|thousand|million|billion|January|March|May|June|October)\b/gu,
      otherNumber,
    ),
  omission: (pair, _text, random) => {
    if (!hasBoth(pair) || chinese(pair).length < 12) return null
    if (random.below(3) === 0) return { ...pair, target: [], spans: undefined }
    const words = english(pair).split(' ')
    return words.length < 10 ? null : withTarget(pair, `${words.slice(0, Math.ceil(words.length * 0.45)).join(' ')}.`)
  },
  addition: (pair, { pairs }, random) => {
    const other = random.pick(pairs)
    if (!hasBoth(pair) || random.below(3) === 0) return { ...pair, source: [], spans: undefined }
    return english(other).length < english(pair).length * 0.9
      ? null
      : withTarget(pair, `${english(pair)} ${english(other)}`)
  },
  terms: (pair, { terms }) => {
    const term = terms.find(
      ({ zh, en }) =>
        zh.some((form) => chinese(pair).includes(form)) && en.some((form) => english(pair).includes(form)),
    )
    if (!term) return null
    const left = term.en.reduce(
      (text, form) => text.replaceAll(new RegExp(`\\b${escaped(form)}(?:e?s)?\\b`, 'gi'), 'matter'),
      english(pair),
    )
    return withTarget(pair, left)
  },
  'inconsistent-target': (pair, { pairs }, random) => {
    const other = random.pick(pairs)
    return chinese(other).length < 12 || chinese(other) === chinese(pair) || !hasBoth(other) || !hasBoth(pair)
      ? null
      : {
          ...pair,
          source: other.source,
          target: [`${english(other).split(' ').slice(0, -2).join(' ')} indeed.`],
          spans: undefined,
        }
  },
  'inconsistent-source': (pair, { pairs }, random) => {
    const other = random.pick(pairs)
    return english(other).split(' ').length < 7 || !hasBoth(pair) || other === pair
      ? null
      : { ...pair, target: other.target, spans: undefined }
  },
  untranslated: (pair, _text, random) => {
    if (!hasBoth(pair) || chinese(pair).length < 8) return null
    if (random.below(2) === 0) return withTarget(pair, chinese(pair))
    const words = english(pair).split(' ')
    const at = random.below(words.length)
    return withTarget(pair, words.with(at, /\p{Script=Han}{2,4}/u.exec(chinese(pair))?.[0] ?? '译文').join(' '))
  },
  names: (pair, { pairs }, random) => {
    const name = /(?<=[a-z,] )[A-Z][a-z]{3,}/.exec(english(pair))?.[0]
    if (name === undefined || pairs.filter((each) => english(each).includes(name)).length < 4) return null
    const at = 1 + random.below(name.length - 1)
    return withTarget(
      pair,
      english(pair).replaceAll(name, name.slice(0, at) + (name.charAt(at) === 'o' ? 'u' : 'o') + name.slice(at + 1)),
    )
  },
  brackets: (pair, _text, random) => withoutOne(pair, random, /[()（）《》[\]【】]/gu),
  quotes: (pair, _text, random) => withoutOne(pair, random, /[“”「」]/gu),
  'punctuation-width': (pair, _text, random) =>
    random.below(2) === 0
      ? changedOne(
          pair,
          'source',
          random,
          /(?<=\p{Script=Han})[，；：！？](?=\p{Script=Han})/gu,
          (mark) => ({ '，': ',', '；': ';', '：': ':', '！': '!', '？': '?' })[mark] ?? ',',
        )
      : changedOne(
          pair,
          'target',
          random,
          /[,;:!?](?= )/g,
          (mark) => ({ ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' })[mark] ?? '，',
        ),
  'repeated-word': (pair, _text, random) =>
    random.below(3) === 0
      ? changedOne(pair, 'source', random, /[的在和是把被就也都我他](?=\p{Script=Han})/gu, (word) => word + word)
      : changedOne(
          pair,
          'target',
          random,
          /(?<!['’-])\b(?!(?:that|had|very|so|no|her|more|many|much|far|well|really|over|too|now|there)\b)[a-z]+\b(?= )/g,
          (word) => `${word} ${word}`,
        ),
  'double-blank': (pair, _text, random) => changedOne(pair, 'target', random, /(?<=[a-z,]) (?=[a-z])/g, () => '  '),
  urls: (pair, _text, random) => {
    if (!hasBoth(pair)) return null
    const [one, other] = [`https://example.org/a${random.below(1000)}`, `https://example.org/b${random.below(1000)}`]
    return {
      ...pair,
      source: [`${chinese(pair)} ${one}`],
      target: [`${english(pair)} ${random.below(2) === 0 ? other : ''}`.trim()],
      spans: undefined,
    }
  },
  'codes-and-tags': (pair, _text, random) => {
    if (!hasBoth(pair)) return null
    const mark = random.pick(['<b>', '{name}', '%s', '`run()`', '<x id="1"/>', '{0}'])
    const end = mark === '<b>' ? '</b>' : ''
    return {
      ...pair,
      source: [`${mark}${chinese(pair)}${end}`],
      target: [
        random.below(2) === 0
          ? english(pair)
          : `${english(pair)}${mark.replace('run', 'ran').replace('0', '1').replace('name', 'nam').replace('%s', '%d').replace('b>', 'i>').replace('"1"', '"2"')}`,
      ],
      spans: undefined,
    }
  },
  unsure: (pair, _text, random) =>
    hasBoth(pair) ? { ...pair, confidence: 0.2 + random.fraction() * 0.6, origin: 'aligned', state: 'machine' } : null,
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

function otherNumber(written: string, random: Seeded): string {
  if (/^\d/.test(written)) {
    const at = random.below(written.length)
    return (
      written.slice(0, at) +
      String((Number(written.charAt(at)) + 1 + random.below(8)) % 10 || 1) +
      written.slice(at + 1)
    )
  }
  const lists = [
    ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    ['twenty', 'thirty', 'fifty'],
    ['hundred', 'thousand', 'million', 'billion'],
    ['January', 'March', 'May', 'June', 'October'],
  ]
  const list = lists.find((each) => each.includes(written)) ?? []
  return random.pick(list.filter((each) => each !== written))
}

function replacedOne(
  pair: CheckablePair,
  random: Seeded,
  pattern: RegExp,
  change: (found: string, random: Seeded) => string,
) {
  const text = english(pair)
  // What the Chinese says nothing of is no number of this pair.
  if (!/[\d一二两三四五六七八九十百千万亿]/u.test(chinese(pair))) return null
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return null
  const match = random.pick(found)
  return withTarget(
    pair,
    text.slice(0, match.index) + change(match[0], random) + text.slice(match.index + match[0].length),
  )
}

function withoutOne(pair: CheckablePair, random: Seeded, marks: RegExp): CheckablePair | null {
  const side = random.pick(['source', 'target'] as const)
  return changedOne(pair, side, random, marks, () => '')
}

function changedOne(
  pair: CheckablePair,
  side: 'source' | 'target',
  random: Seeded,
  pattern: RegExp,
  change: (found: string) => string,
) {
  const text = side === 'source' ? chinese(pair) : english(pair)
  const found = [...text.matchAll(pattern)]
  if (!hasBoth(pair) || found.length === 0) return null
  const match = random.pick(found)
  const changed = text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length)
  return side === 'source' ? withSource(pair, changed) : withTarget(pair, changed)
}
