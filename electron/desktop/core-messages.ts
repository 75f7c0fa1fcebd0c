/** What main says to the core's process. `connect` carries a port. */
export type ToCore =
  | { readonly kind: 'open'; readonly dataDir: string; readonly contentDir: string }
  | { readonly kind: 'connect' }
  | { readonly kind: 'offer'; readonly handle: string; readonly path: string }
  | { readonly kind: 'close' }

/** What the core's process says to main. */
export type FromCore =
  | { readonly kind: 'opened' }
  | { readonly kind: 'failed'; readonly code: string; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'log'; readonly line: string }
