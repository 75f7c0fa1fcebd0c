import type { Migration } from './migration.ts'

// `name`: what the step is called, as JSON of the contract's `StepName`; null for steps of before. `undone_at` is null
// while the step stands; `undone_after` is the newest step there was when it was taken back.
export const namedUndoSteps: Migration = {
  name: '0005-named-undo-steps',
  sql: `
ALTER TABLE undo_steps ADD COLUMN name TEXT;
ALTER TABLE undo_steps ADD COLUMN undone_at INTEGER;
ALTER TABLE undo_steps ADD COLUMN undone_after INTEGER;
`,
}
