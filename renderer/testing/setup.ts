import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

// The whole page after every failure tells less than the sentence before it.
configure({ getElementError: (message) => new Error(message?.split('\n')[0]), asyncUtilTimeout: 60_000 })

// Nothing is laid out here, and lists draw only what is in view: every element is as large as a small window.
for (const [name, px] of [
  ['offsetWidth', 1000],
  ['offsetHeight', 700],
  ['clientHeight', 700],
] as const)
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => px })

// No style sheet of ours is loaded; these are the colours that code asks for.
const colours = document.createElement('style')
colours.textContent = '* { --ink: #111111; --rule-2: #888888 }'
document.head.append(colours)
