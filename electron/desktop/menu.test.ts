import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import { actions } from '#contract/actions.ts'
import { acceleratorOf } from './accelerator.ts'
import { menuTemplate } from './menu.ts'
import { shellLanguage } from './shell-words.ts'

const chosen: string[] = []
const options = {
  language: 'en',
  platform: 'linux',
  keys: {},
  run: (id: string) => void chosen.push(id),
  openAbout: () => void chosen.push('about'),
} as const

const itemsOf = (template: readonly MenuItemConstructorOptions[]) =>
  template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))

it('has every action that names a menu, and choosing one runs it', () => {
  const items = itemsOf(menuTemplate(options))
  const wanted = actions.filter(({ menu }) => menu !== null).map(({ id }) => id)
  expect(items.flatMap(({ id }) => id ?? []).toSorted()).toEqual(wanted.toSorted())
  for (const item of items) if (item.id) (item.click as () => void)()
  expect(chosen.toSorted()).toEqual(wanted.toSorted())
})

it('has a word for everything in both languages', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const template = menuTemplate({ ...options, language, platform })
      for (const { label, type } of [...template, ...itemsOf(template)]) {
        if (type === 'separator') continue
        expect(label).toBeTruthy()
        // A missing word shows as its key.
        expect(label).not.toMatch(/^[a-z-]+\.[a-z.-]+$/)
        expect(/\p{Script=Han}/u.test(label ?? '')).toBe(language === 'zh-CN')
      }
    }
  }
})

it("shows keys without listening for them, and the reader's own where they were changed", () => {
  const undo = (keys: Record<string, string>) =>
    itemsOf(menuTemplate({ ...options, keys })).find(({ id }) => id === 'app.settings') as {
      accelerator?: string
      registerAccelerator?: boolean
    }
  expect(undo({})).toMatchObject({ accelerator: 'CommandOrControl+,', registerAccelerator: false })
  expect(undo({ 'app.settings': 'Alt+9' })).toMatchObject({ accelerator: 'Alt+9' })
  expect(undo({ 'app.settings': '' }).accelerator).toBeUndefined()
})

it('keeps bare letters out of the menu on macOS, where a shown key is listened for', () => {
  const items = itemsOf(menuTemplate({ ...options, platform: 'darwin' }))
  const shown = items.flatMap(({ accelerator }) => accelerator ?? [])
  expect(shown.length).toBeGreaterThan(0)
  for (const accelerator of shown) expect(String(accelerator)).toMatch(/^(?:CommandOrControl|Alt)\+/)
})

it('writes chords the way Electron does', () => {
  const chords = {
    j: 'J',
    'Mod+z': 'CommandOrControl+Z',
    '+': 'Plus',
    'Mod++': 'CommandOrControl+Plus',
    'Shift+N': 'Shift+N',
    ArrowDown: 'Down',
    '?': '?',
    Space: 'Space',
    Escape: 'Esc',
  }
  for (const [chord, accelerator] of Object.entries(chords))
    expect([chord, acceleratorOf(chord)]).toEqual([chord, accelerator])
  for (const chord of ['', 'é', 'Hyper+x', 'Mod+', '中']) expect([chord, acceleratorOf(chord)]).toEqual([chord, null])
})

it("speaks the reader's language, or the system's where that is left open", () => {
  expect(shellLanguage('system', 'zh-TW')).toBe('zh-CN')
  expect(shellLanguage('system', 'de')).toBe('en')
  expect(shellLanguage('en', 'zh-CN')).toBe('en')
})
