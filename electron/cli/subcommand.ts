/** Where a subcommand finds things and says things. Everything it may touch of its surroundings comes in here. */
export interface Terminal {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  /** Shows a line in place of the one before it; only where standard error is a terminal. */
  readonly status?: (line: string) => void
  /** The folder of built content beside the program. */
  readonly contentDir: string
  /** The folder of the built window. */
  readonly windowDir: string
  /** The built thread that aligns. */
  readonly alignWorker: string
  readonly locale: string
}

export interface Subcommand {
  readonly name: string
  /** How to call it, for the list of commands. */
  readonly usage: string
  /** Gives the exit code: 0 done, 1 found something wrong, 2 could not run. */
  run(args: readonly string[], terminal: Terminal): Promise<number>
}
