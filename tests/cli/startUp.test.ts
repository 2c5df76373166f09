import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'koffer-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Notes every module that a command loads. */
const hook = (log: string): string =>
  `data:text/javascript,${encodeURIComponent(`
    import { appendFileSync } from 'node:fs'
    import { registerHooks } from 'node:module'
    registerHooks({ load(url, context, next) { appendFileSync(${JSON.stringify(log)}, url + '\\n'); return next(url, context) } })
  `)}`

const heavy = ['pdf-lib', 'fontkit', 'typst-ts-web-compiler', 'lowdb', 'minisearch', 'yauzl', 'yazl']

test.each([
  ['list', ['list'], []],
  ['help', ['--help'], []],
  ['lint', ['lint', 'materials'], ['fontkit']],
])('%s loads no more than it needs', (name, args, needed) => {
  const log = join(folder, `${name}.log`)
  const program = join(root, 'main/cli/koffer.ts')
  const { status } = spawnSync(process.execPath, ['--import', hook(log), program, ...args], { cwd: root })
  const loaded = readFileSync(log, 'utf8')
  expect(status).toBe(0)
  expect(loaded).toContain('commander')
  expect(heavy.filter((library) => loaded.includes(`/${library}/`))).toEqual(needed)
})
