import { parseArgs } from 'node:util'
import { sideByCode } from '#core/formats/sides/side-by-code.ts'
import type { ReadAs, Writer } from '#core/formats/format.ts'
import { readAsOption } from '../files/read-as-option.ts'
import { writerFor } from '../files/written-form.ts'

export interface AlignCommandOptions {
  /** Two files or folders, or one of each kind that holds both languages. */
  readonly paths: { readonly zh: string; readonly en: string } | { readonly both: string }
  readonly isLines: boolean
  /** Null prints beads as numbers of lines, which `--lines` alone asks for. */
  readonly writer: Writer | null
  readonly out: string | undefined
  readonly languages: { readonly source: string; readonly target: string } | null
  /** One file: its languages. Two: that they are taken as they are named, whatever stands in them. Undefined where it is told. */
  readonly as: ReadAs | undefined
}

/** Reads the arguments of `duizhao align`; null where they make no sense. */
export function readAlignOptions(args: readonly string[]): AlignCommandOptions | null {
  const values = parsed(args)
  if (!values) return null
  const { zh, en, both, lines = false, to, out, languages: codes } = values
  const paths = zh !== undefined && en !== undefined && both === undefined ? { zh, en } : null
  const alone = both !== undefined && zh === undefined && en === undefined ? { both } : null
  const given = paths ?? alone
  const languages = codes === undefined ? null : languagesOf(codes)
  const isBeads = lines && to === undefined
  const as = readAsOption(values.as)
  const writer = isBeads ? writerFor(undefined, out) : writerFor(to ?? (out === undefined ? 'tsv' : undefined), out)
  if (
    !given ||
    as === null ||
    (lines && !paths) ||
    (codes !== undefined && !languages) ||
    (!writer && !isBeads && !isFolderLike(to, out))
  )
    return null
  return {
    paths: given,
    isLines: lines,
    writer: writer ?? (isBeads ? null : writerFor('tsv', undefined)),
    out,
    languages,
    as,
  }
}

/** Without `--to`, a name without an ending may be the folder that folders are aligned into. */
const isFolderLike = (to: string | undefined, out: string | undefined) =>
  to === undefined && out !== undefined && !/\.[^./\\]+$/.test(out)

/** Why codes can't be those of the languages: the Chinese first, then the English. Null where they can. */
export function whyNotLanguages({
  source,
  target,
}: {
  readonly source: string
  readonly target: string
}): string | null {
  const isChinese = CHINESE.has(/^[a-z]+/i.exec(source)?.[0].toLowerCase() ?? '')
  const isEnglish = sideByCode(target) === 'target'
  if (isChinese && isEnglish) return null
  const wrong = isChinese ? `${target} as English` : `${source} as Chinese`
  return `--languages names the Chinese first, then the English, such as zh-CN,en-US: ${wrong} would label the text wrongly.`
}

// With the languages of China that are written in Chinese characters.
const CHINESE = new Set(['zh', 'zho', 'chi', 'cmn', 'yue', 'wuu', 'lzh', 'nan', 'hak', 'gan', 'hsn', 'cdo'])

function languagesOf(codes: string) {
  const [source, target, ...more] = codes.split(',')
  const isCode = (code: string | undefined) => code !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code)
  return isCode(source) && isCode(target) && more.length === 0 && source && target ? { source, target } : null
}

function parsed(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        zh: { type: 'string' },
        en: { type: 'string' },
        lines: { type: 'boolean' },
        to: { type: 'string' },
        out: { type: 'string' },
        languages: { type: 'string' },
        as: { type: 'string' },
      },
    })
    return positionals.length > 1 ? null : { ...values, both: positionals[0] }
  } catch {
    // parseArgs throws on an option it does not know; the caller prints how to call the command.
    return null
  }
}
