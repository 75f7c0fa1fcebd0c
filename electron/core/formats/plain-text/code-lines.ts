import type { Line } from './lines.ts'

/** Lines of fenced code with their fences, and the keys of front matter. */
export function codeLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  let fence = ''
  for (const [index, { text }] of lines.entries()) {
    const mark = /^(?:`{3,}|~{3,})/.exec(text)?.[0]?.slice(0, 3) ?? ''
    if (fence !== '' || mark !== '') found.add(index)
    if (mark !== '') fence = fence === '' ? mark : fence === mark ? '' : fence
  }
  const MOST_KEYS = 30
  const end = lines.slice(1, MOST_KEYS).findIndex(({ text }) => text === '---')
  const isFront =
    lines[0]?.text === '---' && end > 0 && lines.slice(1, end + 1).every(({ text }) => /^(?:[\w-]+\s*:|-\s)/.test(text))
  if (isFront) for (let index = 0; index <= end + 1; index++) found.add(index)
  // An unclosed fence is no code: the rest of the text would vanish in it.
  return fence === '' ? found : new Set()
}
