import { join } from 'node:path'
import { app, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { eventChannel } from '../bridge/channels.ts'
import { serve } from '../bridge/serve.ts'
import { failed } from '../core/outcome.ts'
import { closing } from './closing.ts'
import { comeBack } from './comeBack.ts'
import { compose } from './compose.ts'
import { contextMenu } from './contextMenu.ts'
import { dataFolder } from './dataFolder.ts'
import { menu } from './menu.ts'
import { goOffline, keepOffline } from './offline.ts'
import { fileHandler, startPage } from './protocol.ts'
import { isTrusted, lockContents, lockSession } from './security.ts'
import { checkSpelling } from './spelling.ts'
import { forbiddenSwitch } from './startSwitches.ts'
import { wordStartFault } from './startWording.ts'
import { openWindow } from './window.ts'

const program = import.meta.dirname

// Tests and development drive the app from outside; packed, nobody does.
const refused = app.isPackaged ? forbiddenSwitch(process.argv.slice(1), process.platform) : undefined
if (refused !== undefined) giveUp(failed('switch-refused', { option: refused }).fault)
else if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  app.enableSandbox()
  goOffline(app)
  // Fields for dates and times follow the browser, not the page: in a German office 18.03.2027 and 14:30 on an English system too.
  app.commandLine.appendSwitch('lang', 'de')
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: false, codeCache: false }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
  app.on('session-created', lockSession)
  app.on('web-contents-created', (_, contents) => lockContents(contents))
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(open)
    .catch((error: Error) => giveUp(failed('internal', { reason: error.message }).fault))
}

async function open(): Promise<void> {
  Menu.setApplicationMenu(menu())
  lockSession(session.defaultSession)
  await keepOffline(app, session.defaultSession)
  checkSpelling(session.defaultSession, { platform: process.platform, userData: app.getPath('userData') })
  protocol.handle('app', fileHandler(join(program, 'renderer')))
  const data = dataFolder(process.argv, process.cwd()) ?? app.getPath('userData')
  const close = closing()
  // The window's process starts while materials and data are read; it is shown with its page.
  const window = openWindow(join(program, 'preload.cjs'), join(program, 'renderer/icon.png'))
  const composed = await compose({ program, data, closing: close })
  if (!composed.ok) return giveUp(composed.fault)
  const { handlers, close: closeStore } = composed.value
  serve({ ipc: ipcMain, handlers, isTrusted, send: ({ sender }, event) => sender.send(eventChannel, event) })
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    // Somebody else may wait for the folder.
    event.preventDefault()
    closed = true
    closeStore().finally(() => app.quit())
  })
  close.watch(window, (event) => window.webContents.send(eventChannel, event))
  window.webContents.on('context-menu', async (_, clicked) => {
    const settings = await handlers['settings.read'](
      {},
      { progress: () => undefined, signal: new AbortController().signal },
    )
    const template = contextMenu(clicked, settings.ok ? settings.value.language : 'de', {
      replace: (word) => window.webContents.replaceMisspelling(word),
      learn: (word) => window.webContents.session.addWordToSpellCheckerDictionary(word),
      block: (action) => window.webContents.send(eventChannel, { kind: 'block-action', action }),
    })
    if (template.length > 0) Menu.buildFromTemplate([...template]).popup({ window })
  })
  comeBack({
    page: window.webContents,
    now: () => performance.now(),
    gone: close.giveUp,
    back: close.takeUp,
    load: () => void window.loadURL(startPage),
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  await window.loadURL(startPage)
}

/** There is no window to say it in: the system does, and the app ends. */
function giveUp(fault: Parameters<typeof wordStartFault>[0]): void {
  // Before the app is ready it does not know the system's language, but the language's own functions do.
  const locale = app.isReady() ? app.getSystemLocale() : Intl.DateTimeFormat().resolvedOptions().locale
  const { title, happened, mend } = wordStartFault(fault, locale)
  dialog.showErrorBox(title, `${happened}\n\n${mend}`)
  app.exit(1)
}
