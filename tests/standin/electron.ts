import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findBrowser, quietFlags } from './browser.ts'
import { openPipe, type Pipe } from './pipe.ts'
import { decode, encode } from './values.ts'
import { binding, pageScript, preloadScript, world } from './worlds.ts'

/**
 * Stands in for the module `electron` where its binary is missing: the same main process and preload script in an
 * installed Chromium. For development and tests only. What it does not implement throws, and so do insecure settings.
 *
 * `app://HOST/PATH` becomes `https://HOST.app.invalid/PATH` in the browser and is answered by the app's own
 * `protocol.handle`. Environment: `KOFFER_DATA` (folder of the app's data), `KOFFER_HEADLESS`, `KOFFER_DEBUG_PORT`,
 * `KOFFER_PACKAGED` (the app takes itself to be packed).
 */
const environment = process.env
const dataFolder = environment.KOFFER_DATA ?? join(homedir(), '.werkstattkoffer')
const browserFolder = mkdtempSync(join(tmpdir(), 'werkstattkoffer-'))

/** Whatever is asked for and is not there is named, instead of being `undefined` somewhere later. */
function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get: (object, key, receiver) => {
      if (typeof key === 'symbol' || key in object || key === 'then') return Reflect.get(object, key, receiver)
      throw new Error(`the stand-in for Electron has no ${name}.${key}`)
    },
  })
}

type Listener = (...args: never[]) => unknown
const handlers = new Map<string, Listener>()
const receivers = new EventEmitter()
let answerApp: ((request: Request) => Promise<Response>) | undefined
let onBeforeRequest: ((details: { url: string }, answer: (response: { cancel: boolean }) => void) => void) | undefined
let pipe: Pipe | undefined
let quitting = false

const toBrowser = (url: string): string => url.replace(/^app:\/\/([a-z]+)/, 'https://$1.app.invalid')
const toApp = (url: string): string => url.replace(/^(blob:)?https:\/\/([a-z]+)\.app\.invalid/, '$1app://$2')

class WebContents extends EventEmitter {
  session = session.defaultSession
  page: string | undefined
  context: number | undefined
  url = ''
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    if (handler({ url: 'https://example.org/' }).action !== 'deny') throw new Error('the stand-in opens no windows')
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    if (policy !== 'disable_non_proxied_udp') throw new Error(`the stand-in knows no WebRTC policy ${policy}`)
  }
  send(channel: string, ...args: unknown[]): void {
    this.receive({ channel, args })
  }
  receive(message: object): void {
    if (!pipe || this.context === undefined) return
    const expression = `standinReceive(${JSON.stringify(encode(message))})`
    pipe.send('Runtime.evaluate', { expression, contextId: this.context }, this.page).catch(() => undefined)
  }
  /** What Electron gives with every message: the frame it comes from. */
  event(): { sender: WebContents; senderFrame: { url: string; parent: null } } {
    return { sender: this, senderFrame: { url: this.url, parent: null } }
  }
}

const required = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
} as const

const windowOptions: ReadonlySet<string> = new Set([
  ...['x', 'y', 'width', 'height', 'minWidth', 'minHeight', 'show', 'title', 'icon'],
  ...['backgroundColor', 'autoHideMenuBar', 'webPreferences'],
])

/** Chromium hears the last `--disable-features` only; Electron adds to its own. */
function joinFeatures(flags: readonly string[]): readonly string[] {
  const start = '--disable-features='
  const features = flags.filter((flag) => flag.startsWith(start)).map((flag) => flag.slice(start.length))
  return [...flags.filter((flag) => !flag.startsWith(start)), start + features.join(',')]
}

export class BrowserWindow extends EventEmitter {
  webContents = strict('webContents', new WebContents())
  readonly #options: Record<string, unknown> & { webPreferences: Record<string, unknown> & { preload: string } }
  #bounds: { x: number; y: number; width: number; height: number }
  #opened: Promise<void>

