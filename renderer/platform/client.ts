import type { Client } from '#contract/client.ts'
import { createRequiredContext } from './required-context.ts'

/** The typed client of the core that this window talks to. */
export const [ClientContext, useClient] = createRequiredContext<Client>('the client')
