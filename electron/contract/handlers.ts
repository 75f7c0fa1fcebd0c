import type { CommandName, Input, Output } from '#contract/commands.ts'

/** What answers each command of the contract. One that returns a promise still does each mutation in one go. */
export type Handlers = {
  readonly [Name in CommandName]: (input: Input<Name>) => Output<Name> | Promise<Output<Name>>
}
