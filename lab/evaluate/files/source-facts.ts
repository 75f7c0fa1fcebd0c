import type { GivenFile } from './measure-pair.ts'

/*
 * What a file holds, told by patterns alone and not by the readers that are measured. Only Markdown is told so; of other
 * files nothing is counted.
 */
const isMarkdown = (name: string) => /\.(?:md|markdown|mdx)$/i.test(name)
const FENCED = /^([ \t>]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t>]*\2[ \t]*$/gm
const FRONT = /^---\r?\n[\s\S]*?\n---\r?\n/
const REMARK = /<!--[\s\S]*?-->/g

const prose = (text: string): string => text.replaceAll(FENCED, '').replace(FRONT, '').replaceAll(REMARK, '')

/** Inline code, but for labels and sizes of Sphinx, which are no text. */
export function codeIn(text: string, name: string): readonly string[] {
  if (!isMarkdown(name)) return []
  const lines = prose(text).replaceAll(/^[ \t]*:(?:label|eqlabel|width|height|begin_tab|end_tab):`[^`]*`[ \t]*$/gm, '')
  return [...lines.matchAll(/(?<![`\\])(`+)(?!`)([^`\n]+?)(?<!`)\1(?!`)/g)].map((found) => (found[2] ?? '').trim())
}

/** Runs of Han characters, but for those in addresses and definitions of links. */
export function hanIn(text: string, name: string): readonly string[] {
  if (!isMarkdown(name)) return []
  const shown = text
    .replace(FRONT, '')
    .replaceAll(REMARK, '')
    .replaceAll(/^ {0,3}\[[^\]\n]+\]:[^\n]*$/gm, '')
    .replaceAll(/\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g, ']')
    .replaceAll(/\{#[^}\n]*\}|\{\/\*[^\n]*?\*\/\}/g, '')
  return shown.match(/\p{Script=Han}+/gu) ?? []
}

const JUNK = [
  /^\s*$/,
  /^\[[^\]]+\]:\s*\S+/,
  /\{#[^{}\s]+\}\s*$/,
  /^<!--/,
  /^:{3,}/,
  /^:(?:label|eqlabel|width|begin_tab|end_tab):/,
  /^-{3,}$/,
  /^(?:```|~~~)/,
  /^`{2,}$/,
  /^(?:layout|slug|weight|translators|draft):\s/,
  /^\|?[\s:|-]{3,}$/,
]

/** Whether a sentence is structure that no translator wants to see. */
export const isJunk = (sentence: string): boolean => JUNK.some((pattern) => pattern.test(sentence))

/** The same file with each paragraph of Markdown on one line. */
export function unwrapped({ name, bytes }: GivenFile): GivenFile {
  if (!isMarkdown(name)) return { name, bytes }
  const text = new TextDecoder().decode(bytes)
  const lines: string[] = []
  let fence = ''
  let mayGoOn = false
  for (const line of text.split('\n')) {
    const mark = /^[ \t>]*(`{3,}|~{3,}|\$\$)/.exec(line)?.[1] ?? ''
    const isIn = fence !== ''
    if (mark !== '') fence = isIn ? (mark.startsWith(fence) ? '' : fence) : /^\$\$.+\$\$/.test(line.trim()) ? '' : mark
    const isPlain = !isIn && mark === '' && /^ {0,6}[^\s#>|<:`~{}[\]\-*+=!$0-9]/.test(line) && !/[ ]{2,}$/.test(line)
    const last = lines.at(-1)
    if (isPlain && mayGoOn && last !== undefined) {
      const isChinese =
        /[\p{Script=Han}，。、：；！？”’）》」]$/u.test(last) && /^\s*[\p{Script=Han}“‘（《「]/u.test(line)
      lines[lines.length - 1] = last.trimEnd() + (isChinese ? '' : ' ') + line.trim()
    } else lines.push(line)
    mayGoOn =
      !isIn &&
      mark === '' &&
      /\S/.test(line) &&
      !/^\s*(?:#|\||<|:::|---|===|:[a-z_]+:|\$\$)/.test(line) &&
      !/[ ]{2,}$|\\$/.test(line)
  }
  return { name, bytes: new TextEncoder().encode(lines.join('\n')) }
}
