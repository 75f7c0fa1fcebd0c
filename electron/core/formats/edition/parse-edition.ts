import { type Mistake, type Parsed, parsed } from '../mistake.ts'
import { readYaml } from '../yaml.ts'
import { type Edition, EditionHead } from './edition.ts'
import { type ParsedPair, parseEditionText } from './parse-text.ts'

export type EditionFileName = 'edition.yaml' | 'text.txt'

export interface ParsedEdition extends Edition {
  readonly pairs: ParsedPair[]
}

export interface EditionFiles {
  /** The name of the folder, which the id must equal. */
  readonly folder: string
  readonly head: string
  readonly text: string
}

/** Reads both files of an edition. Gives the edition, or the mistakes of each file. */
export function parseEdition({ folder, head, text }: EditionFiles): {
  readonly edition: ParsedEdition | null
  readonly mistakes: Readonly<Record<EditionFileName, readonly Mistake[]>>
} {
  const body = parseEditionText(text)
  const { value, mistakes, lineOf } = readYaml(head, EditionHead)
  const pairs = 'value' in body ? [...body.value] : []
  const about = [...mistakes]
  if (value && value.id !== folder) about.push({ line: lineOf(['id']), code: 'wrong-folder', detail: value.id })
  const headings = new Set(pairs.filter(({ kind }) => kind === 'heading').map(({ source }) => source.join('')))
  for (const [index, { heading }] of (value?.sections ?? []).entries()) {
    if ('value' in body && !headings.has(heading))
      about.push({ line: lineOf(['sections', index, 'heading']), code: 'unknown-section', detail: heading })
  }
  const checkedHead: Parsed<EditionHead | null> = parsed(value, about)
  const isFine = value && checkedHead.mistakes.length === 0 && body.mistakes.length === 0
  return {
    edition: isFine ? { ...value, pairs } : null,
    mistakes: { 'edition.yaml': checkedHead.mistakes, 'text.txt': body.mistakes },
  }
}

/** The edition as it is shipped: without the lines of its source file. */
export function compileEdition({ pairs, ...head }: ParsedEdition): Edition {
  return { ...head, pairs: pairs.map(({ line: _line, ...pair }) => pair) }
}
