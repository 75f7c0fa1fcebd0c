const initials: Readonly<Record<string, string>> = Object.fromEntries(
  'ㄅb ㄆp ㄇm ㄈf ㄉd ㄊt ㄋn ㄌl ㄍg ㄎk ㄏh ㄐj ㄑq ㄒx ㄓzh ㄔch ㄕsh ㄖr ㄗz ㄘc ㄙs'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)
/** Finals as they are spelt behind an initial, and alone. */
const finals: Readonly<Record<string, readonly [behind: string, alone: string]>> = {
  ㄚ: ['a', 'a'],
  ㄛ: ['o', 'o'],
  ㄜ: ['e', 'e'],
  ㄝ: ['ê', 'ê'],
  ㄞ: ['ai', 'ai'],
  ㄟ: ['ei', 'ei'],
  ㄠ: ['ao', 'ao'],
  ㄡ: ['ou', 'ou'],
  ㄢ: ['an', 'an'],
  ㄣ: ['en', 'en'],
  ㄤ: ['ang', 'ang'],
  ㄥ: ['eng', 'eng'],
  ㄦ: ['er', 'er'],
  ㄧ: ['i', 'yi'],
  ㄧㄚ: ['ia', 'ya'],
  ㄧㄛ: ['io', 'yo'],
  ㄧㄝ: ['ie', 'ye'],
  ㄧㄠ: ['iao', 'yao'],
  ㄧㄡ: ['iu', 'you'],
  ㄧㄢ: ['ian', 'yan'],
  ㄧㄣ: ['in', 'yin'],
  ㄧㄤ: ['iang', 'yang'],
  ㄧㄥ: ['ing', 'ying'],
  ㄨ: ['u', 'wu'],
  ㄨㄚ: ['ua', 'wa'],
  ㄨㄛ: ['uo', 'wo'],
  ㄨㄞ: ['uai', 'wai'],
  ㄨㄟ: ['ui', 'wei'],
  ㄨㄢ: ['uan', 'wan'],
  ㄨㄣ: ['un', 'wen'],
  ㄨㄤ: ['uang', 'wang'],
  ㄨㄥ: ['ong', 'weng'],
  ㄩ: ['ü', 'yu'],
  ㄩㄝ: ['üe', 'yue'],
  ㄩㄢ: ['üan', 'yuan'],
  ㄩㄣ: ['ün', 'yun'],
  ㄩㄥ: ['iong', 'yong'],
}
const toneOf: Readonly<Record<string, string>> = { ˊ: '2', ˇ: '3', ˋ: '4', '˙': '5' }
const oneSyllable = /(˙?)([ㄅ-ㄙ]?)([ㄧㄨㄩ]?[ㄚ-ㄦ]?)([ˊˇˋ˙]?)/uy

/**
 * Zhuyin as pinyin with digits, 'ㄨㄛˇ ˙ㄇㄣ' as 'wo3 men5'; the first tone has no mark. Null where the text is not zhuyin
 * alone. A last syllable of a consonant alone ('ㄓㄨㄥ ㄍ') is a syllable begun. Source: CNS 11643, Zhuyin fuhao beside pinyin.
 */
export function pinyinOfZhuyin(typed: string): string | null {
  const text = typed.trim().replaceAll('一', 'ㄧ').replaceAll('丨', 'ㄧ')
  if (!/^[ㄅ-ㄩˊˇˋ˙\s]+$/u.test(text) || !/[ㄅ-ㄩ]/u.test(text)) return null
  const syllables: string[] = []
  for (let at = 0; at < text.length;) {
    if (/\s/u.test(text.charAt(at))) {
      at += 1
      continue
    }
    oneSyllable.lastIndex = at
    const [whole = '', before = '', initial = '', final = '', behind = ''] = oneSyllable.exec(text) ?? []
    const spelt = spell(initial, final)
    if (whole === '' || spelt === null) return null
    at += whole.length
    const isBegun = final === '' && !/[ㄓㄔㄕㄖㄗㄘㄙ]/u.test(initial)
    syllables.push(isBegun ? spelt : spelt + (toneOf[before || behind] ?? '1'))
  }
  return syllables.join(' ')
}

function spell(initial: string, final: string): string | null {
  if (final === '') return /[ㄓㄔㄕㄖㄗㄘㄙ]/u.test(initial) ? `${initials[initial]}i` : (initials[initial] ?? null)
  const spelt = finals[final]
  if (!spelt) return null
  if (initial === '') return spelt[1]
  return initials[initial] + (/[ㄐㄑㄒ]/u.test(initial) ? spelt[0].replace('ü', 'u') : spelt[0])
}
