import type { Seeded } from '#core/random/seeded.ts'

/** The sentences as one plain text, with paragraphs of one to seven of them and no other trace of where one began. */
export function withShuffledBreaks(sentences: readonly string[], random: Seeded): string {
  const lines: string[] = []
  for (let from = 0; from < sentences.length;) {
    const until = from + 1 + random.below(7)
    lines.push(sentences.slice(from, until).join(' '))
    from = until
  }
  return lines.join('\n')
}
