import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { allWriters } from './all-formats.ts'
import type { FilePair } from './format.ts'
import { parseFile } from './parse-file.ts'
import { present } from '../testing/present.ts'

// Files as other programs write and read them. Where a program is not installed (Debian: pandoc, libreoffice-writer,
// translate-toolkit) its cases say so; with DUIZHAO_REQUIRE_PROGRAMS=1 that is a failure.
const isRequired = process.env['DUIZHAO_REQUIRE_PROGRAMS'] === '1'
const has = (program: string) =>
  (process.env['PATH'] ?? '').split(delimiter).some((from) => existsSync(join(from, program)))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-programs-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const said = ['渡口的早晨', '老船夫每天五点起床', '一只白猫', '河水不问去处', '调用 useState 以后再看']
const markdown = `# ${said[0]}\n\n老船夫每天**五点**起床，先看河水。\n\n- ${said[2]}\n\n> ${said[3]}。\n\n调用 \`useState\` 以后[再看](https://example.org)。\n`
const page = `<html><meta charset="utf-8"><body>${said.map((each) => `<p>${each}</p>`).join('')}</body></html>`
const languages = { source: 'zh-CN', target: 'en-US' }
const pairs = said.map((zh, index): FilePair => ({
  kind: 'paragraph',
  speaker: null,
  startsParagraph: true,
  source: [zh],
  target: [`Line ${index + 1} of the ferry.`],
  confidence: 0.9,
  origin: 'aligned',
  state: index === 0 ? 'checked' : 'machine',
}))

function chineseIn(path: string): string {
  const { content } = parseFile(readFileSync(path), path)
  if (content.sides === 'two') return content.pairs.map(({ source }) => source.join('')).join('\n')
  return content.document.paragraphs.map(({ sentences }) => sentences.join('')).join('\n')
}

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

interface Case {
  readonly program: string
  readonly what: string
  readonly run: () => string
  readonly expected: readonly string[]
}

const pandoc = (form: string): Case => ({
  program: 'pandoc',
  what: `${form} that it wrote`,
  run: () => {
    const to = join(folder, `a.${form}`)
    execFileSync('pandoc', ['-s', '--metadata', 'title=渡口', written('a.md', markdown), '-o', to])
    return chineseIn(to)
  },
  expected: said,
})

const libreOffice = (form: string): Case => ({
  program: 'soffice',
  what: `${form} that it wrote`,
  run: () => {
    const from = written('page.html', page)
    execFileSync('soffice', ['--headless', '--writer', '--convert-to', form, '--outdir', folder, from])
    return chineseIn(join(folder, `page.${form}`))
  },
  expected: said,
})

const cases: readonly Case[] = [
  ...['docx', 'odt', 'rtf', 'epub', 'html'].map(pandoc),
  ...['docx', 'odt', 'fodt', 'rtf'].map(libreOffice),
  {
    program: 'po2xliff',
    what: 'a catalogue that it made of a gettext file',
    run: () => {
      const unit = ({ source, target }: FilePair) => `msgid "${target[0] ?? ''}"\nmsgstr "${source[0] ?? ''}"\n`
      const header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: zh_CN\\n"\n\n'
      const [po, xliff] = [written('a.po', header + pairs.map(unit).join('\n')), join(folder, 'a.xlf')]
      execFileSync('po2xliff', ['-i', po, '-o', xliff])
      // It names no language of its translation unless it is told one.
      const named = readFileSync(xliff, 'utf8').replace(
        /<file (?![^>]*target-language="zh)/,
        '<file target-language="zh-CN" ',
      )
      return chineseIn(written('named.xlf', named))
    },
    expected: said,
  },
  {
    program: 'xliff2po',
    what: 'XLIFF 1.2 that we wrote, read by it',
    run: () => {
      const writer = present(allWriters.find(({ name }) => name === 'xliff12'))
      const path = written('ours.xlf', writer.write({ title: { zh: '渡口', en: '' }, languages, pairs }))
      execFileSync('xliff2po', ['-i', path, '-o', join(folder, 'ours.po')])
      return readFileSync(join(folder, 'ours.po'), 'utf8')
    },
    expected: ['Line 2 of the ferry.', '一只白猫'],
  },
]

it.for(cases)('$program: $what', { timeout: 120_000 }, ({ program, what, run, expected }, { skip }) => {
  const why = `NOT TESTED, ${program} is not installed: ${what}`
  if (!has(program) && !isRequired) process.stderr.write(`${why}\n`)
  skip(!has(program) && !isRequired, why)
  const text = run()
  for (const each of expected) expect(text).toContain(each)
})
