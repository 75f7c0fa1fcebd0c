/** The finals that each initial takes in standard Mandarin (Xiandai Hanyu Cidian), as pinyin writes them. */
const finals: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou yi ya yo ye yao you yan yin yang ying yong wu wa wo wai wei wan wen wang weng yu yue yuan yun',
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un',
  t: 'a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un',
  n: 'a e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe',
  l: 'a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe',
  g: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  k: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  h: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  ch: 'a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  sh: 'a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang',
  r: 'e i ao ou an en ang eng ong u ua uo ui uan un',
  z: 'a e i ai ei ao ou an en ang eng ong u uo ui uan un',
  c: 'a e i ai ei ao ou an en ang eng ong u uo ui uan un',
  s: 'a e i ai ei ao ou an en ang eng ong u uo ui uan un',
}

// Interjections and the suffix 儿, which stand outside the table.
const others = ['r', 'm', 'n', 'ng', 'ê', 'hm', 'hng']

const known: ReadonlySet<string> = new Set([
  ...Object.entries(finals).flatMap(([initial, list]) => list.split(' ').map((final) => initial + final)),
  ...others,
])

/** Every way a syllable may begin: `zh`, `zho`, `zhon`, `zhong`. */
const begun: ReadonlySet<string> = new Set(
  [...known].flatMap((syllable) => Array.from({ length: syllable.length }, (_, at) => syllable.slice(0, at + 1))),
)

/** Whether letters without a tone, ü as ü, are a Mandarin syllable, an interjection or the suffix r. */
export const isSyllable = (letters: string): boolean => known.has(letters)

/** Whether letters without a tone are a syllable or the beginning of one. */
export const isSyllableBegun = (letters: string): boolean => begun.has(letters)

const toneOfMark: Readonly<Record<string, string>> = { '\u0304': '1', '\u0301': '2', '\u030C': '3', '\u0300': '4' }
const toneMarks = /[\u0304\u0301\u030C\u0300]/gu

/** Turns a syllable with a tone mark into one with a tone digit, gǎn into gan3; null if it is no Mandarin syllable. */
export function syllableWithDigit(marked: string): string | null {
  const decomposed = marked.normalize('NFD').toLowerCase()
  const marks = decomposed.match(toneMarks) ?? []
  const bare = decomposed.replace(toneMarks, '').normalize('NFC')
  if (marks.length > 1 || !known.has(bare)) return null
  return bare + (toneOfMark[marks[0] ?? ''] ?? '5')
}
