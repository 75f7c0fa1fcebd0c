/** The folder of development data, which stays outside the project: `--data DIR`. */
export function dataPath(args: readonly string[]): string {
  const path = args[args.indexOf('--data') + 1]
  if (!args.includes('--data') || !path) throw new Error('Name the folder of development data with --data DIR.')
  return path
}
