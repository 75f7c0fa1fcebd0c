import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openCountingHost } from './support/counting-host.ts'
import { inParallel, sendRaw } from './support/raw-socket.ts'

const SECRET = 'SECRET-OUTSIDE-THE-LIST'

/** A window's folder with secrets all round it: above, beside under a like name, and behind a symbolic link. */
async function folderAmongSecrets(): Promise<string> {
  const above = await mkdtemp(join(tmpdir(), 'duizhao-paths-'))
  const folder = join(above, 'window')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await mkdir(join(above, 'window-other'))
  await writeFile(join(above, 'secret.txt'), SECRET)
  await writeFile(join(above, 'window-other', 'secret.txt'), SECRET)
  await writeFile(join(folder, 'assets', 'app.sqlite'), SECRET)
  await symlink(join(above, 'secret.txt'), join(folder, 'assets', 'link.txt'))
  await symlink(above, join(folder, 'assets', 'up'))
  await writeFile(join(folder, 'index.html'), 'PAGE')
  await writeFile(join(folder, 'assets', 'app.js'), 'SCRIPT')
  return folder
}

function attackPaths(): string[] {
  const ups = [
    '..',
    '%2e%2e',
    '%2E%2e',
    '.%2e',
    '%252e%252e',
    '..%00',
    '....',
    '..;',
    '%c0%ae%c0%ae',
    '%uff0e%uff0e',
    '\\..',
    '..\\',
  ]
  const slashes = ['/', '%2f', '%2F', '%252f', '\\', '%5c', '//', '/./']
  const goals = ['secret.txt', 'window-other/secret.txt', 'etc/passwd', 'index.html', 'assets/app.js']
  const made = ups.flatMap((up) =>
    slashes.flatMap((slash) =>
      goals.map((goal) => `/${up}${slash}${goal}`).concat(`/assets/${up}${slash}${up}${slash}secret.txt`),
    ),
  )
  const single = [
    '/assets/link.txt',
    '/assets/up/secret.txt',
    '/assets/app.sqlite',
    '/assets',
    '/assets/',
    '//',
    '/.',
    '/./',
    '/%2f',
    '/index.html%00',
    '/index.html/',
    '/index.html?',
    '/index.html?a',
    '/?',
    '/#',
    '/INDEX.HTML',
    '/index.html.',
    '/index.html::$DATA',
    '//evil.test/',
    '/\\evil.test',
    'index.html',
    '*',
    '',
    'http://evil.test/',
    'file:///etc/passwd',
    '/C:/Windows/win.ini',
    '/C:%5CWindows%5Cwin.ini',
    '//server/share/secret.txt',
    '/~root',
    '/proc/self/environ',
    '/assets/app.js%20',
    '/assets/app.js\t',
    '/assets/app.js;x',
    '/assets//app.js',
    '/assets/./app.js',
    '/assets/%61pp.js',
    '/__proto__',
    '/constructor',
    '/toString',
    '/rpc',
    `/${'a'.repeat(12_000)}`,
    `/${'../'.repeat(3_000)}etc/passwd`,
    `/${'%2e%2e%2f'.repeat(1_000)}etc/passwd`,
  ]
  return [...made, ...single]
}

test('no path reaches a byte outside the list of the window', async () => {
  const ours = await openCountingHost(await folderAmongSecrets())
  const paths = attackPaths()
  const answered: string[] = []
  await inParallel(paths, 8, async (path) => {
    const answer = await sendRaw(ours.port, `GET ${path} HTTP/1.1\r\nHost: ${ours.host}\r\nConnection: close\r\n\r\n`)
    if (!answer.startsWith('HTTP/1.1 403') || answer.includes(SECRET)) answered.push(`${path}: ${answer.slice(0, 80)}`)
  })
  console.log(`${paths.length} paths; ${answered.length} answered; files entered ${ours.entered.files}`)
  expect(paths.length).toBeGreaterThanOrEqual(500)
  expect(answered).toEqual([])
  expect(ours.entered.files).toBe(0)

  const good = await sendRaw(
    ours.port,
    `GET /assets/app.js HTTP/1.1\r\nHost: ${ours.host}\r\nConnection: close\r\n\r\n`,
  )
  expect(good).toContain('SCRIPT')
  await ours.close()
})
