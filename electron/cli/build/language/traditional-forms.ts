import * as OpenCC from 'opencc-js'
import { isFrequentTraditional } from '#core/language/dictionary/frequent-traditional.ts'

const toTraditional = [OpenCC.Converter({ from: 'cn', to: 't' }), OpenCC.Converter({ from: 'cn', to: 'tw' })]

/**
 * How unusual a way to write a word in traditional characters is: 0 as OpenCC writes it, else 1, and 2 with a character
 * that is not among the frequent ones of Big5.
 */
export function rarityOf(simplified: string, traditional: string): number {
  if (toTraditional.some((convert) => convert(simplified) === traditional)) return 0
  return isFrequentTraditional(traditional) ? 1 : 2
}
