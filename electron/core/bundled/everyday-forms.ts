import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sameWordKinds } from '../formats/glossary/same-word.ts'
import type { ContentFinding } from './check-content.ts'
import type { ContentSource } from './read-source.ts'

// Levels 1 to 6 of HSK 3.0: what one learns before a field's own words.
const EVERYDAY_LEVELS = /^[1-6]$/

/**
 * Forms that are everyday words of their own (博士 of 博士生, 平静 of 平常心): each must say in a sentence why it is the term
 * all the same. A content folder without the levels has none.
 */
export function everydayForms(contentDir: string, { entries }: ContentSource): readonly ContentFinding[] {
  const everyday = everydayWords(contentDir)
  return entries.flatMap((entry) =>
    Object.entries(entry.forms.zh)
      .filter(([form, because]) => everyday.has(form) && (sameWordKinds as readonly string[]).includes(because))
      .map(([form]) => ({
        file: entry.file,
        line: entry.lineOf('forms'),
        code: 'form-everyday',
        detail: form,
        sentence: `“${form}” is an everyday word; say in a sentence why it is the term ${entry.id}, or make it a rendering.`,
      })),
  )
}

function everydayWords(contentDir: string): ReadonlySet<string> {
  const path = join(contentDir, 'language/dictionary/hsk.tsv')
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  return new Set(
    lines
      .map((line) => line.split('\t'))
      .filter(([level = '']) => EVERYDAY_LEVELS.test(level))
      .flatMap(([, ...words]) => words.map((word) => word.replace(/\[.*/, ''))),
  )
}
