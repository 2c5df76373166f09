import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stage } from '../../../main/adapters/disk/staging.ts'

const root = mkdtempSync(join(tmpdir(), 'koffer-leftovers-'))
afterAll(() => rmSync(root, { recursive: true }))
const here =
  hostname()
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 20) || 'pc'
let dead = 0
beforeAll(async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  dead = child.pid ?? 0
})

/** An export into a folder that has a temporary folder from before; gives what lies there afterwards. */
async function exported(left: string, files: readonly string[], { old = false } = {}): Promise<readonly string[]> {
  const out = mkdtempSync(join(root, 'out-'))
  mkdirSync(join(out, left))
  for (const name of files) writeFileSync(join(out, left, name), `von ${name}`)
  if (old) utimesSync(join(out, left), new Date(0), new Date(0))
  const staging = await stage(out)
  if (!staging.ok) throw new Error(staging.fault.code)
  await staging.value.put('neu.pdf', new Uint8Array([1]))
  await staging.value.publish()
  await staging.value.discard()
  return readdirSync(out, { recursive: true }).map(String).sort()
}

test('what a killed export left is removed, and what it had moved away is back', async () => {
  expect(await exported(`.koffer-${here}-${dead}-abcDEF`, ['a.pdf', 'b.pdf.before', 'neu.pdf.before'])).toEqual([
    'b.pdf',
    'neu.pdf',
  ])
})

test('an old one of another computer, or of an earlier version, is removed', async () => {
  for (const name of ['.koffer-anderswo-7-abcDEF', '.koffer-abcDEF'])
    expect(await exported(name, ['a.pdf'], { old: true })).toEqual(['neu.pdf'])
})

test('one that may be at work stays, and so does what a person was told to fetch, and what is not ours', async () => {
  for (const [name, files] of [
    [`.koffer-${here}-${process.ppid}-abcDEF`, ['a.pdf']],
    ['.koffer-anderswo-7-abcDEF', ['a.pdf']],
    [`.koffer-${here}-${dead}-abcDEF`, ['a.pdf.before', 'aufheben']],
    ['.koffer-meine Notizen', ['a.pdf']],
  ] as const)
    expect(await exported(name, files)).toEqual([name, ...files.map((file) => join(name, file)), 'neu.pdf'])
})

test('a file of that name is none of ours', async () => {
  const out = mkdtempSync(join(root, 'out-'))
  writeFileSync(join(out, '.koffer-abcDEF'), 'x')
  const staging = await stage(out)
  if (staging.ok) await staging.value.discard()
  expect(readFileSync(join(out, '.koffer-abcDEF'), 'utf8')).toBe('x')
})
