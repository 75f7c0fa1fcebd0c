import { createContext, useContext } from 'react'

/**
 * A context for something that is built once, in `main.tsx`, and the hook that reads it. The hook throws where the
 * provider is missing: nothing in the window is drawn without its stores.
 */
export function createRequiredContext<Value>(name: string) {
  const Context = createContext<Value | null>(null)
  function useRequired(): Value {
    const value = useContext(Context)
    if (value === null) throw new Error(`No provider for ${name}`)
    return value
  }
  return [Context, useRequired] as const
}
