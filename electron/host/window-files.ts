import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

export interface WindowFile {
  readonly type: string
  readonly cacheControl: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Gives the file for a request target (`/`, `/assets/x.js`), or null. Anything not listed is null. */
export type WindowFiles = (target: string) => Promise<WindowFile | null>

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/**
 * Reads the built window into memory, once. No request ever reaches the file system, so no path can leave the folder,
 * and a build that replaces the files does not break a window that is open. About 10 MB, most of it fonts.
 */
export function readWindowFiles(folder: string): WindowFiles {
  const files = new Map<string, WindowFile>()
  for (const target of targetsIn(folder, '/')) {
    const type = types[extname(target)] ?? ''
    const bytes = new Uint8Array(readFileSync(join(folder, target)))
    files.set(target, { type, cacheControl: cacheControlFor(target), bytes })
  }
  const page = files.get('/index.html')
  if (page) files.set('/', page)
  return (target) => Promise.resolve(files.get(target) ?? null)
}

// Walked by hand, because a recursive `readdir` follows symbolic links. Test: loopback-paths.
function targetsIn(folder: string, prefix: string): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return targetsIn(folder, `${prefix}${entry.name}/`)
    return entry.isFile() && types[extname(entry.name)] !== undefined ? [`${prefix}${entry.name}`] : []
  })
}

// Vite writes a digest of the content into the name of everything in `assets`.
function cacheControlFor(target: string): string {
  return target.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store'
}

/** Asks Vite's development server instead, so that edits show at once. */
export function developmentFiles(serverUrl: string): WindowFiles {
  return async (target) => {
    const answer = await fetch(new URL(target, serverUrl), { headers: { accept: '*/*' } })
    if (!answer.ok) return null
    const type = answer.headers.get('content-type') ?? 'application/octet-stream'
    return { type, cacheControl: 'no-store', bytes: new Uint8Array(await answer.arrayBuffer()) }
  }
}
