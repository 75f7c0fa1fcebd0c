import * as v from 'valibot'
import { command } from './command.ts'
import { JobId } from './jobs.ts'

/**
 * Long work, whatever it is about: a command of its room makes the job and gives its id, `jobs.run` answers when it is
 * done, and another command of the room takes what came of it. How far it is is pushed meanwhile.
 */
export const jobCommands = [
  command('jobs.run', {
    input: v.strictObject({ job: JobId }),
    output: v.strictObject({}),
    errors: ['job-not-found', 'job-cancelled'],
  }),
  /** Ends the work at once and forgets the job, if there is one; its `jobs.run` fails with 'job-cancelled'. */
  command('jobs.cancel', { input: v.strictObject({ job: JobId }), output: v.strictObject({}), errors: [] }),
] as const
