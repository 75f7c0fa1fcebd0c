/** What the rules look at: a request as it came over the wire, before anybody believes it. */
export interface Asked {
  readonly method: string | undefined
  /** The request target, unparsed. */
  readonly target: string | undefined
  /** Names and values in turn, as Node's `rawHeaders`: a header sent twice is there twice. */
  readonly rawHeaders: readonly string[]
}

/** All values of a header, in order. */
function valuesOf(asked: Asked, name: string): string[] {
  const values: string[] = []
  for (let index = 0; index + 1 < asked.rawHeaders.length; index += 2) {
    if (asked.rawHeaders[index]?.toLowerCase() === name) values.push(asked.rawHeaders[index + 1] ?? '')
  }
  return values
}

const isExactly = (values: readonly string[], wanted: string) => values.length === 1 && values[0] === wanted

/**
 * Whether a request for a file may be answered. A rebound name sends no Sec-Fetch header and an Origin equal to its
 * own Host, so the exact Host comes first. Another site may open the page as a page, and nothing else.
 */
export function mayHaveFile(asked: Asked, host: string): boolean {
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return false
  if (!isExactly(valuesOf(asked, 'host'), host)) return false
  // A request for a file has no body; whoever sends one wants to keep the connection busy.
  if (valuesOf(asked, 'content-length').length > 0 || valuesOf(asked, 'transfer-encoding').length > 0) return false
  const origins = valuesOf(asked, 'origin')
  if (origins.length > 0 && !isExactly(origins, `http://${host}`)) return false
  const sites = valuesOf(asked, 'sec-fetch-site')
  if (sites.length === 0 || isExactly(sites, 'same-origin') || isExactly(sites, 'none')) return true
  return isOpeningThePage(asked)
}

function isOpeningThePage(asked: Asked): boolean {
  return (
    asked.method === 'GET' &&
    asked.target === '/' &&
    isExactly(valuesOf(asked, 'sec-fetch-mode'), 'navigate') &&
    isExactly(valuesOf(asked, 'sec-fetch-dest'), 'document') &&
    ['cross-site', 'same-site'].some((site) => isExactly(valuesOf(asked, 'sec-fetch-site'), site))
  )
}

/** Whether a socket may be opened. It still has to say the key before anything listens to it. */
export function mayOpenSocket(asked: Asked, host: string): boolean {
  const sites = valuesOf(asked, 'sec-fetch-site')
  return (
    asked.method === 'GET' &&
    asked.target === '/rpc' &&
    isExactly(valuesOf(asked, 'host'), host) &&
    isExactly(valuesOf(asked, 'origin'), `http://${host}`) &&
    (sites.length === 0 || isExactly(sites, 'same-origin')) &&
    valuesOf(asked, 'upgrade').length === 1 &&
    valuesOf(asked, 'upgrade')[0]?.toLowerCase() === 'websocket'
  )
}
