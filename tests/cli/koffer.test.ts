import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'koffer-'))
afterAll(() => rmSync(folder, { recursive: true }))

function koffer(args: readonly string[], cwd = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'main/cli/koffer.ts'), ...args], {
    cwd,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('list shows kits', () => {
  const { status, stdout } = koffer(['list', '--json'])
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, package: { id: 'daseinsvorsorge-4-0' } })
})

test.each([
  ['no command', [], 2, 'usage'],
  ['an unknown option', ['list', '--bunt'], 2, 'usage'],
  ['no folder', ['export', 'werkstatt-basis'], 2, 'usage'],
  ['a layout of later', ['export', 'werkstatt-basis', '--out', folder, '--layout', '2up'], 2, 'usage'],
  ['an unknown kit', ['export', 'werkstattbasis', '--out', folder], 1, 'kit-unknown'],
  ['a folder without materials', ['lint', folder], 1, 'not-materials'],
])('%s', (_, args, status, code) => {
  const json = koffer([...args, '--json'])
  expect(json).toMatchObject({ status, stderr: '' })
  expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, fault: { code } })
  const plain = koffer(args)
  expect(plain).toMatchObject({ status, stdout: '' })
  expect(plain.stderr).not.toMatch(/\{[a-z]+\}/)
})

test('the same input gives the same bytes, wherever it runs', () => {
  const materials = join(root, 'materials/musterstadt')
  const facts = ['--profile', join(materials, 'profil.json'), '--project', join(materials, 'werkstatt-basis.json')]
  const bytes = ['one', 'two'].map((name) => {
    const out = join(folder, name)
    const args = ['export', 'werkstatt-basis', '--document', 'agenda', ...facts, '--out', out, '--json']
    expect(koffer(args, name === 'one' ? root : folder)).toMatchObject({ status: 0 })
    return readFileSync(join(out, 'werkstatt-basis-agenda.pdf'))
  })
  expect(bytes[0]?.equals(bytes[1] ?? Buffer.of())).toBe(true)
})
