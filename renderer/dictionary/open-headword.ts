import { createContext, useContext } from 'react'

/** What opening another headword means in this part of the window. */
export const OpenHeadwordContext = createContext<((headword: string) => void) | null>(null)

export function useOpenHeadword(): (headword: string) => void {
  const follow = useContext(OpenHeadwordContext)
  if (!follow) throw new Error('FollowContext is missing')
  return follow
}
