import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { webPreferences } from '../../main/electron/security.ts'

const root = join(import.meta.dirname, '../..')

/** What a main process that runs `source` on the stand-in throws. */
function thrownBy(source: string): string {
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', join(import.meta.dirname, 'register.ts'), '--input-type=module', '-e', `${source}`],
    { encoding: 'utf8', timeout: 20_000, env: { ...process.env, KOFFER_HEADLESS: '1', KOFFER_BROWSER: '/none' } },
  )
  return stdout
}
const trying = (act: string): string =>
  `import * as electron from 'electron'; try { ${act}; console.log('allowed') } catch (error) { console.log(error.message) } process.exit()`

test.each([
  ['sandbox', false],
  ['contextIsolation', false],
  ['nodeIntegration', true],
  ['nodeIntegrationInWorker', true],
  ['nodeIntegrationInSubFrames', true],
  ['webSecurity', false],
  ['allowRunningInsecureContent', true],
  ['experimentalFeatures', true],
  ['webviewTag', true],
])('a window with %s: %s is refused', (name, value) => {
  const options = { webPreferences: { ...webPreferences('preload.cjs', false), [name]: value } }
  const told = thrownBy(trying(`new electron.BrowserWindow(${JSON.stringify(options)})`))
  expect(told).toContain(`refuses a window with ${name}: ${value}`)
})

test.each([
  ['a part of a module', 'electron.app.getGPUInfo()', 'has no app.getGPUInfo'],
  ['opening addresses outside', 'electron.shell.openExternal("https://example.org")', 'has no shell.openExternal'],
  ['another protocol', 'electron.protocol.handle("http", () => undefined)', 'not http://'],
  ['another folder', 'electron.app.getPath("exe")', 'has no path "exe"'],
  [
    'a window option',
    `new electron.BrowserWindow({ kiosk: true, webPreferences: ${JSON.stringify(webPreferences('p.cjs', false))} })`,
    'has no window option kiosk',
  ],
])('%s that it does not have is named', (_, act, words) => expect(thrownBy(trying(act))).toContain(words))

test('the compiled app asks for Electron and brings no stand-in', () => {
  const app = join(root, 'out/app')
  const scripts = readdirSync(app).filter((name) => /\.c?js$/.test(name))
  expect(scripts).toContain('main.js')
  for (const name of scripts) expect(readFileSync(join(app, name), 'utf8')).not.toContain('stand-in for Electron')
  expect(readFileSync(join(app, 'main.js'), 'utf8')).toMatch(/from "electron"/)
})
