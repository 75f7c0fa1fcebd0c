import { isOurPage } from './our-page.ts'

/** What is looked at of the frame a message came from. */
export interface SenderFrame {
  readonly url: string
  readonly parent: unknown
  readonly detached?: boolean
}

/** Whether a message comes from our page itself: not from a frame in it, another origin, or a frame that is gone. */
export function isOurFrame(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && frame.detached !== true && isOurPage(frame.url)
}
