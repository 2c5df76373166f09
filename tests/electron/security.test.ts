import { EventEmitter } from 'node:events'
import type { IpcMainEvent, Session, WebContents } from 'electron'
import { expect, test } from 'vitest'
import { isTrusted, lockContents, lockSession, webPreferences } from '../../main/electron/security.ts'

test('the window is a page and nothing more', () => {
  expect(webPreferences('preload.cjs', false)).toMatchObject({
    devTools: false,
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
  })
})

/** What the session was told, ready to be asked. */
function lockedSession() {
  type Ask = (contents: null, permission: string, answer: (granted: boolean) => void) => void
  const told: {
    ask?: Ask
    check?: () => boolean
    device?: () => boolean
    filter?: (d: object, a: object) => void
    display?: (request: object, answer: (streams: object) => void) => void
  } = {}
  const events = new EventEmitter()
  lockSession({
    on: (name: string, listener: () => void) => events.on(name, listener),
    setDisplayMediaRequestHandler: (handler: NonNullable<typeof told.display>) => {
      told.display = handler
    },
    setPermissionRequestHandler: (handler: Ask) => {
      told.ask = handler
    },
    setPermissionCheckHandler: (handler: () => boolean) => {
      told.check = handler
    },
    setDevicePermissionHandler: (handler: () => boolean) => {
      told.device = handler
    },
    webRequest: {
      onBeforeRequest: (handler: (details: object, answer: object) => void) => {
        told.filter = handler
      },
    },
  } as unknown as Session)
  return { ...told, events }
}

test('no file is kept and no picture of the screen is given', () => {
  const { events, display } = lockedSession()
  let kept = true
  events.emit('will-download', {
    preventDefault: () => {
      kept = false
    },
  })
  let streams: object | undefined
  display?.({}, (given) => {
    streams = given
  })
  expect([kept, streams]).toEqual([false, {}])
})

test.each(['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read', 'fileSystem', 'no-such-thing'])(
  'the permission %s is denied',
  (permission) => {
    const { ask, check, device } = lockedSession()
    let granted: boolean | undefined
    ask?.(null, permission, (given) => {
      granted = given
    })
    expect([granted, check?.(), device?.()]).toEqual([false, false, false])
  },
)

test.each([
  ['app://koffer/index.html', false],
  ['app://koffer/assets/a.js?x=1', false],
  ['data:image/png;base64,AA', false],
  ['blob:app://koffer/4f', false],
  ['app://koffer.example.org/', true],
  ['app://elsewhere/index.html', true],
  ['blob:https://example.org/4f', true],
  ['https://example.org/', true],
  ['http://127.0.0.1:80/', true],
  ['ws://example.org/', true],
  ['file:///etc/passwd', true],
  ['ftp://example.org/', true],
])('the request %s is cancelled: %s', (url, cancelled) => {
  let answer: unknown
  lockedSession().filter?.({ url }, (given: unknown) => {
    answer = given
  })
  expect(answer).toEqual({ cancel: cancelled })
})

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
  'the page is kept from %s',
  (name) => {
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: () => undefined,
      setWebRTCIPHandlingPolicy: () => undefined,
    })
    lockContents(contents as unknown as WebContents)
    let prevented = false
    contents.emit(name, {
      preventDefault: () => {
        prevented = true
      },
    })
    expect(prevented).toBe(true)
  },
)

test('no window opens from the page, and WebRTC goes through the proxy only', () => {
  let open: (() => unknown) | undefined
  let policy: string | undefined
  const contents = Object.assign(new EventEmitter(), {
    setWebRTCIPHandlingPolicy: (given: string) => {
      policy = given
    },
    setWindowOpenHandler: (handler: () => unknown) => {
      open = handler
    },
  })
  lockContents(contents as unknown as WebContents)
  expect(open?.()).toEqual({ action: 'deny' })
  expect(policy).toBe('disable_non_proxied_udp')
})

test.each([
  ['our page', { url: 'app://koffer/index.html#/', parent: null }, true],
  ['a frame in our page', { url: 'app://koffer/index.html', parent: {} }, false],
  ['a host that begins like ours', { url: 'app://koffer.example.org/', parent: null }, false],
  ['another page', { url: 'https://example.org/', parent: null }, false],
  ['an empty page', { url: 'about:blank', parent: null }, false],
  ['a frame that is gone', null, false],
])('listens to %s: %s', (_, senderFrame, trusted) => {
  expect(isTrusted({ senderFrame } as unknown as IpcMainEvent)).toBe(trusted)
})
