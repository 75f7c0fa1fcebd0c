import { join } from 'node:path'
import type { Word } from '#contract/text.ts'
import { openEngines } from '#core/bundled/open-engines.ts'
import { createSentences } from '#core/language/annotate/sentences.ts'
import { readBuiltContent } from '#core/bundled/built-content.ts'
import { StartError } from '#core/store/start-error.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'
import { linesOf } from './lines.ts'

export type Input = AsyncIterable<Uint8Array | string>

export interface Answers {
  /** One entry for each piece, for programs. */
  readonly json: (words: readonly Word[]) => readonly string[]
  /** The same for people, in one line. */
  readonly readable: (words: readonly Word[]) => string
}

/** A subcommand that answers each line of the standard input with one line made of its words: to read, or as a JSON array. */
export function byLine(name: string, { json, readable }: Answers) {
  const usage = `${name} [--json] < FILE`
  return {
    name,
    usage,
    async run(args: readonly string[], { out, err, contentDir }: Terminal, input: Input = process.stdin) {
      const isJson = args[0] === '--json'
      if (args.length > 1 || (args.length === 1 && !isJson)) {
        err(`Usage: duizhao ${usage}`)
        return 2
      }
      const sentences = openSentences(contentDir)
      if (!sentences) {
        err(`There is no built content in ${contentDir}; run npm run build.`)
        return 2
      }
      for await (const line of linesOf(input)) {
        const [words = []] = sentences.wordsOf([line])
        out(isJson ? JSON.stringify(json(words)) : readable(words))
      }
      return 0
    },
  } satisfies Subcommand
}

function openSentences(contentDir: string) {
  try {
    const sentences = createSentences(readBuiltContent(contentDir).terms, openEngines(join(contentDir, 'language')))
    sentences.prepare()
    return sentences
  } catch (error) {
    if (error instanceof StartError) return null
    throw error
  }
}
