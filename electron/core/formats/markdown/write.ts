import type { WrittenText } from '../format.ts'
import { sidesOf } from '../sides/written-marks.ts'
import { withMarksEscaped } from './bare-marks.ts'

/** A table of two columns that every viewer of Markdown shows side by side. */
export function writeMarkdown({ title, languages, pairs }: WrittenText): Uint8Array {
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
