import '../ui/fonts.css'
import '../ui/chinese-sans.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/controls.css'
import '../ui/forms.css'
import './gallery.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { reserveReactAriaStyleElement } from '../ui/react-aria-styles.ts'
import { showLanguage } from '../words/words.ts'
import { Gallery } from './gallery.tsx'

/** The page of controls: `/gallery.html` while developing. It is no part of the program that ships. */
async function open(root: HTMLElement) {
  reserveReactAriaStyleElement()
  await showLanguage('system')
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) void open(root)
