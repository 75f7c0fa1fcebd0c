import { expect, it } from 'vitest'
import { builtAligner } from '#core/testing/test-core.ts'
import { measurePair } from './measure-pair.ts'
import { codeIn, hanIn, isJunk, unwrapped } from './source-facts.ts'

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

const chinese = `---
title: 渡口
---

# 渡口的早晨 {#morning}

老船夫每天五点起床，
用 \`Vec<T>\` 记下水位。

\`\`\`sh
row --slow
\`\`\`

河水很[满][river]。

[river]: b.md
`
const english = `# Morning at the ferry

The old boatman gets up at five
and writes the level into \`Vec<T>\`.

\`\`\`sh
row --slow
\`\`\`

The river is [full](b.md).
`

it('finds nothing lost, cut, mixed or forged in two files that are read well', async () => {
  const measures = await measurePair(file('a.md', chinese), file('b.md', english), builtAligner)
  expect(measures).toMatchObject({ code: [2, 2], alone: 1, mixed: 0, again: 0, lost: [], junk: [] })
  const shares = typeof measures === 'string' ? [] : [measures.han, measures.unwrapped, measures.back, measures.states]
  expect(shares.filter(([kept, all]) => kept !== all || all === 0)).toEqual([])
})

it('says why a pair is refused', async () => {
  expect(await measurePair(file('a.md', english), file('b.md', english), builtAligner)).toBe('no-chinese')
})

it('tells by patterns of its own what a Markdown file holds', () => {
  expect(codeIn(chinese, 'a.md')).toEqual(['Vec<T>'])
  expect(hanIn(chinese, 'a.md')).not.toContain('渡口')
  expect(['[river]: b.md', '早晨 {#morning}', '<!-- x -->', '河水很满。'].map(isJunk)).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(new TextDecoder().decode(unwrapped(file('a.md', chinese)).bytes)).toContain('五点起床，用 `Vec<T>` 记下水位。')
})
