import { join } from 'node:path'
import { app, ipcMain, Menu, protocol, session } from 'electron'
import { eventChannel } from '../bridge/channels.ts'
import { serve } from '../bridge/serve.ts'
import { compose } from './compose.ts'
import { dataFolder } from './dataFolder.ts'
import { fileHandler } from './protocol.ts'
import { isTrusted, lockContents, lockSession } from './security.ts'
import { openWindow } from './window.ts'

const program = import.meta.dirname
const data = dataFolder(process.argv, process.cwd()) ?? app.getPath('userData')

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  app.enableSandbox()
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: false, codeCache: false }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
  app.on('web-contents-created', (_, contents) => lockContents(contents))
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(async () => {
    Menu.setApplicationMenu(null)
    lockSession(session.defaultSession)
    protocol.handle('app', fileHandler(join(program, 'renderer')))
    const { handlers, close } = await compose(program, data)
    serve({ ipc: ipcMain, handlers, isTrusted, send: ({ sender }, event) => sender.send(eventChannel, event) })
    app.on('will-quit', () => void close())
    const window = openWindow(join(program, 'preload.cjs'))
    app.on('second-instance', () => {
      if (window.isMinimized()) window.restore()
      window.focus()
    })
  })
}
