import type { Page } from '@playwright/test'
import { axeFaults } from './support/axe.ts'
import { clippedIn } from './support/clipped.ts'
import { type ServedGallery, serveGallery } from './support/gallery.ts'
import { expect, windowTest as test } from './support/test.ts'

let gallery: ServedGallery
test.beforeAll(async () => {
  gallery = await serveGallery()
})
test.afterAll(() => gallery.close())

const themes = { paper: /^(?:Paper|纸)/, ink: /^(?:Ink|墨)/, contrast: /^(?:High contrast|高)/ } as const
const languages = { en: 'English', 'zh-CN': '简体中文' } as const

for (const [language, languageName] of Object.entries(languages)) {
  for (const [theme, themeName] of Object.entries(themes)) {
    test(`every control is whole and accessible, theme ${theme}, language ${language}`, async ({ page }, info) => {
      await page.goto(gallery.url)
      await page.getByRole('radio', { name: languageName }).click()
      await page.getByRole('radio', { name: themeName }).click()
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await expect(page.locator('html')).toHaveAttribute('lang', language)

      for (const width of [1280, 420]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await clippedIn(page)).toEqual([])
        expect(await axeFaults(page, `${width} px`)).toEqual([])
        const path = info.outputPath(`controls-${theme}-${language}-${width}.png`)
        await info.attach(path, { body: await page.screenshot({ path, fullPage: true }), contentType: 'image/png' })
      }

      expect(await fontsWithoutChinese(page)).toEqual([])

      const overlays = page.getByRole('region', { name: 'Overlay' }).getByRole('button')
      for (const [index, name] of ['popover', 'dialog'].entries()) {
        await overlays.nth(index).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await clippedIn(page)).toEqual([])
        expect(await axeFaults(page, name, '[role="dialog"]')).toEqual([])
        await page.screenshot({ path: info.outputPath(`${name}-${theme}-${language}.png`) })
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
      }
    })
  }
}

/** The fonts in which something is set, and which would show boxes for Chinese where the system has no Chinese font. */
function fontsWithoutChinese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const fonts = [...document.body.querySelectorAll('*')].map((element) => getComputedStyle(element).fontFamily)
    return [...new Set(fonts)].filter((font) => !/Noto (?:Serif|Sans) SC/.test(font))
  })
}
