import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/forms.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { ClosedDoor } from './app/closed-door.tsx'
import { connect } from './app/connect.ts'
import { createServices, ServicesContext } from './app/services.ts'
import { keepStylesInOurFiles } from './ui/pressable.ts'
import { startWords } from './words/words.ts'

/** Opens the channel, reads the settings, and only then draws, so that nothing changes colour or language under the eye. */
async function open(root: HTMLElement) {
  keepStylesInOurFiles()
  const opened = await connect()
  if (!opened.ok) {
    await startWords('system')
    createRoot(root).render(<ClosedDoor reason={opened.reason} />)
    return
  }
  const services = createServices(opened.client)
  await services.settings.load()
  createRoot(root).render(
    <StrictMode>
      <ServicesContext value={services}>
        <App />
      </ServicesContext>
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) void open(root)
