import { expect, it } from 'vitest'
import { FileErrorCode } from '#contract/file-errors.ts'
import { fileErrorSentence } from './file-error-sentence.ts'

it('has one sentence for every reason a file may not be read, in both languages', () => {
  for (const code of FileErrorCode.options)
    for (const locale of ['en', 'zh-CN'])
      expect(fileErrorSentence(code, 'a.docx', locale)).toMatch(/^[^{}]*a\.docx[^{}]+[.。]$/)
})
