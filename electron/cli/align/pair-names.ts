// Languages as people write them at the end, or at the start, of the names of files.
const CHINESE = /^(?:zh|cn|chs|cht|chi|zho|cmn|chinese|中文|原文|source|src)(?:[-_](?:cn|tw|hk|sg|hans|hant))?$/i
const ENGLISH = /^(?:en|eng|english|英文|译文|target|tgt|trg)(?:[-_](?:us|gb|uk|au|ca))?$/i

export interface NamedPair {
  /** What both names have in common; it names what is written. */
  readonly name: string
  readonly zh: string
  readonly en: string
}

export interface PairedNames {
  readonly pairs: readonly NamedPair[]
  readonly unpaired: readonly string[]
}

interface Split {
  readonly file: string
  readonly name: string
  readonly side: 'zh' | 'en' | null
}

/** Pairs of one folder by the languages in their names: `one.zh.txt` and `one.en.docx`, `one.zh` and `one.en`. */
export function pairsOfFolder(files: readonly string[]): PairedNames {
  const split = files.filter(isShown).map(splitName)
  return paired(
    split.filter(({ side }) => side === 'zh'),
    split.filter(({ side }) => side !== 'zh'),
  )
}

/** Pairs of two folders by name, whatever their endings; a language in a name does not count. */
export function pairsOfFolders(zhFiles: readonly string[], enFiles: readonly string[]): PairedNames {
  const side = (files: readonly string[], of: 'zh' | 'en') =>
    files.filter(isShown).map((file) => ({ ...splitName(file), side: of }))
  return paired(side(zhFiles, 'zh'), side(enFiles, 'en'))
}

const isShown = (file: string) => !file.startsWith('.')

function paired(zh: readonly Split[], en: readonly Split[]): PairedNames {
  const partners = new Map<string, Split>()
  for (const each of en) if (each.side === 'en' && !partners.has(each.name)) partners.set(each.name, each)
  const taken = new Set<Split>()
  const pairs = zh.flatMap((each): readonly NamedPair[] => {
    const partner = partners.get(each.name)
    if (!partner || taken.has(partner)) return []
    taken.add(partner).add(each)
    return [{ name: each.name, zh: each.file, en: partner.file }]
  })
  const unpaired = [...zh, ...en].filter((each) => !taken.has(each)).map(({ file }) => file)
  return { pairs: pairs.toSorted((one, other) => (one.name < other.name ? -1 : 1)), unpaired: unpaired.toSorted() }
}

function splitName(file: string): Split {
  const parts = file.split('.')
  const ending = parts.length > 1 ? (parts.at(-1) ?? '') : ''
  // `one.zh`: the language stands in place of an ending.
  if (sideOfWord(ending) !== null && parts.length > 1)
    return { file, name: parts.slice(0, -1).join('.'), side: sideOfWord(ending) }
  const base = parts.length > 1 ? parts.slice(0, -1).join('.') : file
  for (const pattern of placesOfLanguage) {
    const { word = '', rest = base } = pattern.exec(base)?.groups ?? {}
    const side = sideOfWord(word)
    if (side !== null) return { file, name: rest, side }
  }
  return { file, name: base, side: null }
}

// `zh-Hant` is one word though a hyphen stands in it, so it is tried first.
const placesOfLanguage = [
  /^(?<rest>.+)[._\- ](?<word>[^._\- ]+[-_][A-Za-z]{2,4})$/,
  /^(?<rest>.+)[._\- ](?<word>[^._\- ]+)$/,
  /^(?<word>[^._\- ]+[-_][A-Za-z]{2,4})[._\- ](?<rest>.+)$/,
  /^(?<word>[^._\- ]+)[._\- ](?<rest>.+)$/,
]

const sideOfWord = (word: string) => (CHINESE.test(word) ? 'zh' : ENGLISH.test(word) ? 'en' : null)
