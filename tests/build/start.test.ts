import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const start = join(import.meta.dirname, '../../build/start.ts')
const run = (changes: NodeJS.ProcessEnv) =>
  spawnSync(process.execPath, [start], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, KOFFER_ELECTRON: 'off', KOFFER_HEADLESS: '', ...changes },
  })

test.runIf(process.platform === 'linux')('without a display it says so and points to the demo', () => {
  const { status, stderr } = run({ DISPLAY: '', WAYLAND_DISPLAY: '' })
  expect(stderr).toMatch(/keinen Bildschirm.*npm run demo/)
  expect(status).toBe(1)
})

test('with neither Electron nor a browser it says so and points to the demo', () => {
  const { status, stderr } = run({ DISPLAY: ':9', KOFFER_BROWSER: '/there/is/none' })
  expect(stderr).toMatch(/weder Chromium noch Chrome oder Edge.*npm run demo/)
  expect(status).toBe(1)
})
