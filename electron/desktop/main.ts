import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, protocol } from 'electron'
import { dataFolder, ourSurroundings } from '../host/data-folder.ts'
import { developmentServer } from '../host/development-server.ts'
import { handedFiles, readLaunch } from './launch.ts'
import { windowScheme } from './scheme.ts'
import { openShell } from './shell.ts'

const besideBundle = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// All of this must stand before the app is ready.
protocol.registerSchemesAsPrivileged([windowScheme])
app.enableSandbox()
const launch = readLaunch(process.argv, app.isPackaged, process.cwd())
const dataDir = dataFolder(launch.data, ourSurroundings())
// The lock for one instance is kept here, so it is one for each data folder.
app.setPath('userData', join(dataDir, 'shell'))

if (app.requestSingleInstanceLock({ files: launch.files })) {
  const shell = openShell({
    dataDir,
    contentDir: app.isPackaged ? join(process.resourcesPath, 'content') : besideBundle('../content'),
    windowDir: besideBundle('../renderer'),
    preload: besideBundle('../preload/index.cjs'),
    coreProcess: besideBundle('core-process.js'),
    developmentServer: app.isPackaged ? undefined : developmentServer(process.argv, process.env),
  })
  for (const file of launch.files) shell.openFile(file)
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    shell.comeForward()
    for (const file of handedFiles(handed)) shell.openFile(file)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    shell.openFile(path)
  })
} else {
  app.quit()
}
