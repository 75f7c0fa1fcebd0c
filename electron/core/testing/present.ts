/** What a test knows to be there; a test that is wrong about it ends here and not in something that follows from it. */
export function present<Value>(value: Value | undefined | null): Value {
  if (value === undefined || value === null) throw new Error('nothing there')
  return value
}
