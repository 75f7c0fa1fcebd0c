const marks: Readonly<Record<string, string>> = { 1: '\u0304', 2: '\u0301', 3: '\u030c', 4: '\u0300' }
const tonedVowel = /[ae]|o(?=u)|[iouü](?![aeiouü])|[mn](?=g?$)/i

/** 'lü4' becomes 'lǜ', 'r5' 'r', 'K' 'K'. */
export function toneMark(syllable: string): string {
  const [, letters, tone] = /^(.*?)([1-5])?$/su.exec(syllable) ?? ['', syllable, undefined]
  const mark = marks[tone ?? '']
  if (mark === undefined || letters === undefined) return letters ?? syllable
  const place = tonedVowel.exec(letters)?.index
  if (place === undefined) return letters
  return (letters.slice(0, place + 1) + mark + letters.slice(place + 1)).normalize('NFC')
}

/**
 * A word's reading as printed: 'Běijīng', "Xī'ān", 'huār'. Erhua is fused, capitals are kept, an apostrophe stands
 * before a, o, e inside a word (GB/T 16159), and a new capital begins a new word.
 */
export function spellWord(syllables: readonly string[]): string {
  return syllables.reduce((spelt, syllable) => {
    const next = toneMark(syllable)
    if (next === '' || spelt === '' || syllable === 'r5') return spelt + next
    if (/^[A-Z]/.test(syllable)) return `${spelt} ${next}`
    return /^[aoeāáǎàōóǒòēéěè]/u.test(next) ? `${spelt}'${next}` : spelt + next
  }, '')
}

/** The source's spelling as ours: 'lu:4' is 'lü4'; commas, dots and unknown readings are dropped. */
export function syllablesOf(pinyin: string): readonly string[] {
  if (/^[A-Za-z1-5 ]+$/.test(pinyin) && !pinyin.includes('xx')) return pinyin.split(' ')
  return pinyin
    .replaceAll('u:', 'ü')
    .replaceAll('U:', 'Ü')
    .split(' ')
    .filter((each) => each !== '' && each !== ',' && each !== '·' && each !== 'xx5')
}

/** What someone typed, as a search key: letters a-z with v for ü, and the tones if every syllable gives one. */
export interface PinyinQuery {
  readonly letters: string
  /** Letters with tone digits behind each syllable, where the query has tones; otherwise null. */
  readonly toned: string | null
}

const toneOfMark: Readonly<Record<string, string>> = { '\u0304': '1', '\u0301': '2', '\u030c': '3', '\u0300': '4' }

/** Reads 'gan3 shou4', 'gǎnshòu', "xi'an", 'lu:4', 'lv4'. Null where it is no pinyin at all. */
export function parsePinyinQuery(query: string): PinyinQuery | null {
  const plain = query.normalize('NFD').toLowerCase().replaceAll('u\u0308', 'v').replaceAll('u:', 'v')
  const spelt = plain.replace(
    /[a-z][\u0304\u0301\u030c\u0300]/gu,
    ([letter = '', mark = '']) => letter + (toneOfMark[mark] ?? ''),
  )
  const compact = spelt.replace(/[\s'’·,-]+/gu, '').replace(/0/g, '5')
  if (!/^[a-z1-5]+$/.test(compact) || !/^[a-z]/.test(compact)) return null
  const letters = compact.replace(/[1-5]/g, '')
  return { letters, toned: letters === compact ? null : compact }
}

/**
 * Whether a word's reading has the tones a query gives. A tone may stand on its vowel or behind its syllable, and may
 * be left out: 'gan3shou', 'ga3nshou' and 'ganshou4' all fit gan3 shou4.
 */
export function fitsTones(syllables: readonly string[], toned: string): boolean {
  let at = 0
  for (const syllable of syllables) {
    const spelt = syllable.toLowerCase().replaceAll('ü', 'v')
    const tone = /[1-5]$/.exec(spelt)?.[0] ?? ''
    for (const letter of spelt.replace(/[1-5]$/, '')) {
      if (at >= toned.length) return true
      if (toned[at] !== letter) return false
      at++
      if (/[1-5]/.test(toned[at] ?? '') && toned[at++] !== tone) return false
    }
  }
  return at >= toned.length
}

/** A reading as a search key: small letters a to z with v for ü, nothing else. */
export function pinyinLetters(pinyin: string): string {
  return pinyin
    .toLowerCase()
    .replaceAll('u:', 'v')
    .replaceAll('ü', 'v')
    .replace(/[^a-z]+/g, '')
}
