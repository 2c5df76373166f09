import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findBrowser } from '../tests/standin/browser.ts'
import { electronBinary, fetchElectron } from './electronBinary.ts'

/**
 * Opens the app: in Electron when its binary is there or can be had, otherwise in an installed Chromium, Chrome or Edge
 * through the stand-in. Says which. `KOFFER_ELECTRON=off` takes the stand-in at once.
 */
const root = join(import.meta.dirname, '..')
const main = join(root, 'out/app/main.js')

process.exitCode = start()

function start(): number {
  if (
    process.platform === 'linux' &&
    !process.env.DISPLAY &&
    !process.env.WAYLAND_DISPLAY &&
    !process.env.KOFFER_HEADLESS
  ) {
    console.error('Hier gibt es keinen Bildschirm. Die PDFs entstehen auch ohne: npm run demo')
    return 1
  }
  const electron = process.env.KOFFER_ELECTRON === 'off' ? undefined : (electronBinary() ?? fetchElectron())
  if (electron) {
    console.log(`Werkstattkoffer öffnet sich in Electron (${electron}).`)
    return run(electron, [main, ...process.argv.slice(2)])
  }
  const browser = findBrowser()
  if (browser) {
    console.log(`Electron ist nicht da: Werkstattkoffer öffnet sich in ${browser}.`)
    return run(process.execPath, ['--import', join(root, 'tests/standin/register.ts'), main, ...process.argv.slice(2)])
  }
  console.error(
    'Weder Electron noch Chromium, Chrome oder Edge ist da. Installieren Sie einen Browser oder nutzen Sie npm run demo.',
  )
  return 1
}

function run(program: string, args: readonly string[]): number {
  const child = spawn(program, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => {
    process.exitCode = code ?? 0
  })
  return 0
}
