import type * as v from 'valibot'
import type { ErrorCode } from './errors.ts'

type Schema = v.GenericSchema

/** One call between a window and the core: its name, what goes in, what comes out, and how it may fail. */
export interface Command<Input extends Schema = Schema, Output extends Schema = Schema> {
  readonly name: string
  readonly input: Input
  readonly output: Output
  readonly errors: readonly ErrorCode[]
}

/** Declares a command. The type, the client and the run-time check all come from this one record. */
export function command<
  const Name extends string,
  Input extends Schema,
  Output extends Schema,
  const Errors extends readonly ErrorCode[],
>(name: Name, shape: { input: Input; output: Output; errors: Errors }) {
  return { name, ...shape } as const
}
