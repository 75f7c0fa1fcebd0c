/** One line of CC-CEDICT. */
export interface RawEntry {
  readonly traditional: string
  readonly simplified: string
  /** As written: 'lu:4', 'r5', capitals for names, digits and Latin letters in some. */
  readonly pinyin: string
  readonly senses: readonly string[]
  /** 1-based. */
  readonly line: number
}

export interface ParsedDictionary {
  readonly entries: readonly RawEntry[]
  /** Lines that are neither a comment nor an entry, 1-based. */
  readonly mistakes: readonly { readonly line: number; readonly sentence: string }[]
}

const entryLine = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/u

/** Reads CC-CEDICT's own format (`traditional simplified [pin1 yin1] /sense/sense/`, comments begin with #). */
export function parseCedict(text: string): ParsedDictionary {
  const entries: RawEntry[] = []
  const mistakes: { line: number; sentence: string }[] = []
  text.split('\n').forEach((content, index) => {
    const line = index + 1
    if (content.trim() === '' || content.startsWith('#')) return
    const [, traditional, simplified, pinyin, glosses] = entryLine.exec(content) ?? []
    if (traditional === undefined || simplified === undefined || pinyin === undefined || glosses === undefined)
      mistakes.push({ line, sentence: `not an entry: ${content.slice(0, 60)}` })
    else {
      const senses = glosses.split('/').map((sense) => sense.trim())
      entries.push({ traditional, simplified, pinyin, senses: senses.filter((sense) => sense !== ''), line })
    }
  })
  return { entries, mistakes }
}

/** The text of a dictionary that a package carries as a script with one template string. */
export function textInScript(script: string): string {
  const start = script.indexOf('`')
  const end = script.lastIndexOf('`')
  if (start < 0 || end <= start) throw new SyntaxError('no template string in the script')
  return script.slice(start + 1, end).replace(/\\([\\`$])/g, '$1')
}
