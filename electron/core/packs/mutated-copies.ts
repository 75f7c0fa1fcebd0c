import type { Seeded } from '../random/seeded.ts'

/** A reader's own copy of a text is never quite the publisher's: the ways it differs, to test packs with. */
export interface MutatedCopy {
  readonly text: string
  /** Paragraphs of the original, by index, that the change touched. */
  readonly touched: readonly number[]
}

const widths: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  '?': '？',
  '!': '！',
  ';': '；',
  '(': '（',
  ')': '）',
}

const untouched = (text: string): MutatedCopy => ({ text, touched: [] })

export const withFullWidth = (text: string) => untouched(text.replaceAll(/[,:?!;()]/g, (sign) => widths[sign] ?? sign))

export const withoutBlanks = (text: string) => untouched(text.replaceAll(/[^\S\n]+/g, ''))

/** Breaks each line after every `width` characters, as a plain-text mailer does. */
export const hardBroken = (text: string, width: number) =>
  untouched(
    text
      .split('\n')
      .map((line) =>
        Array.from(line)
          .map((character, index) => (index > 0 && index % width === 0 ? `\n${character}` : character))
          .join(''),
      )
      .join('\n'),
  )

export function withDeletedParagraphs(text: string, count: number, random: Seeded): MutatedCopy {
  const lines = text.split('\n')
  const gone = new Set<number>()
  while (gone.size < Math.min(count, lines.length - 1)) gone.add(random.below(lines.length))
  return untouched(lines.filter((_, index) => !gone.has(index)).join('\n'))
}

export function withSwappedParagraphs(text: string, random: Seeded): MutatedCopy {
  const lines = text.split('\n')
  const [one, other] = [random.below(lines.length), random.below(lines.length)]
  const swapped = lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '')
  return untouched(swapped.join('\n'))
}

/** Writes another Han character over one, `count` times, in different lines. */
export function withTypos(text: string, count: number, random: Seeded): MutatedCopy {
  const lines = text.split('\n').map((line) => Array.from(line))
  const touched = new Set<number>()
  for (let tries = 0; touched.size < count && tries < 10_000; tries++) {
    const at = random.below(lines.length)
    const column = random.below(lines[at]?.length ?? 1)
    if (touched.has(at) || !/[\u4e00-\u9fff]/.test(lines[at]?.[column] ?? '')) continue
    lines[at]?.splice(column, 1, lines[at]?.[column] === '错' ? '误' : '错')
    touched.add(at)
  }
  return { text: lines.map((line) => line.join('')).join('\n'), touched: [...touched] }
}