  constructor(options: BrowserWindow['options']) {
    super()
    for (const [name, value] of Object.entries(required)) {
      const given = options.webPreferences[name]
      if (given !== value) throw new Error(`the stand-in refuses a window with ${name}: ${given}; it must be ${value}`)
    }
    const strange = Object.keys(options).find((name) => !windowOptions.has(name))
    if (strange) throw new Error(`the stand-in for Electron has no window option ${strange}`)
    this.#options = options
    const {
      x = 0,
      y = 0,
      width = 1280,
      height = 860,
    } = options as Partial<{ x: number; y: number; width: number; height: number }>
    this.#bounds = { x, y, width, height }
    app.emit('web-contents-created', {}, this.webContents)
    this.#opened = this.#open()
    windows.add(this)
  }
  get options() {
    return this.#options
  }

  async #open(): Promise<void> {
    const browser = findBrowser()
    if (!browser) throw new Error('no Chromium, Chrome or Edge was found; KOFFER_BROWSER may name one')
    const { width, height } = this.#bounds
    const headless = environment.KOFFER_HEADLESS ? ['--headless', '--disable-gpu'] : []
    const root = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []
    const port = environment.KOFFER_DEBUG_PORT ? [`--remote-debugging-port=${environment.KOFFER_DEBUG_PORT}`] : []
    pipe = openPipe(browser, [
      ...joinFeatures([...quietFlags, ...switches]),
      ...headless,
      ...root,
      ...port,
      `--user-data-dir=${browserFolder}`,
      `--window-size=${width},${height}`,
      '--app=data:text/html,',
    ])
    pipe.process.on('exit', () => this.#closed())
    if (environment.KOFFER_DEBUG_PORT) console.error(`browser: ${browserFolder}`)
    const { targetInfos } = await pipe.send<{ targetInfos: { targetId: string; type: string }[] }>('Target.getTargets')
    const known = targetInfos.find(({ type }) => type === 'page')?.targetId
    const targetId =
      known ?? (await pipe.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })).targetId
    const { sessionId } = await pipe.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
    const contents = this.webContents
    contents.page = sessionId
    pipe.on('Target.targetDestroyed', (params: { targetId: string }) => {
      if (params.targetId === targetId) this.#destroy()
    })
    // The window-open handler has denied every other window: it ends before it asks for anything.
    pipe.on('Target.attachedToTarget', ({ targetInfo, waitingForDebugger }: Attached) => {
      if (targetInfo.type === 'page' && targetInfo.targetId !== targetId && waitingForDebugger)
        pipe?.send('Target.closeTarget', { targetId: targetInfo.targetId })
    })
    pipe.on('Fetch.requestPaused', (params: Paused, session) => {
      // Whoever asked may have gone meanwhile.
      fulfil(contents, params, session).catch(() => undefined)
    })
    pipe.on('Runtime.executionContextCreated', ({ context }: { context: Context }) => {
      if (context.name === world && context.auxData.isDefault === false) contents.context = context.id
    })
    pipe.on('Runtime.bindingCalled', (params: { name: string; payload: string }) => {
      if (params.name === binding) receive(contents, decode(params.payload) as Message)
    })
    pipe.on('Page.frameNavigated', ({ frame }: { frame: { parentId?: string; url: string } }) => {
      if (frame.parentId === undefined) contents.url = toApp(frame.url)
    })
    pipe.on('Page.loadEventFired', () => this.emit('ready-to-show'))
    const source = readFileSync(this.#options.webPreferences.preload, 'utf8')
    const on = (method: string, params: object = {}) => pipe?.send(method, params, sessionId)
    await pipe.send('Target.setDiscoverTargets', { discover: true })
    const download = prevented(sessionEvents, 'will-download') ? 'deny' : 'default'
    await Promise.all([
      pipe.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: 'page' }],
      }),
      pipe.send('Browser.setDownloadBehavior', { behavior: download }),
      on('Page.enable'),
      on('Runtime.enable'),
      on('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      on('Runtime.addBinding', { name: binding, executionContextName: world }),
      on('Page.addScriptToEvaluateOnNewDocument', { source: pageScript }),
      on('Page.addScriptToEvaluateOnNewDocument', { source: preloadScript(source), worldName: world }),
      pipe
        .send('Browser.setPermission', { permission: { name: 'notifications' }, setting: 'denied' })
        .catch(() => undefined),
    ])
  }

  async loadURL(url: string): Promise<void> {
    await this.#opened
    await pipe?.send('Page.navigate', { url: toBrowser(url) }, this.webContents.page)
  }
  close(): void {
    if (!prevented(this, 'close')) this.#end()
  }
  /** Somebody has closed the browser's window, which nothing can prevent. */
  #destroy(): void {
    this.emit('close', { preventDefault: () => undefined })
    this.#end()
  }
  #end(): void {
    if (pipe && pipe.process.exitCode === null) pipe.process.kill()
    else this.#closed()
  }
  #closed(): void {
    if (!windows.delete(this)) return
    this.emit('closed')
    if (windows.size === 0) app.emit('window-all-closed')
  }
  show(): void {}
  focus(): void {}
  maximize(): void {}
  restore(): void {}
  isMinimized = (): boolean => false
  isMaximized = (): boolean => false
  isDestroyed = (): boolean => !windows.has(this)
  getNormalBounds = () => this.#bounds
  static getAllWindows = (): readonly BrowserWindow[] => [...windows]
}
const windows = new Set<BrowserWindow>()

