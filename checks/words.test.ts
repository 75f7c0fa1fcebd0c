import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { actions } from '#contract/actions.ts'

type Words = { readonly [key: string]: string | Words }
const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const wordFile = (language: string) => JSON.parse(read(`renderer/words/${language}.json`)) as Words

function flat(words: Words, prefix = ''): Map<string, string> {
  const all = new Map<string, string>()
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') all.set(prefix + key, value)
    else for (const [name, text] of flat(value, `${prefix}${key}.`)) all.set(name, text)
  }
  return all
}

const singular = (key: string) => key.replace(/_(?:one|other)$/, '')
const en = flat(wordFile('en'))
const zh = flat(wordFile('zh-CN'))
const keysOf = (words: ReadonlyMap<string, string>) => [...new Set([...words.keys()].map(singular))].toSorted()
const sourceFiles = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^testing\//.test(path))
  .map((path) => ({ path, text: read(join('renderer', path)) }))

it('has every word in both languages', () => {
  expect(keysOf(zh)).toEqual(keysOf(en))
  expect([...en, ...zh].filter(([, text]) => text.trim() === '')).toEqual([])
})

it('fills the same gaps in both languages', () => {
  const gaps = (text: string) =>
    [...text.matchAll(/\{\{(\w+)\}\}/g)]
      .map((match) => match[1] ?? '')
      .toSorted((one, other) => one.localeCompare(other))
  for (const [key, text] of zh) {
    const other = en.get(key) ?? en.get(`${singular(key)}_other`) ?? ''
    expect({ key, gaps: gaps(text) }).toEqual({ key, gaps: gaps(other) })
  }
})

it('uses every word', () => {
  const code = sourceFiles.map((file) => file.text).join('\n')
  const literal = new Set([...code.matchAll(/['"`]([a-zA-Z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map((match) => match[1]))
  const prefixes = [...code.matchAll(/`([a-zA-Z][\w.-]*\.)\$\{/g)].map((match) => match[1] ?? '')
  const fromActions = new Set<string>(actions.map((action) => action.wordKey))
  // The menus of the desktop shell read their names from the same files.
  prefixes.push('menu.')
  const unused = keysOf(en).filter(
    (key) => !literal.has(key) && !fromActions.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
  )
  expect(unused).toEqual([])
})

it('keeps words out of the code', () => {
  // Names that are the same in every language: the program, and a language's own name for itself.
  const allowed = /对照|简体中文/g
  const strays = sourceFiles.flatMap(({ path, text }) =>
    text
      .replaceAll(allowed, '')
      .split('\n')
      .map((line) => line.replace(/(?:\/\/|^\s*\*|^\s*\/\*\*).*$/, ''))
      .flatMap((line, index) => (/\p{Script=Han}/u.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  )
  expect(strays).toEqual([])
  const english = sourceFiles.flatMap(({ path, text }) =>
    [...text.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+)\s*</g)].map((match) => `${path}: ${match[1]}`),
  )
  expect(english).toEqual([])
})
