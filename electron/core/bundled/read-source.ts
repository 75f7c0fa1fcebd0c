import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { editionMistakeSentence } from '../formats/edition/mistake-sentences.ts'
import { type ParsedEdition, parseEdition } from '../formats/edition/parse-edition.ts'
import { glossaryMistakeSentence } from '../formats/glossary/mistake-sentences.ts'
import { parseGlossary, type PlacedEntry } from '../formats/glossary/parse-glossary.ts'
import { type Notice, readNotices } from './notices.ts'

/** A mistake in the content as a person is told it. `file` is relative to the content folder, with slashes. */
export interface ContentMistake {
  readonly file: string
  readonly line: number
  readonly sentence: string
}

export interface ContentSource {
  readonly editions: readonly ParsedEdition[]
  readonly entries: readonly PlacedEntry[]
  readonly notices: readonly Notice[]
  readonly mistakes: readonly ContentMistake[]
}

/**
 * Reads the whole content folder as people wrote it. What has mistakes is left out of the rest. Licences of packages
 * are looked for in the project that the folder is in.
 */
export function readContentSource(contentDir: string): ContentSource {
  const editions = readEditions(contentDir)
  const glossary = readGlossary(contentDir)
  const notices = readNotices(readText(contentDir, 'notices.yaml'), join(contentDir, '..'))
  return {
    editions: editions.found,
    entries: glossary.entries,
    notices: notices.found,
    mistakes: [...editions.mistakes, ...glossary.mistakes, ...notices.mistakes],
  }
}

const readText = (...parts: readonly string[]) => {
  const path = join(...parts)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}

function readEditions(contentDir: string) {
  const found: ParsedEdition[] = []
  const mistakes: ContentMistake[] = []
  const folders = namesIn(join(contentDir, 'editions'))
  for (const folder of folders.filter((name) => statSync(join(contentDir, 'editions', name)).isDirectory())) {
    const read = (name: string) => readText(contentDir, 'editions', folder, name)
    const result = parseEdition({ folder, head: read('edition.yaml'), text: read('text.txt') })
    if (result.edition) found.push(result.edition)
    for (const [name, own] of Object.entries(result.mistakes)) {
      const file = `editions/${folder}/${name}`
      mistakes.push(...own.map((each) => ({ file, line: each.line, sentence: editionMistakeSentence(each) })))
    }
  }
  return { found, mistakes }
}

function readGlossary(contentDir: string) {
  const names = namesIn(join(contentDir, 'glossary')).filter((name) => name.endsWith('.yaml'))
  const files = names.map((name) => ({ file: `glossary/${name}`, text: readText(contentDir, 'glossary', name) }))
  const { entries, mistakes } = parseGlossary(files)
  return {
    entries,
    mistakes: mistakes.map((each) => ({ file: each.file, line: each.line, sentence: glossaryMistakeSentence(each) })),
  }
}
