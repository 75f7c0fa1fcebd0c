import { expect, it } from 'vitest'
import { draw } from '../testing/draw.tsx'
import { bundledTextId } from '../testing/library.ts'
import { openSharedCore } from '../testing/shared-core.ts'
import { NoteField } from './note-field.tsx'
import { StatusChoice } from './status-choice.tsx'
import { TextCoverage } from './text-coverage.tsx'

const core = openSharedCore()

it('says what a word is to the reader, changes it, and takes the change back', async () => {
  const { hands, screen, message } = await draw(core.current, <StatusChoice word="银行" />)
  const isChosen = (name: string) => screen.getByRole('radio', { name }).getAttribute('aria-checked')
  await expect.poll(() => isChosen('New')).toBe('true')
  await hands.click(screen.getByRole('radio', { name: 'Known' }))
  await expect.poll(() => isChosen('Known')).toBe('true')
  await expect.poll(message).toBe('You know “银行”.')
  await hands.click(screen.getByRole('button', { name: 'Undo' }))
  await expect.poll(() => isChosen('New')).toBe('true')
})

it('counts how much of a text is known, and counts again when a word is learned', async () => {
  const textId = await bundledTextId(core.current)
  const { screen } = await draw(core.current, <TextCoverage textId={textId} />)
  await expect.poll(() => screen.queryByText('0% of words known')).not.toBeNull()
  await core.current.call('vocabulary.set', { word: '感受野', status: 'known' })
  await expect.poll(() => screen.getByText(/^\d+% of words known/).textContent).not.toBe('0% of words known')
})

it('keeps a note when its field is left', async () => {
  const { hands, screen } = await draw(core.current, <NoteField word="卷积" note="" hasFocus />)
  await hands.type(screen.getByRole('textbox', { name: 'Own note on 卷积' }), 'rolls up')
  await hands.tab()
  await expect.poll(async () => (await core.current.call('notes.read', { word: '卷积' })).note).toBe('rolls up')
})
