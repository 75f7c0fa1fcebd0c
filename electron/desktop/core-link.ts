import { MessageChannelMain, utilityProcess, type WebFrameMain } from 'electron'
import { type Client, createClient } from '#contract/client.ts'
import { type CoreHost, type CoreOpening, hostCore } from './core-host.ts'
import { PORT } from './ipc.ts'
import { portChannel } from './port-channel.ts'

/** Starts the core in a process of its own. */
export function startCore(
  script: string,
  places: { readonly dataDir: string; readonly contentDir: string },
  log: (line: string) => void,
): Promise<CoreOpening> {
  return hostCore(utilityProcess.fork(script, [], { serviceName: 'Duizhao core' }), places, log)
}

/** Hands one end of a new channel to the core and the other to a page, which then talk without passing through main. */
export function linkPage(core: CoreHost, frame: WebFrameMain) {
  const { port1, port2 } = new MessageChannelMain()
  core.connect(port1)
  frame.postMessage(PORT, null, [port2])
}

/** A client of main's own, for what the menu has to know. */
export function linkMain(core: CoreHost): Client {
  const { port1, port2 } = new MessageChannelMain()
  core.connect(port1)
  return createClient(portChannel(port2))
}
