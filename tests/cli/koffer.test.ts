import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'koffer-'))
afterAll(() => rmSync(folder, { recursive: true }))

function koffer(args: readonly string[], cwd = root, env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'main/cli/koffer.ts'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
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
  ['an unknown layout', ['export', 'werkstatt-basis', '--out', folder, '--layout', '3up'], 2, 'usage'],
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

test.each([
  ['no command', [], 'Es fehlt ein Befehl.'],
  ['an unknown command', ['expotr'], 'Den Befehl expotr gibt es nicht. Meinten Sie export?'],
  ['an unknown option', ['list', '--bunt'], 'Die Option --bunt gibt es nicht.'],
  ['a mistyped option', ['lint', '--jsno', 'a'], 'Die Option --jsno gibt es nicht. Meinten Sie --json?'],
  [
    'a number that is none',
    ['project', 'show', 'a', 'b', '--data', 'd', '--version', 'x'],
    '„x“ geht hier nicht. Erwartet wird die Nummer einer Version.',
  ],
  [
    'a layout that is none',
    ['export', 'x', '--layout', '3up'],
    '--layout 3up gibt es nicht. Erlaubt: a4, booklet, 2up, 4up.',
  ],
  ['an option without its value', ['export', 'x', '--out'], 'Bei der Option --out <ORDNER> fehlt der Wert.'],
  ['a missing option', ['export', 'x'], 'Es fehlt die Option --out <ORDNER>.'],
  ['a missing argument', ['lint'], 'Es fehlt die Angabe ORDNER.'],
  ['too many arguments', ['lint', 'a', 'b'], 'Der Befehl lint hat zu viele Angaben.'],
])('%s is said in German', (_, args, said) => {
  expect(koffer(args)).toEqual({ status: 2, stdout: '', stderr: `${said}\nHilfe: koffer --help\n` })
})

test.each([
  ['--help', []],
  ['help', ['export']],
  ['help', ['lint']],
])('%s speaks German', (command, rest) => {
  const { status, stdout, stderr } = koffer([command, ...rest])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^Aufruf: koffer .*\[Optionen\]/)
  expect(stdout).toContain('diese Hilfe zeigen')
  expect(stdout).not.toMatch(/Usage|Options|Commands|Arguments|display|default|version number/)
})

test('the same input gives the same bytes, wherever and for whomever it runs', () => {
  const materials = join(root, 'materials/musterstadt')
  const facts = ['--profile', join(materials, 'profil.json'), '--project', join(materials, 'werkstatt-basis.json')]
  const [first, second] = [
    { cwd: root, TZ: 'UTC', LANG: 'C', LC_ALL: 'C', HOME: root },
    { cwd: folder, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: folder },
  ].map(({ cwd, ...env }, index) => {
    const out = join(folder, `run-${index}`)
    expect(koffer(['export', 'werkstatt-basis', ...facts, '--out', out, '--json'], cwd, env)).toMatchObject({
      status: 0,
    })
    const names = readdirSync(out).sort()
    return names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex'),
    ])
  })
  expect(first?.length).toBeGreaterThan(10)
  expect(second).toEqual(first)
})
