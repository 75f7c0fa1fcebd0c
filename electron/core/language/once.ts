/** Makes a thing when it is first asked for, and gives the same one ever after. */
export function once<Result>(make: () => Result): () => Result {
  let made: Result | undefined
  return () => (made ??= make())
}
