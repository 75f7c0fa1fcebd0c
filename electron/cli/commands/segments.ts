import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { decodeText } from '#core/formats/encoding/decode-text.ts'
import type { ReadAs } from '#core/formats/format.ts'
import { parseFile } from '#core/formats/parse-file.ts'
import type { Paragraph } from '#core/formats/plain-text/document.ts'
import { readPlainText } from '#core/formats/plain-text/read-plain-text.ts'
import { readAsOption } from '../files/read-as-option.ts'
import { readOrSayWhy } from '../files/read-or-say-why.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'
import { readFileWithin } from '#core/uploads/read-file-within.ts'

/** `duizhao segments`: a text file as paragraphs with kind and speaker, cut into sentences; a paragraph a line. */
export const segments: Subcommand = {
  name: 'segments',
  usage: 'segments FILE --json [--as zh|en|both]',
  run: (args, terminal) => Promise.resolve(run(args, terminal)),
}

function run(args: readonly string[], terminal: Terminal): number {
  const { out, err } = terminal
  const asked = optionsOf(args)
  if (asked === null) {
    err(`Usage: duizhao ${segments.usage}`)
    return 2
  }
  const paragraphs = readOrSayWhy(asked.file, terminal, () => paragraphsOf(asked))
  if (!paragraphs) return 2
  for (const { kind, speaker, sentences, language } of paragraphs)
    out(JSON.stringify({ kind, speaker: speaker ?? '', sentences, ...(language && { language }) }))
  return 0
}

interface SegmentsOptions {
  readonly file: string
  readonly as: ReadAs | undefined
}

type Shown = Pick<Paragraph, 'kind' | 'speaker' | 'sentences'> & { readonly language?: 'zh' | 'en' }

/** A text file as it stands, whatever its language; any file where its languages are said, each paragraph with its own. */
function paragraphsOf({ file, as }: SegmentsOptions): readonly Shown[] {
  const bytes = readFileWithin(file)
  if (as === undefined) return readPlainText(decodeText(bytes).text).paragraphs
  const { content } = parseFile(bytes, basename(file), { as }, () => performance.now())
  if (content.sides === 'one') return content.document.paragraphs.map((each) => shown(each, content.language ?? 'zh'))
  if (content.sides === 'apart')
    return [
      ...content.source.paragraphs.map((each) => shown(each, 'zh')),
      ...content.target.paragraphs.map((each) => shown(each, 'en')),
    ]
  return content.pairs.flatMap(({ kind, speaker, source, target }) => [
    ...(source.length > 0 ? [shown({ kind, speaker: speaker?.zh ?? null, sentences: source }, 'zh')] : []),
    ...(target.length > 0 ? [shown({ kind, speaker: speaker?.en ?? null, sentences: target }, 'en')] : []),
  ])
}

const shown = (
  { kind, speaker, sentences }: Pick<Paragraph, 'kind' | 'speaker' | 'sentences'>,
  language: 'zh' | 'en',
): Shown => ({ kind, speaker, sentences, language })

function optionsOf(args: readonly string[]): SegmentsOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, as: { type: 'string' } },
    })
    const as = readAsOption(values.as)
    const [file] = positionals
    return values.json && as !== null && file !== undefined && positionals.length === 1 ? { file, as } : null
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return null
  }
}
