import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../main/adapters/store/store.ts'
import { value } from '../adapters/store/folder.ts'
import { project } from '../adapters/store/records.ts'

const program = fileURLToPath(new URL('../../main/cli/koffer.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'koffer-'))
afterAll(() => rmSync(folder, { recursive: true }))
const data = join(folder, 'Öffentliche Daten')
const out = join(folder, 'Sicherung.zip')

/** Runs the command as text and as JSON. */
function check(args: readonly string[], status: number, text: RegExp, json: object): void {
  const plain = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  expect(plain.status).toBe(status)
  expect(plain.stdout + plain.stderr).toMatch(text)
  const answer = spawnSync(process.execPath, [program, ...args, '--json'], { encoding: 'utf8' })
  expect(answer).toMatchObject({ status, stderr: '' })
  expect(JSON.parse(answer.stdout)).toMatchObject(json)
}

test('backup and restore-backup bring a folder back, and say what was set aside', async () => {
  const before = value(await openStore(data, 'write'))
  value(await before.save('projects', project('a', 'Gesichert'), 0))
  value(await before.save('projects', project('b'), 0))
  await before.close()
  writeFileSync(join(data, 'projects/b.json'), '')
  const told =
    /Vorhaben „b“: Die Datei war nicht lesbar, sie ist leer\. .*set-aside.*projects-b\.json[\s\S]*Sicherung\.zip {2}2 Dateien/
  const first = spawnSync(process.execPath, [program, 'backup', '--data', data, '--out', out], { encoding: 'utf8' })
  expect(first).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(told) })

  const changing = value(await openStore(data, 'write'))
  value(await changing.save('projects', project('a', 'Später'), 1))
  const held = new RegExp(`seit .* geöffnet: von .* am Computer ${hostname()}`)
  const fault = { ok: false, fault: { code: 'store-held', facts: { computer: hostname() } } }
  check(['restore-backup', out, '--data', data], 1, held, fault)
  await changing.close()

  check(['restore-backup', out, '--data', data], 0, /Öffentliche Daten {2}2 Dateien/, {
    ok: true,
    files: 2,
    notices: [],
  })
  const after = value(await openStore(data, 'read'))
  expect(await after.list('projects')).toMatchObject({ value: [{ id: 'a', title: 'Gesichert' }] })
})

test('faults are told in words', () => {
  writeFileSync(join(folder, 'text.zip'), 'Text')
  const at = (file: string) => ['restore-backup', file, '--data', join(folder, 'neu')]
  const invalid = { ok: false, fault: { code: 'backup-invalid', facts: { reason: 'archive' } } }
  check(
    at(join(folder, 'text.zip')),
    1,
    /keine vollständige Sicherung: .* ist kein Archiv[\s\S]*nicht verändert/,
    invalid,
  )
  check(at(join(folder, 'fehlt.zip')), 1, /fehlt\.zip gibt es nicht/, { fault: { code: 'file-missing' } })
  check(['backup', '--data', join(folder, 'nie')], 2, /Es fehlt die Option --out/, { fault: { code: 'usage' } })
  expect(existsSync(join(folder, 'nie'))).toBe(false)
})
