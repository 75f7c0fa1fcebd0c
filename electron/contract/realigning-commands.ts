import * as v from 'valibot'
import { mutated, mutationErrors } from './changes.ts'
import { command } from './command.ts'
import { BeadId, TextId } from './ids.ts'
import { JobId } from './jobs.ts'
import { Count } from './units.ts'

const ofText = ['text-not-found', 'text-is-bundled', 'pair-not-found', 'nothing-to-align'] as const

/**
 * Aligning a text again round the pairs that a person confirmed: begun, run as a job, then taken. Pairs
 * that are checked, made by hand or given by a file stay as they are; nothing is written before it is taken.
 */
export const realigningCommands = [
  command('realigning.begin', {
    /** From which pair to the next confirmed one; null for all that is not confirmed. */
    input: v.strictObject({ textId: TextId, from: v.nullable(BeadId) }),
    output: v.strictObject({ job: JobId }),
    errors: ofText,
  }),
  command('realigning.take', {
    input: v.strictObject({ job: JobId }),
    /** How many pairs hold other sentences now than any pair did before. */
    output: v.strictObject({ pairsChanged: Count, ...mutated }),
    errors: ['job-not-found', 'pairs-changed', ...ofText, ...mutationErrors],
  }),
] as const
