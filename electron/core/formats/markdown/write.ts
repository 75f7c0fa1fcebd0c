import type { WrittenText } from '../format.ts'
import { sidesOf } from '../sides/written-marks.ts'
import { withMarksEscaped } from './bare-marks.ts'
import { textAsMarkdown } from './write-one-side.ts'

/** A table of two columns that every viewer of Markdown shows side by side; a text without any English as a text. */
export function writeMarkdown({ title, languages, pairs }: WrittenText): Uint8Array {
  if (pairs.length > 0 && pairs.every(({ target }) => target.length === 0))
    return new TextEncoder().encode(textAsMarkdown(pairs).toWellFormed())
  const cell = (text: string) => withMarksEscaped(text.replaceAll(/[\n\r\t\v\f\u0085\u2028\u2029]+/g, ' '))
  const name = title.zh || title.en
  const lines = [
    ...(name === '' ? [] : [`# ${cell(name)}`, '']),
    `| ${cell(languages.source)} | ${cell(languages.target)} |`,
    '| --- | --- |',
    ...pairs.map((pair) => {
      const { source, target } = sidesOf(pair)
      return `| ${cell(source)} | ${cell(target)} |`
    }),
    '',
  ]
  return new TextEncoder().encode(lines.join('\n').toWellFormed())
}
