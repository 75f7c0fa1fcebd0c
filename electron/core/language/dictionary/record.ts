import type { DictionaryEntry, FrequencyBand, HskLevel, OtherReading, Relation, Sense, WordLink } from './entry.ts'
import { syllablesOf } from './pinyin.ts'

// One entry is one line of UTF-8 text. Fields are parted by tabs: simplified, traditional (empty if the same), reading,
// measure words, other readings, senses. Senses are parted by U+0003 and begin with two letters, of name and relation;
// a link stands between U+0001 with its fields parted by U+0002.
export const linkMark = '\u0001'
export const linkFieldMark = '\u0002'
export const itemMark = '\u0003'
/** The number of a record's field, for readers that want that field alone. */
export const readingField = 2

export const relationLetters: Readonly<Record<string, Relation>> = {
  v: 'variant',
  o: 'old-variant',
  s: 'see',
  a: 'see-also',
  b: 'abbreviation',
  u: 'used-in',
}

/** The entry that a packed line holds, with what is packed beside it. */
export function readRecord(
  line: string,
  id: number,
  { frequencyBand, hskLevel }: { readonly frequencyBand: FrequencyBand; readonly hskLevel: HskLevel | null },
): DictionaryEntry {
  const [simplified = '', traditional = '', pinyin = '', measures = '', others = '', senses = ''] = line.split('\t')
  const read = items(senses).map(readSense)
  return {
    id,
    simplified,
    traditional: traditional === '' ? simplified : traditional,
    syllables: syllablesOf(pinyin),
    isName: read.length > 0 && read.every((sense) => sense.isName),
    senses: read,
    measureWords: items(measures).map(readLink),
    otherReadings: items(others).map(readOtherReading),
    frequencyBand,
    hskLevel,
  }
}

const items = (field: string): readonly string[] => (field === '' ? [] : field.split(itemMark))

function readSense(item: string): Sense {
  const isName = item.startsWith('n')
  const relation = relationLetters[item[1] ?? ''] ?? null
  if (!item.includes(linkMark)) return { parts: [item.slice(2)], isName, relation }
  const parts: (string | WordLink)[] = []
  item
    .slice(2)
    .split(linkMark)
    .forEach((part, index) => {
      if (part !== '') parts.push(index % 2 === 0 ? part : readLink(part))
    })
  return { parts, isName, relation }
}

function readLink(text: string): WordLink {
  const [simplified = '', traditional = '', pinyin = '', resolved = ''] = text.split(linkFieldMark)
  return {
    simplified,
    traditional: traditional === '' ? simplified : traditional,
    syllables: syllablesOf(pinyin),
    isResolved: resolved === '1',
  }
}

function readOtherReading(item: string): OtherReading {
  return { region: item[0] === 't' ? 'taiwan' : 'also', syllables: syllablesOf(item.slice(1)) }
}
