interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createHTML: (markup: string) => string | null }): unknown
}

/**
 * Lets code empty an element through `innerHTML = ''`, as react-aria's announcer does when a second number is announced,
 * and lets no other markup through: the one policy of the window, where the browser knows of any.
 */
export function allowEmptyMarkup(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', { createHTML: (markup) => (markup === '' ? '' : null) })
}
