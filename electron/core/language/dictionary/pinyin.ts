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

/** A reading as a search key: small letters a to z with v for ü, nothing else. */
export function pinyinLetters(pinyin: string): string {
  return pinyin
    .toLowerCase()
    .replaceAll('u:', 'v')
    .replaceAll('ü', 'v')
    .replace(/[^a-z]+/g, '')
}
