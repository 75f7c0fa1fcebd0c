import { createContext, useContext } from 'react'

/** What opening another headword means in this part of the window. */
export const FollowContext = createContext<((headword: string) => void) | null>(null)

export function useFollow(): (headword: string) => void {
  const follow = useContext(FollowContext)
  if (!follow) throw new Error('FollowContext is missing')
  return follow
}
