import type { StepName } from '#contract/history.ts'

/** The word key of what a step is called. A moved sentence, a marked pair and a word's status say which. */
export function stepWordKey(name: StepName) {
  if (name.kind === 'sentence-moved') return `history.step.${name.kind}-${name.side}` as const
  if (name.kind === 'pair-marked') return `history.step.${name.kind}-${name.state}` as const
  if (name.kind === 'glossary-switched') return `history.step.${name.kind}-${name.isOn ? 'on' : 'off'}` as const
  if (name.kind === 'word-status-set') return `history.step.${name.kind}-${name.status}` as const
  return `history.step.${name.kind}` as const
}
