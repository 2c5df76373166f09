import type { IpcMainEvent, IpcMainInvokeEvent, Session, WebContents, WebPreferences } from 'electron'
import { origin } from './protocol.ts'

/** Electron's security checklist, items 2 to 4, 6, 8 and 10: the page is a page and nothing more. */
export const webPreferences = (preload: string, devTools: boolean): WebPreferences => ({
  preload,
  devTools,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // By the system's dictionaries; `checkSpelling` sees to it that none is fetched.
  spellcheck: true,
})

const isOurs = (url: string): boolean => url === origin || url.startsWith(`${origin}/`)

/**
 * Item 5 and the promise of no network: every permission and every request but our own is refused, no picture of the screen is
 * given and no file is kept. What goes past the requests of a session is stopped by `goOffline`.
 */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_, __, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_, answer) => answer({}))
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url) && !isLocalData(url) }))
}

/** Pictures and scripts that the page itself has made; the content security policy says which of them it may use. */
const isLocalData = (url: string): boolean => /^(data:|blob:app:\/\/koffer\/|devtools:)/.test(url)

/** Items 12 to 14: the page stays where it is, opens nothing, and embeds nothing. */
export function lockContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Item 17: only the top frame of our own page is listened to. */
export function isTrusted(event: IpcMainInvokeEvent | IpcMainEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isOurs(frame.url)
}
