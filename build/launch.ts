import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { findBrowser } from '../tests/standin/browser.ts'
import { electronBinary, fetchElectron } from './electronBinary.ts'

const root = join(import.meta.dirname, '..')

/** How a compiled main process is started here: the program, what stands before its own arguments, and words that say so. */
export interface Host {
  readonly program: string
  readonly before: readonly string[]
  readonly said: string
}

/**
 * Electron when its binary is there or can be had, otherwise an installed Chromium, Chrome or Edge through the stand-in.
 * `KOFFER_ELECTRON=off` takes the stand-in at once. A text is the reason why there is neither.
 */
export function findHost(): Host | string {
  const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.env.KOFFER_HEADLESS
  if (process.platform === 'linux' && !screen)
    return 'Hier gibt es keinen Bildschirm. Die PDFs entstehen auch ohne: npm run demo'
  const electron = process.env.KOFFER_ELECTRON === 'off' ? undefined : (electronBinary() ?? fetchElectron())
  if (!electron) return standIn('Electron ist nicht da')
  return { program: electron, before: [], said: `Werkstattkoffer öffnet sich in Electron (${electron}).` }
}

export function standIn(reason: string): Host | string {
  const browser = findBrowser()
  if (!browser)
    return `${reason}, und weder Chromium noch Chrome oder Edge ist da. Installieren Sie einen Browser oder nutzen Sie npm run demo.`
  return {
    program: process.execPath,
    before: ['--import', join(root, 'tests/standin/register.ts')],
    said: `${reason}: Werkstattkoffer öffnet sich in ${browser}.`,
  }
}

/** Starts the program; signals to this process end it, too. */
export function launch(
  { program, before, said }: Host,
  main: string,
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  console.log(said)
  const env = { ...process.env, ...environment }
  const child = spawn(program, [...before, main, ...process.argv.slice(2)], { stdio: 'inherit', env })
  child.on('error', (error) => console.error(error.message))
  return child
}
