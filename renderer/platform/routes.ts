/** Where the reader is. Kept in the address after `#`, so that back, forward and reload work as everywhere. */
export type Route =
  | { readonly view: 'library' | 'review' | 'settings' | 'about' | 'corrections' | 'history' }
  | { readonly view: 'read'; readonly textId: string; readonly pairIndex: number | null }
  | { readonly view: 'cards'; readonly cardId: string | null }
  | { readonly view: 'glossary'; readonly termId: string | null }
  | { readonly view: 'dictionary' | 'find'; readonly query: string }

/** Reads a location hash; anything unknown is the library. */
export function parseRoute(hash: string): Route {
  const [view, first, second] = hash.replace(/^#\/?/, '').split('/')
  if (view === 'read' && first) {
    return { view, textId: first, pairIndex: second && /^\d{1,9}$/.test(second) ? Number(second) - 1 : null }
  }
  if (view === 'cards') return { view, cardId: first || null }
  if (view === 'glossary') return { view, termId: first || null }
  if (view === 'dictionary' || view === 'find') return { view, query: decode(first ?? '') }
  if (view === 'review' || view === 'settings' || view === 'about' || view === 'corrections' || view === 'history')
    return { view }
  return { view: 'library' }
}

/** A part of an address as it was written; '' where someone broke it by hand. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // Half of a % sequence names nothing that could be looked up.
    return ''
  }
}

/** The hash of a route. Pairs are numbered from 1 in addresses, as on the page. */
export function hrefOf(route: Route): string {
  switch (route.view) {
    case 'read':
      return `#/read/${route.textId}${route.pairIndex === null ? '' : `/${route.pairIndex + 1}`}`
    case 'cards':
      return route.cardId ? `#/cards/${route.cardId}` : '#/cards'
    case 'glossary':
      return route.termId ? `#/glossary/${route.termId}` : '#/glossary'
    case 'dictionary':
      return route.query ? `#/dictionary/${encodeURIComponent(route.query)}` : '#/dictionary'
    case 'find':
      return route.query ? `#/find/${encodeURIComponent(route.query)}` : '#/find'
    case 'about':
    case 'corrections':
    case 'history':
    case 'library':
    case 'review':
    case 'settings':
      return `#/${route.view}`
  }
}

export function navigate(route: Route) {
  location.hash = hrefOf(route)
}
