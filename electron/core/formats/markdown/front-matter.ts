import type { RootContent } from 'mdast'

/** What the front matter calls the text; '' where there is none, or none that is one line. */
export function frontTitle(nodes: readonly RootContent[]): string {
  const [first] = nodes
  const front = first?.type === 'yaml' || (first?.type as string) === 'toml' ? (first as { value: string }).value : ''
  const value = /^title[ \t]*[:=][ \t]*(.+?)[ \t]*$/m.exec(front.slice(0, 20_000))?.[1] ?? ''
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(value)
  if (quoted) return (quoted[1]?.replaceAll(/\\(.)/g, '$1') ?? quoted[2]?.replaceAll("''", "'") ?? '').trim()
  return /^[|>&*!{[]/.test(value) ? '' : value.replace(/\s#.*$/, '').trim()
}
