import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { readYaml } from '../formats/yaml.ts'

/** A work that is shipped with the program, and the text of its licence. */
export interface Notice {
  readonly name: string
  readonly licence: string
  readonly text: string
}

/** As written: the text itself, or the package whose licence file is shown; `.` and `./…` are folders of the project. */
const WrittenNotice = v.strictObject({
  name: v.string(),
  licence: v.string(),
  text: v.optional(v.string()),
  from: v.optional(v.string()),
})
type WrittenNotice = v.InferOutput<typeof WrittenNotice>

interface FoundNotices {
  readonly found: readonly Notice[]
  readonly mistakes: readonly { readonly file: string; readonly line: number; readonly sentence: string }[]
}

/** Reads `notices.yaml`; licences of packages come from the project's folder. An empty text has no notices. */
export function readNotices(yaml: string, projectDir: string): FoundNotices {
  const file = 'notices.yaml'
  if (yaml === '') return { found: [], mistakes: [] }
  const { value, mistakes, lineOf } = readYaml(yaml, v.array(WrittenNotice))
  if (!value) return { found: [], mistakes: mistakes.map(({ line, detail }) => ({ file, line, sentence: detail })) }
  const texts = value.map((notice) => licenceText(notice, projectDir))
  return {
    found: value.map(({ name, licence }, index) => ({ name, licence, text: texts[index] ?? '' })),
    mistakes: value.flatMap(({ name }, index) => {
      const sentence = `There is no licence text for ${name}: neither “text” nor a licence file in “from”.`
      return texts[index] === null ? [{ file, line: lineOf([index]), sentence }] : []
    }),
  }
}

function licenceText({ text, from }: WrittenNotice, projectDir: string): string | null {
  if (from === undefined) return text ?? null
  const folder = from.startsWith('.') ? join(projectDir, from) : join(projectDir, 'node_modules', from)
  const name = existsSync(folder) ? readdirSync(folder).find((each) => /^licen[cs]e(?:\.|$)/i.test(each)) : undefined
  return name === undefined ? null : readFileSync(join(folder, name), 'utf8')
}
