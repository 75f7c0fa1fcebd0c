import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const renderer = fileURLToPath(new URL('../renderer', import.meta.url))

it('shows every control on the page of controls', () => {
  const controls = readdirSync(`${renderer}/ui`).filter((name) => name.endsWith('.tsx'))
  const gallery = readdirSync(`${renderer}/gallery`).map((name) => readFileSync(`${renderer}/gallery/${name}`, 'utf8'))
  expect(controls.length).toBeGreaterThan(8)
  expect(controls.filter((name) => !gallery.some((code) => code.includes(`'../ui/${name}'`)))).toEqual([])
})
