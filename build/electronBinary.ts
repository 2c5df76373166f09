import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(import.meta.url)
const folder = join(require.resolve('electron/package.json'), '..')

/** Path of Electron's program, if it is there. */
export const electronBinary = (): string | undefined =>
  existsSync(join(folder, 'path.txt')) ? (require('electron') as string) : undefined

/** The package brings its program by a download, which some networks refuse; it gets half a minute. */
export function fetchElectron(): string | undefined {
  spawnSync(process.execPath, [join(folder, 'install.js')], { timeout: 30_000, stdio: 'ignore' })
  return electronBinary()
}
