import type { Terminal } from './subcommand.ts'

export interface ShownProgress {
  /** How much is done, of the total; may be a fraction. */
  readonly show: (done: number, label: string) => void
  readonly clear: () => void
}

const WIDTH = 24

/** A bar on the last line of a terminal; nothing where there is no terminal, so that logs stay readable. */
export function showProgress({ status }: Terminal, total: number): ShownProgress {
  return {
    show: (done, label) => {
      const share = total > 0 ? Math.min(1, done / total) : 1
      const filled = Math.round(share * WIDTH)
      const bar = '█'.repeat(filled) + '·'.repeat(WIDTH - filled)
      status?.(
        `${bar} ${Math.floor(share * 100)
          .toString()
          .padStart(3)} % ${label.slice(0, 40)}`,
      )
    },
    clear: () => status?.(''),
  }
}
