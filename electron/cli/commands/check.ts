import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openEngines } from '#core/bundled/open-engines.ts'
import { checkContent, type ContentFinding, termForms } from '#core/bundled/check-content.ts'
import { checkTranscript } from '#core/bundled/check-transcript.ts'
import { type ContentSource, readContentSource } from '#core/bundled/read-source.ts'
import type { Subcommand, Terminal } from '../subcommand.ts'
import { checkPack, checkPackUsage } from './check-pack.ts'
import { checkTranslationUsage, runCheckTranslation } from './check-translation.ts'

interface CheckOptions {
  readonly contentDir: string
  readonly transcriptPath: string | null
  readonly isJson: boolean
}

export const check: Subcommand = {
  name: 'check',
  usage: `check content [--content FOLDER] [--transcript FILE] [--json] | ${checkPackUsage} | ${checkTranslationUsage}`,
  run: async ([subject = '', ...args], terminal) => {
    if (subject === 'translation') return runCheckTranslation(args, terminal)
    return subject === 'pack' ? checkPack(args, terminal) : runCheck([subject, ...args], terminal)
  },
}

function runCheck(args: readonly string[], terminal: Terminal): number {
  const options = readOptions(args, terminal)
  const wrong = typeof options === 'string' ? options : whatIsMissing(options)
  if (typeof options === 'string' || wrong !== null) {
    terminal.err(wrong ?? '')
    return 2
  }
  const { contentDir, transcriptPath, isJson } = options
  const transcript = transcriptPath === null ? null : readFileSync(transcriptPath, 'utf8')
  const source = readContentSource(contentDir)
  const findings = [
    ...checkContent(contentDir, source, transcript),
    ...(transcript === null ? [] : withTranscript(contentDir, source, transcript, terminal)),
  ]
  if (isJson) terminal.out(JSON.stringify({ findings }))
  else for (const finding of findings) terminal.out(lineOf(finding))
  return findings.length > 0 ? 1 : 0
}

function withTranscript(
  contentDir: string,
  source: ContentSource,
  transcript: string,
  terminal: Terminal,
): readonly ContentFinding[] {
  const segment = openEngines(join(terminal.contentDir, 'language')).segmenter().segment
  return checkTranscript({ contentDir, forms: termForms(source), segment }, transcript)
}

function readOptions(args: readonly string[], { contentDir }: Terminal): CheckOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        content: { type: 'string' },
        transcript: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    if (positionals.length !== 1 || positionals[0] !== 'content') return `Usage: duizhao ${check.usage}`
    // The built content stands in out/content of the project, what it was built from in content.
    const sources = values.content ?? join(contentDir, '..', '..', 'content')
    return { contentDir: sources, transcriptPath: values.transcript ?? null, isJson: values.json }
  } catch {
    // parseArgs throws for an unknown option; the usage line answers that.
    return `Usage: duizhao ${check.usage}`
  }
}

function whatIsMissing({ contentDir, transcriptPath }: CheckOptions): string | null {
  if (!existsSync(join(contentDir, 'editions')))
    return `There are no editions in ${contentDir}; name the folder with --content.`
  if (transcriptPath !== null && !existsSync(transcriptPath)) return `There is no file ${transcriptPath}.`
  return null
}

function lineOf({ file, line, sentence }: ContentFinding): string {
  return `content/${file}:${line}: ${sentence}`
}
