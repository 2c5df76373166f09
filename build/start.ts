import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { findBrowser } from '../tests/standin/browser.ts'

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
  const electron = process.env.KOFFER_ELECTRON === 'off' ? undefined : electronPath()
  if (electron) {
    console.log(`Werkstattkoffer öffnet sich in Electron (${electron}).`)
    return run(electron, [main])
  }
  const browser = findBrowser()
  if (browser) {
    console.log(`Electron ist nicht da: Werkstattkoffer öffnet sich in ${browser}.`)
    return run(process.execPath, ['--import', join(root, 'tests/standin/register.ts'), main])
  }
  console.error(
    'Weder Electron noch Chromium, Chrome oder Edge ist da. Installieren Sie einen Browser oder nutzen Sie npm run demo.',
  )
  return 1
}

/** The package brings its binary by a download, which some networks refuse; it gets half a minute. */
function electronPath(): string | undefined {
  const require = createRequire(import.meta.url)
  const folder = join(require.resolve('electron/package.json'), '..')
  if (!existsSync(join(folder, 'path.txt'))) {
    spawnSync(process.execPath, [join(folder, 'install.js')], { timeout: 30_000, stdio: 'ignore' })
  }
  return existsSync(join(folder, 'path.txt')) ? (require('electron') as string) : undefined
}

function run(program: string, args: readonly string[]): number {
  const child = spawn(program, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => {
    process.exitCode = code ?? 0
  })
  return 0
}
