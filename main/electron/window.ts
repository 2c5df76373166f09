import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { lockContents, webPreferences } from './security.ts'
import { placeWindow, smallest } from './windowState.ts'

/** The one window, still empty and not shown. Where it stands is remembered beside the session's data; a lost memory costs nothing. */
export function openWindow(preload: string, icon: string): BrowserWindow {
  const memory = join(app.getPath('userData'), 'window.json')
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const { maximised, ...bounds } = placeWindow(remembered(memory), screens)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Werkstattkoffer',
    icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14181d' : '#f6f7f9',
    autoHideMenuBar: true,
    webPreferences: webPreferences(preload, !app.isPackaged),
  })
  lockContents(window.webContents)
  if (maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const state = { ...window.getNormalBounds(), maximised: window.isMaximized() }
    try {
      writeFileSync(memory, JSON.stringify(state))
    } catch {
      // A full or read-only disk must not keep the window open.
    }
  })
  return window
}

function remembered(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
