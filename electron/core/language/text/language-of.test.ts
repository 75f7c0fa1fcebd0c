import { expect, it } from 'vitest'
import { languageOf, sideOf } from './language-of.ts'

it.each([
  '当 `useState` 不足以保留变量时，`<Gallery onClick={handleNextClick} sculpture={sculptureList[0]} />` 会重新渲染。',
  '调用 setIndex(index + 1) 以后 React 会再次渲染 Gallery 组件。',
  '参见 https://react.dev/learn/state-a-components-memory#when-a-regular-variable-isnt-enough 一节。',
  '安装：npm install --save-dev @types/react react-dom/server',
  '<ul class="list-of-sculptures-in-the-gallery"><li>列表</li></ul>',
  'API 文档',
  '他说：OK，Let it be。',
  '`中文`',
])('takes %s for Chinese, whatever code stands in it', (text) => {
  expect(sideOf(text)).toBe('source')
})

it.each([
  'Cao Yue (曹越) founded the company in 2024.',
  'The word 你好 means hello.',
  'Getting Started',
  'GETTING STARTED',
  'A component `<Gallery />` re-renders when you call the setter (see the note below).',
  'Yes.',
])('takes %s for English, whatever Chinese it names', (text) => {
  expect(sideOf(text)).toBe('target')
})

it.each(['const [index, setIndex] = useState(0);', '<br/>', '12,5 %', '…', 'https://example.org/a', '`x`', ''])(
  'finds no language in %j',
  (text) => {
    expect(sideOf(text)).toBeNull()
  },
)

it('tells the language of a text by its sentences, not by its letters', () => {
  const code = Array.from({ length: 40 }, (_, index) => `export function Gallery${index}() { return null }`)
  expect(languageOf([...code, '组件可以记住东西。', '这叫做状态。'])).toBe('zh-Hans')
  expect(languageOf([...code, 'A component can remember things.', '這叫做狀態。'])).toBe('en')
  expect(languageOf(code)).toBe('other')
})
