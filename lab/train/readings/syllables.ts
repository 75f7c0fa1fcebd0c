const TONE_MARKS: ReadonlyMap<string, number> = new Map([
  ['\u0304', 1],
  ['\u0301', 2],
  ['\u030c', 3],
  ['\u0300', 4],
])

/** `gǎn` to `gan3`; a syllable without a mark gets 5. */
export function numberedSyllable(marked: string): string {
  let tone = 5
  let letters = ''
  for (const unit of marked.trim().toLowerCase().replace(/ɡ/g, 'g').normalize('NFD')) {
    const found = TONE_MARKS.get(unit)
    if (found === undefined) letters += unit
    else tone = found
  }
  return `${letters.normalize('NFC')}${tone}`
}

/** CC-CEDICT's spelling to ours: `Lu:3` to `lü3`. Returns `''` for what is no syllable (Latin letters, xx5). */
export function cedictSyllable(raw: string): string {
  const syllable = raw.toLowerCase().replace('u:', 'ü')
  return /^[a-zêü]+[1-5]$/.test(syllable) && syllable !== 'xx5' ? syllable : ''
}

/**
 * The dictionary form that the engine starts from: 一 and 不 in their own tones (sandhi comes last; 不 may be light by itself, as in 对不起), 儿 as a suffix
 * under one name.
 */
export function citation(character: string, syllable: string): string {
  if (character === '一') return 'yi1'
  if (character === '不' && syllable !== 'bu5') return 'bu4'
  return character === '儿' && syllable === 'er5' ? 'r5' : syllable
}
