import { createRecent } from '../../recent.ts'

const irregular: ReadonlyMap<string, string> = new Map(
  `men man|women woman|children child|feet foot|teeth tooth|mice mouse|people person|wives wife|knives knife|lives life|leaves leaf
   went go|gone go|ate eat|eaten eat|drank drink|slept sleep|bought buy|brought bring|thought think|taught teach|caught catch|fought fight
   ran run|saw see|seen see|came come|took take|taken take|gave give|given give|knew know|known know|spoke speak|spoken speak|wrote write
   written write|wore wear|worn wear|broke break|broken break|forgot forget|forgotten forget|felt feel|left leave|lost lose|made make
   met meet|paid pay|said say|sold sell|sent send|sang sing|sat sit|stood stand|swam swim|told tell|understood understand|won win|fell fall
   fallen fall|found find|flew fly|grew grow|heard hear|held hold|kept keep|married marry|colour color|favourite favorite|grey gray
   theatre theater|centre center|metre meter|programme program|tyre tire|aeroplane airplane|mum mom`
    .split(/\||\n/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

/** The word that an irregular form is of: 'ate' eat. */
export const irregularBase = (word: string): string | undefined => irregular.get(word)

// A search meets the same few thousand words of glosses again and again.
const remembered = createRecent<string, readonly string[]>(4000)

/** A word's dictionary forms as they may be, the word itself first: 'shoes' shoe, 'running' run, 'colours' color. */
export const baseForms = (word: string): readonly string[] => remembered.get(word, () => makeForms(word))

function makeForms(word: string): readonly string[] {
  const forms = new Set<string>([word])
  const known = irregularBase(word)
  if (known !== undefined) forms.add(known)
  const add = (pattern: RegExp, ...endings: readonly string[]) => {
    const stem = word.replace(pattern, '')
    if (stem === word || stem.length < 2) return
    for (const ending of endings) {
      forms.add(stem + ending)
      const undoubled = stem.replace(/([bdgklmnprt])\1$/, '$1')
      if (ending === '') forms.add(undoubled)
    }
  }
  if (word.length > 3) {
    add(/ies$/, 'y')
    add(/(?:(?<=[sxzo])|(?<=[cs]h))es$/, '')
    add(/(?<=[^su])s$/, '')
    add(/ied$/, 'y')
    add(/ed$/, '', 'e')
    add(/ing$/, '', 'e')
    add(/ily$/, 'y')
    add(/ly$/, '')
    add(/isation$/, 'ization')
    add(/ise$/, 'ize')
    add(/our$/, 'or')
    add(/'s$/, '')
  }
  return [...forms]
}
