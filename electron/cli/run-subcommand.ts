import type { Subcommand, Terminal } from './subcommand.ts'

// Loaded one at a time: the dictionaries behind one command would slow the start of another.
const subcommands: Readonly<Record<string, () => Promise<Subcommand>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  check: async () => (await import('./commands/check.ts')).check,
  align: async () => (await import('./commands/align.ts')).alignCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  segments: async () => (await import('./commands/segments.ts')).segments,
  archive: async () => (await import('./commands/archive.ts')).archive,
  backup: async () => (await import('./commands/backup.ts')).backup,
  lookup: async () => (await import('./commands/lookup.ts')).lookup,
  'make-long': async () => (await import('./commands/make-long.ts')).makeLong,
  pinyin: async () => (await import('./commands/pinyin.ts')).pinyin,
  verify: async () => (await import('./commands/verify.ts')).verify,
  words: async () => (await import('./commands/words.ts')).words,
}

/** Runs the subcommand that the first argument names. Gives the exit code; 2 and the list of commands for an unknown one. */
export async function runSubcommand([name = '', ...args]: readonly string[], terminal: Terminal): Promise<number> {
  const load = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
  if (load) return (await load()).run(args, terminal)
  const all = await Promise.all(Object.values(subcommands).map((each) => each()))
  terminal.err(['Usage:', ...all.map(({ usage }) => `  duizhao ${usage}`)].join('\n'))
  return 2
}
