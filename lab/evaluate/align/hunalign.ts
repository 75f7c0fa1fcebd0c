import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import { chineseTokens } from '#core/alignment/engine/chinese-tokens.ts'
import { englishTokens, type StemMemory } from '#core/alignment/engine/english-tokens.ts'
import type { LineBead } from '../../../electron/cli/align/bead-lines.ts'

/** Text and dictionary as files that hunalign reads: our tokens with blanks between them, our glosses. */
export interface HunalignFiles {
  readonly dictionary: string
  readonly source: string
  readonly target: string
  /** The sentences as they are. */
  readonly plainSource: string
  readonly plainTarget: string
  readonly remove: () => void
}

export function writeHunalignFiles(
  source: readonly string[],
  target: readonly string[],
  lexicon: AlignLexicon,
): HunalignFiles {
  const stems: StemMemory = new Map()
  const keys = (tokens: readonly { readonly key: string }[]) => tokens.map(({ key }) => key).join(' ')
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-hunalign-'))
  const write = (name: string, lines: readonly string[]) => {
    writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''))
    return join(folder, name)
  }
  return {
    dictionary: write('glosses.dic', glossLines(lexicon)),
    source: write(
      'source',
      source.map((line) => keys(chineseTokens(line, lexicon))),
    ),
    target: write(
      'target',
      target.map((line) => keys(englishTokens(line, stems))),
    ),
    plainSource: write('zh', source),
    plainTarget: write('en', target),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** `stem @ headword`, the order hunalign asks for. */
function glossLines({ headwords, stems, rowStart, linkStem }: AlignLexicon): readonly string[] {
  const byNumber = Array.from(stems.keys())
  return Array.from(headwords).flatMap(([headword, row]) =>
    Array.from(linkStem.subarray(rowStart[row], rowStart[row + 1]), (stem) => `${byNumber[stem]} @ ${headword}`),
  )
}

/** What a hunalign binary makes of the files. Its ladder names the sentences at which beads begin. */
export function hunalign(
  binary: string,
  files: HunalignFiles,
  sourceCount: number,
  targetCount: number,
): readonly LineBead[] {
  const run = spawnSync(binary, [files.dictionary, files.source, files.target], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (run.status !== 0) throw new Error(`hunalign failed: ${run.stderr.slice(-300)}`)
  const rungs = run.stdout
    .trim()
    .split('\n')
    .map((line) => line.split('\t').map(Number))
    .map(([i = 0, j = 0]) => [Math.min(i, sourceCount), Math.min(j, targetCount)] as const)
  return rungs.slice(1).map(([i, j], order) => {
    const [fromI, fromJ] = rungs[order] ?? [0, 0]
    return {
      source: Array.from({ length: i - fromI }, (_, each) => fromI + each),
      target: Array.from({ length: j - fromJ }, (_, each) => fromJ + each),
    }
  })
}
