import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { contents, hook, install, materials, put, sheet } from './installation.ts'

const installed = install()
afterAll(installed.remove)
const out = join(installed.work, 'out')
const before = { 'probe-blatt.pdf': 'alt', 'eigenes.txt': 'bleibt' }

beforeEach(() => {
  rmSync(installed.work, { recursive: true, force: true })
  put(installed.materials, {
    ...materials,
    'probe/kit.yaml': `${materials['probe/kit.yaml']}`.replace('[blatt]', '[blatt, zwei]'),
    'probe/zwei.md': sheet('Guten Abend.\n').replace('id: blatt', 'id: zwei'),
  })
  put(out, before)
})

/** npm passes a Ctrl-C on to a program that has had it already: every signal comes twice. */
const twice = (signal: string) => `process.kill(process.pid, '${signal}'); process.kill(process.pid, '${signal}')`
const runWith = (code: string, to = 'out') =>
  installed.koffer(['export', 'probe', '--out', to, '--json'], { node: ['--import', hook(code)] })

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

test.each(signals)('%s during layout leaves nothing', (signal) => {
  const code = `const make = disk.mkdir
    disk.mkdir = async (...args) => {
      if (args[0].includes('.koffer-')) setTimeout(() => { ${twice(signal)} }, 20)
      return make(...args)
    }`
  const { status, stdout, stderr } = runWith(code)
  expect({ status, stderr }).toEqual({ status: 130, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, fault: { code: 'interrupted' } })
  expect(contents(out)).toEqual(before)
})

test('an interrupted export takes the folders that it made along', () => {
  const code = `const open = disk.open
    disk.open = async (...args) => { ${twice('SIGINT')}; return open(...args) }`
  expect(runWith(code, 'weit/weg')).toMatchObject({ status: 130 })
  expect(contents(installed.work)).toEqual(Object.fromEntries(Object.entries(before).map(([k, v]) => [`out/${k}`, v])))
})

test.each(signals)('%s while files are put in place: all of them are', (signal) => {
  const code = `const rename = disk.rename
    disk.rename = async (...args) => {
      ${twice(signal)}
      await new Promise((resolve) => setTimeout(resolve, 50))
      return rename(...args)
    }`
  const { status, stdout } = runWith(code)
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, files: [{ document: 'blatt' }, { document: 'zwei' }] })
  const pdf = expect.stringMatching(/^%PDF-[\s\S]*%%EOF\s*$/)
  expect(contents(out)).toEqual({ 'eigenes.txt': 'bleibt', 'probe-blatt.pdf': pdf, 'probe-zwei.pdf': pdf })
})

test('before anything is written, Ctrl-C simply ends the program', () => {
  const code = `const read = disk.readFile
    disk.readFile = async (...args) => { process.kill(process.pid, 'SIGINT'); return read(...args) }`
  expect(runWith(code).status).toBe(null)
  expect(contents(out)).toEqual(before)
})
