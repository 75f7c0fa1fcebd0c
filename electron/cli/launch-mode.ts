export type WhyBrowser = 'asked' | 'no-display' | 'no-electron' | 'electron-failed'

const english: Readonly<Record<WhyBrowser, string>> = {
  asked: 'This is the browser edition, because a port was asked for.',
  'no-display': 'This is the browser edition, because there is no display for a desktop window.',
  'no-electron': "This is the browser edition, because Electron's binary is not here and could not be fetched.",
  'electron-failed': 'This is the browser edition, because Electron could not start here (its reason is above).',
}

const chinese: Readonly<Record<WhyBrowser, string>> = {
  asked: '这是浏览器版，因为指定了端口。',
  'no-display': '这是浏览器版，因为没有可以显示桌面窗口的屏幕。',
  'no-electron': '这是浏览器版，因为本机没有 Electron，也无法下载。',
  'electron-failed': '这是浏览器版，因为 Electron 无法在此启动（原因见上）。',
}

/** The one plain line that says why the window opens in a browser. */
export function editionSentence(why: WhyBrowser, locale: string): string {
  return (locale.startsWith('zh') ? chinese : english)[why]
}

/** Said before the desktop window is there. */
export const openingSentence = (locale: string): string =>
  locale.startsWith('zh') ? '正在打开对照……' : 'Opening Duizhao…'

/** Whether a window can be shown at all. Only Linux can be without a display that a variable names. */
export function hasDisplay(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
  return platform === 'darwin' || platform === 'win32' || !!(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}
