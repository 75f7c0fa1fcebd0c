import type { CustomScheme } from 'electron'
import type { WindowFiles } from '../host/window-files.ts'
import { isOurOrigin, SCHEME } from './our-page.ts'

/** Standard and secure, so that origins, storage and the policy work as on the web; nothing else is granted. */
export const windowScheme: CustomScheme = {
  scheme: SCHEME,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    codeCache: true,
    bypassCSP: false,
    corsEnabled: false,
    allowServiceWorkers: false,
    stream: false,
  },
}

/** Makes the handler of the scheme: the listed files with the policy's headers, and 403 for all else. */
export function answerFrom(files: WindowFiles, headers: Readonly<Record<string, string>>) {
  return async (request: Request): Promise<Response> => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead || !isOurOrigin(request.url)) return refused()
    const { pathname, search } = new URL(request.url)
    const file = await files(pathname + search)
    if (!file) return refused()
    return new Response(request.method === 'HEAD' ? null : file.bytes, {
      headers: { ...headers, 'Content-Type': file.type, 'Cache-Control': file.cacheControl },
    })
  }
}

const refused = () => new Response('Forbidden\n', { status: 403, headers: { 'Content-Type': 'text/plain' } })
