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
  const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.env.KOFFER_HEADLESS
  if (process.platform === 'linux' && !screen) {
    console.error('Hier gibt es keinen Bildschirm. Die PDFs entstehen auch ohne: npm run demo')
    return 1
  }
  const electron = process.env.KOFFER_ELECTRON === 'off' ? undefined : (electronBinary() ?? fetchElectron())
  if (!electron) return openInBrowser('Electron ist nicht da')
  console.log(`Werkstattkoffer öffnet sich in Electron (${electron}).`)
  const begun = Date.now()
  run(electron, [main, ...process.argv.slice(2)], (died) => {
    // Missing libraries or a forbidden sandbox end Electron before there is a window.
    if (died && Date.now() - begun < 5000) process.exitCode = openInBrowser('Electron läuft hier nicht')
  })
  return 0
}

function openInBrowser(reason: string): number {
  const browser = findBrowser()
  if (!browser) {
    console.error(
      `${reason}, und weder Chromium noch Chrome oder Edge ist da. Installieren Sie einen Browser oder nutzen Sie npm run demo.`,
    )
    return 1
  }
  console.log(`${reason}: Werkstattkoffer öffnet sich in ${browser}.`)
  run(process.execPath, ['--import', join(root, 'tests/standin/register.ts'), main, ...process.argv.slice(2)])
  return 0
}

/** `ended` hears whether the program died, instead of ending with a code of its own. */
function run(program: string, args: readonly string[], ended: (died: boolean) => void = () => undefined): void {
  const child = spawn(program, args, { stdio: 'inherit' })
  let told = false
  const stop = (signal: NodeJS.Signals) => (): void => {
    told = true
    child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop(signal))
  child.on('error', (error) => console.error(error.message))
  child.on('close', (code) => {
    process.exitCode = code ?? (told ? 0 : 1)
    ended(!told && (code === null || code > 1 || code < 0))
  })
}
