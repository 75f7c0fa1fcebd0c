import { stringify } from 'yaml'
import type { Pack, PackUnit } from './pack.ts'

/** The two files of a pack, as `parsePack` reads them. */
export function writePack({ head, units }: Pack): { readonly head: string; readonly units: string } {
  const lines: string[] = []
  for (const unit of units) lines.push(...unitLines(unit))
  return { head: stringify(head, { lineWidth: 0 }), units: `${lines.join('\n').trim()}\n` }
}

function unitLines({
  kind,
  speaker,
  startsParagraph,
  fingerprints,
  english,
  terms,
  notes,
}: PackUnit): readonly string[] {
  return [
    '',
    ...(startsParagraph ? [speaker === null ? `@${kind}` : `@${kind} ${speaker}`] : []),
    ...fingerprints,
    ...(english.length > 0 ? english.map((sentence) => `en: ${sentence}`) : ['en: -']),
    ...notes.map((note) => `note: ${note}`),
    ...(terms.length > 0 ? [`terms: ${terms.join(' ')}`] : []),
  ]
}
