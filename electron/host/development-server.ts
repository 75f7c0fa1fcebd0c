/** What `npm run dev` adds to the arguments of the program that it starts. */
export const DEVELOPMENT = '--development'

/**
 * The address of Vite's server, which the window's files come from while the program is being worked on. A variable of
 * that name in anybody's environment says nothing: only `npm run dev` is believed.
 */
export function developmentServer(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  return args.includes(DEVELOPMENT) ? env['ELECTRON_RENDERER_URL'] : undefined
}
