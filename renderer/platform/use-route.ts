import { useMemo, useSyncExternalStore } from 'react'
import { parseRoute } from './routes.ts'

function subscribe(onChange: () => void) {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

/** The present route, followed as the address changes. */
export function useRoute() {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return useMemo(() => parseRoute(hash), [hash])
}
