/** The present moment. The one place where the window asks the machine's clock. */
// eslint-disable-next-line no-restricted-properties -- this is that place
export const presentMs = (): number => Date.now()
