import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { align } from '#core/alignment/engine/align.ts'
import { openAlignLexicon } from '#core/alignment/engine/align-lexicon.ts'
import type { AlignProgress } from '#core/alignment/engine/bead.ts'
import { withoutEvidence } from '#core/alignment/documents/aligner.ts'
import type { FromAlignWorker, ToAlignWorker } from './align-messages.ts'

/** A thread that does one alignment and ends. */
function run({ task, lexiconPath }: ToAlignWorker) {
  const say = (message: FromAlignWorker) => parentPort?.postMessage(message)
  const lexicon = openAlignLexicon(readFileSync(lexiconPath), new TextDecoder())
  const { source, target, options } = task
  const onProgress = (progress: AlignProgress) => say({ kind: 'progress', progress })
  const beads = align(source, target, lexicon, { ...options, onProgress })
  say({ kind: 'done', beads: beads.map(withoutEvidence) })
}

run(workerData as ToAlignWorker)
