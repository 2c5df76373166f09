import { Menu } from 'electron'

/**
 * Never seen on Windows and Linux; its keys work all the same: copying and pasting on a Mac, larger and smaller text, the
 * whole screen. The words are the system's own.
 */
export const menu = (): Menu =>
  Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    { role: 'editMenu' },
    {
      role: 'viewMenu',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
    },
    { role: 'windowMenu' },
  ])
