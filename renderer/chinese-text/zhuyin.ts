const initials: Readonly<Record<string, string>> = {
  b: 'ㄅ',
  p: 'ㄆ',
  m: 'ㄇ',
  f: 'ㄈ',
  d: 'ㄉ',
  t: 'ㄊ',
  n: 'ㄋ',
  l: 'ㄌ',
  g: 'ㄍ',
  k: 'ㄎ',
  h: 'ㄏ',
  j: 'ㄐ',
  q: 'ㄑ',
  x: 'ㄒ',
  zh: 'ㄓ',
  ch: 'ㄔ',
  sh: 'ㄕ',
  r: 'ㄖ',
  z: 'ㄗ',
  c: 'ㄘ',
  s: 'ㄙ',
}
const finals: Readonly<Record<string, string>> = {
  a: 'ㄚ',
  o: 'ㄛ',
  e: 'ㄜ',
  ê: 'ㄝ',
  ai: 'ㄞ',
  ei: 'ㄟ',
  ao: 'ㄠ',
  ou: 'ㄡ',
  an: 'ㄢ',
  en: 'ㄣ',
  ang: 'ㄤ',
  eng: 'ㄥ',
  er: 'ㄦ',
  i: 'ㄧ',
  ia: 'ㄧㄚ',
  io: 'ㄧㄛ',
  ie: 'ㄧㄝ',
  iao: 'ㄧㄠ',
  iu: 'ㄧㄡ',
  ian: 'ㄧㄢ',
  in: 'ㄧㄣ',
  iang: 'ㄧㄤ',
  ing: 'ㄧㄥ',
  iong: 'ㄩㄥ',
  iai: 'ㄧㄞ',
  u: 'ㄨ',
  ua: 'ㄨㄚ',
  uo: 'ㄨㄛ',
  uai: 'ㄨㄞ',
  ui: 'ㄨㄟ',
  uan: 'ㄨㄢ',
  un: 'ㄨㄣ',
  uang: 'ㄨㄤ',
  ong: 'ㄨㄥ',
  ueng: 'ㄨㄥ',
  ü: 'ㄩ',
  üe: 'ㄩㄝ',
  üan: 'ㄩㄢ',
  ün: 'ㄩㄣ',
}
/** Syllables that pinyin spells with y or w, by what they stand for. */
const spelledOut: Readonly<Record<string, string>> = {
  yi: 'i',
  ya: 'ia',
  yo: 'io',
  ye: 'ie',
  yai: 'iai',
  yao: 'iao',
  you: 'iu',
  yan: 'ian',
  yin: 'in',
  yang: 'iang',
  ying: 'ing',
  yong: 'iong',
  wu: 'u',
  wa: 'ua',
  wo: 'uo',
  wai: 'uai',
  wei: 'ui',
  wan: 'uan',
  wen: 'un',
  wang: 'uang',
  weng: 'ueng',
  yu: 'ü',
  yue: 'üe',
  yuan: 'üan',
  yun: 'ün',
}
/** Syllables without a vowel, as they are said. */
const alone: Readonly<Record<string, string>> = { m: 'ㄇ', n: 'ㄋ', ng: 'ㄫ', hm: 'ㄏㄇ', hng: 'ㄏㄫ', r: 'ㄦ' }
const tones = ['', '', 'ˊ', 'ˇ', 'ˋ', ''] as const

/**
 * Writes a syllable of the contract (`zhong1`, `lü4`, `r5`) in zhuyin: the first tone has no mark, the neutral tone's
 * dot stands before. Gives null for what is no syllable of Mandarin. Source: the table of Zhuyin fuhao beside Hanyu
 * pinyin, CNS 11643 annex; spelling rules of GB/T 16159.
 */
export function writeZhuyin(syllable: string): string | null {
  const match = /^([a-zêü]+)([1-5])$/.exec(syllable)
  const [, letters = '', digit = ''] = match ?? []
  const sound = soundOf(letters)
  if (sound === null) return null
  // The suffix 儿 is said with the syllable before it and has no tone of its own.
  const dot = digit === '5' && letters !== 'r' ? '˙' : ''
  return dot + sound + tones[Number(digit) as 1 | 2 | 3 | 4 | 5]
}

function soundOf(letters: string): string | null {
  if (alone[letters]) return alone[letters]
  const whole = spelledOut[letters] ?? letters
  if (finals[whole]) return finals[whole]
  const initial = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcs])/.exec(letters)?.[0] ?? ''
  const rest = letters.slice(initial.length)
  // zhi, chi, shi, ri, zi, ci, si: the vowel is the consonant's own.
  if (rest === 'i' && /^(?:zh|ch|sh|r|z|c|s)$/.test(initial)) return initials[initial] ?? null
  const rounded = /^[jqx]$/.test(initial) ? rest.replace(/^u/, 'ü') : rest
  const final = finals[rounded]
  return initials[initial] && final ? initials[initial] + final : null
}

/** A written syllable as it is printed: its symbols, and its tone mark, which is `˙` for the neutral tone. */
export function zhuyinParts(written: string): { readonly symbols: string; readonly mark: string } {
  const mark = /[ˊˇˋ˙]/.exec(written)?.[0] ?? ''
  return { symbols: written.replace(mark, ''), mark }
}