/** Whether a listener of `name` prevents what it is told about. */
function prevented(emitter: EventEmitter, name: string, details: object = {}): boolean {
  let refused = false
  const preventDefault = (): void => {
    refused = true
  }
  emitter.emit(name, { ...details, preventDefault })
  return refused
}

interface Attached {
  readonly targetInfo: { readonly targetId: string; readonly type: string }
  readonly waitingForDebugger: boolean
}
interface Paused {
  readonly requestId: string
  readonly resourceType: string
  readonly request: { readonly url: string; readonly method: string }
}
interface Context {
  readonly id: number
  readonly name: string
  readonly auxData: { readonly isDefault: boolean }
}
type Message = { kind: 'invoke' | 'send'; id: number; channel: string; args: never[] }

async function fulfil(
  contents: WebContents,
  { requestId, request, resourceType }: Paused,
  session: string | undefined,
): Promise<unknown> {
  const url = toApp(request.url)
  // The page stays where it is; a request that is only refused would leave a page with an error in its place.
  if (
    resourceType === 'Document' &&
    !url.startsWith('app://koffer/') &&
    prevented(contents, 'will-navigate', { url })
  ) {
    refused.push(url)
    return pipe?.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }, session)
  }
  const cancelled = await new Promise<boolean>((resolve) => {
    if (onBeforeRequest) onBeforeRequest({ url }, ({ cancel }) => resolve(cancel))
    else resolve(false)
  })
  if (!cancelled && /^(data|blob):/.test(url)) return pipe?.send('Fetch.continueRequest', { requestId }, session)
  if (cancelled || !url.startsWith('app://') || !answerApp) {
    refused.push(url)
    return pipe?.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }, session)
  }
  const response = await answerApp(new Request(url, { method: request.method }))
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }))
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  return pipe?.send(
    'Fetch.fulfillRequest',
    { requestId, responseCode: response.status, responseHeaders, body },
    session,
  )
}

/** Addresses that were asked for and refused, for the tests. */
export const refused: string[] = []

async function receive(contents: WebContents, { kind, id, channel, args }: Message): Promise<void> {
  if (kind === 'send') return void receivers.emit(channel, contents.event(), ...args)
  const handler = handlers.get(channel) as ((event: object, ...args: unknown[]) => unknown) | undefined
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    contents.receive({ id, value: await handler(contents.event(), ...args) })
  } catch (error) {
    contents.receive({ id, error: `Error invoking remote method '${channel}': ${error}` })
  }
}

/** What the app tells the browser before it starts. */
const switches: string[] = []

