import { join } from 'node:path'
import { findHost, type Host, launch, standIn } from './launch.ts'

/** Opens the built app and ends with it. */
const main = join(import.meta.dirname, '../out/app/main.js')

open(findHost())

function open(host: Host | string): void {
  if (typeof host === 'string') {
    console.error(host)
    process.exitCode = 1
    return
  }
  const begun = Date.now()
  const child = launch(host, main)
  let told = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      told = true
      child.kill(signal)
    })
  child.on('close', (code) => {
    process.exitCode = code ?? (told ? 0 : 1)
    const died = !told && (code === null || code > 1 || code < 0)
    // Missing libraries or a forbidden sandbox end Electron before there is a window.
    if (died && host.before.length === 0 && Date.now() - begun < 5000) open(standIn('Electron läuft hier nicht'))
  })
}
