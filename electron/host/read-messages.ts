import type { DeskWork } from '#core/imports/import-desk.ts'
import type { FileErrorCode } from '#contract/file-errors.ts'

/** What a thread that reads files is started with. */
export interface ReadWorkerData {
  /** The folder of the packs that ship. */
  readonly packsDir: string
}

/** One call of the work at its desk. */
export interface ToReadWorker {
  readonly id: number
  readonly call: keyof DeskWork
  readonly args: readonly unknown[]
}

/** What came of a call. */
export type FromReadWorker =
  | { readonly id: number; readonly done: unknown }
  | { readonly id: number; readonly refused: FileErrorCode }
  | { readonly id: number; readonly failed: string }
