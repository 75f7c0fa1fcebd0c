import { expect, it } from 'vitest'
import { builtContent, evening, temporaryFolder } from '../test-core.ts'
import { type CoreChild, type Folders, startChild } from './child.ts'
import { timesOf } from './run-length.ts'

const ROUNDS = timesOf(20, 6)

async function openTimed(child: CoreChild) {
  const from = performance.now()
  const said = await child.open()
  return { said, ms: performance.now() - from }
}

async function openBoth(folders: Folders) {
  const children = await Promise.all([startChild(folders, evening), startChild(folders, evening)])
  const answers = await Promise.all(children.map(openTimed))
  const winner = children.find((_, index) => answers[index]?.said === 'ready')
  return {
    children,
    winner,
    said: answers.map(({ said }) => said).toSorted(),
    ms: Math.max(...answers.map(({ ms }) => ms)),
  }
}

it('lets exactly one of two programs started at once have the folder, and another after a kill', async () => {
  const contentDir = builtContent()
  const waits: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    // Every other round on a folder that is new: then both also want to make the data.
    const folders = { contentDir, dataDir: temporaryFolder() }
    if (round % 2 === 0)
      await startChild(folders, evening).then(async (child) => [await child.open(), await child.end()])
    const { children, winner, said, ms } = await openBoth(folders)
    waits.push(ms)
    expect(said).toEqual(['ready', 'refused folder-in-use'])
    await winner?.kill()
    const heir = await startChild(folders, evening)
    expect(await heir.open()).toBe('ready')
    await heir.kill()
    await Promise.all(children.map((child) => child.kill()))
  }
  console.info(`${ROUNDS} rounds, one winner each; the slowest refusal took ${Math.max(...waits).toFixed(0)} ms`)
})
