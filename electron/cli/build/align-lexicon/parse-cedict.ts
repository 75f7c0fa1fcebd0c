/** One line of CC-CEDICT. */
export interface CedictEntry {
  readonly traditional: string
  readonly simplified: string
  /** As written: tone digits, `u:` for ü, capitals for names, blanks between syllables. */
  readonly pinyin: string
  /** Between the slashes. */
  readonly glosses: readonly string[]
}

const line = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/gm

/** Reads the text of CC-CEDICT (https://cc-cedict.org/wiki/format:syntax). Lines of another shape are comments. */
export function parseCedict(text: string): readonly CedictEntry[] {
  return Array.from(text.matchAll(line), ([, traditional = '', simplified = '', pinyin = '', glosses = '']) => ({
    traditional,
    simplified,
    pinyin,
    glosses: glosses.split('/'),
  }))
}