class App extends EventEmitter {
  isPackaged = environment.KOFFER_PACKAGED !== undefined
  isReady = (): boolean => true
  whenReady = (): Promise<void> => Promise.resolve()
  enableSandbox(): void {}
  requestSingleInstanceLock(): boolean {
    mkdirSync(dataFolder, { recursive: true })
    return true
  }
  getName = (): string => 'Chromium'
  getPath(name: string): string {
    if (name === 'userData') return dataFolder
    if (name === 'documents' || name === 'home') return homedir()
    throw new Error(`the stand-in for Electron has no path "${name}"`)
  }
  getSystemLocale = (): string => 'de-DE'
  commandLine = strict('commandLine', {
    appendSwitch: (name: string, value?: string) =>
      void switches.push(value === undefined ? `--${name}` : `--${name}=${value}`),
    removeSwitch: (name: string) => {
      const left = switches.filter((each) => each !== `--${name}` && !each.startsWith(`--${name}=`))
      switches.splice(0, switches.length, ...left)
    },
  })
  configureHostResolver(): void {}
  /** First the windows, each of which may stay; then the app, which may wait. */
  quit(): void {
    if (quitting) return
    if (windows.size > 0) {
      for (const window of windows) window.close()
      return
    }
    if (!prevented(this, 'will-quit')) this.exit()
  }
  exit(code = 0): void {
    quitting = true
    process.exit(code)
  }
}

/** Dialogs of the page take the place of those of the system. */
async function ask(message: string, preset: string): Promise<string | undefined> {
  const [window] = windows
  const expression = `prompt(${JSON.stringify(message)}, ${JSON.stringify(preset)})`
  const answer = await pipe?.send<{ result: { value?: string | null } }>(
    'Runtime.evaluate',
    { expression },
    window?.webContents.page,
  )
  return answer?.result.value ?? undefined
}
interface DialogOptions {
  readonly title?: string
  readonly defaultPath?: string
}

export const app = strict('app', new App())
export const ipcMain = strict('ipcMain', {
  handle: (channel: string, listener: Listener) => void handlers.set(channel, listener),
  on: (channel: string, listener: Listener) => void receivers.on(channel, listener as (...args: unknown[]) => void),
})
const sessionEvents = new EventEmitter()
export const session = strict('session', {
  defaultSession: strict('session', {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    setDisplayMediaRequestHandler: () => undefined,
    setProxy: async () => undefined,
    // The browser that stands in checks nothing.
    availableSpellCheckerLanguages: [],
    setSpellCheckerDictionaryDownloadURL: () => undefined,
    setSpellCheckerEnabled: () => undefined,
    setSpellCheckerLanguages: () => undefined,
    on: (name: string, listener: Listener) => void sessionEvents.on(name, listener as (...args: unknown[]) => void),
    webRequest: strict('webRequest', {
      onBeforeRequest: (listener: NonNullable<typeof onBeforeRequest>) => {
        onBeforeRequest = listener
      },
    }),
  }),
})
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme: string, handler: NonNullable<typeof answerApp>) => {
    if (scheme !== 'app') throw new Error(`the stand-in answers app://, not ${scheme}://`)
    answerApp = handler
  },
})
export const dialog = strict('dialog', {
  showErrorBox: (title: string, content: string) => console.error(`${title}\n${content}`),
  showOpenDialog: async (_: unknown, { title = '', defaultPath = '' }: DialogOptions) => {
    const path = await ask(title, defaultPath)
    return { canceled: !path, filePaths: path ? [path] : [] }
  },
  showSaveDialog: async (_: unknown, { title = '', defaultPath = '' }: DialogOptions) => {
    const path = await ask(title, defaultPath)
    return { canceled: !path, filePath: path ?? '' }
  },
})
export const shown: string[] = []
export const shell = strict('shell', {
  showItemInFolder: (path: string) => {
    shown.push(path)
    if (environment.KOFFER_HEADLESS) return
    const program = { win32: 'explorer', darwin: 'open' }[process.platform as string] ?? 'xdg-open'
    spawn(program, [dirname(path)], { stdio: 'ignore' }).on('error', () => undefined)
  },
  openPath: async (path: string) => {
    shown.push(path)
    return ''
  },
})
export const Menu = strict('Menu', {
  buildFromTemplate: (template: readonly object[]) => template,
  setApplicationMenu: () => undefined,
})
export const nativeTheme = strict('nativeTheme', { shouldUseDarkColors: false, themeSource: 'system' })
export const screen = strict('screen', {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
process.on('exit', () => {
  pipe?.process.kill('SIGKILL')
  rmSync(browserFolder, { recursive: true, force: true, maxRetries: 5 })
})
