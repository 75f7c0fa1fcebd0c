/** Remembers the values last asked for; the oldest go first. */
export interface Recent<Key, Value> {
  /** The remembered value, or a new one. */
  get(key: Key, make: () => Value): Value
}

export function createRecent<Key, Value>(capacity: number): Recent<Key, Value> {
  const values = new Map<Key, Value>()
  return {
    get: (key, make) => {
      const known = values.get(key)
      const value = known ?? make()
      // Put back at the end: a Map keeps the order of insertion.
      values.delete(key)
      values.set(key, value)
      const [oldest] = values.keys()
      if (values.size > capacity && oldest !== undefined) values.delete(oldest)
      return value
    },
  }
}
