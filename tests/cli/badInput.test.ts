import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { contents, hook, install, materials, put, sheet } from './installation.ts'

const installed = install()
afterAll(installed.remove)
const out = join(installed.work, 'out')
const before = { 'probe-blatt.pdf': 'alt', 'eigenes.txt': 'bleibt' }

beforeEach(() => {
  for (const folder of [installed.materials, installed.work]) rmSync(folder, { recursive: true, force: true })
  put(installed.materials, materials)
  put(out, before)
})

/** Every export is tried twice, once for people and once with `--json`; both must fail in the same way. */
function check(args: readonly string[], status: number, code: string, said: readonly string[], where = out): void {
  const there = contents(where)
  const plain = installed.koffer(['export', 'probe', ...args])
  expect({ ...plain, stderr: '' }).toEqual({ status, stdout: '', stderr: '' })
  for (const words of said) expect(plain.stderr).toContain(words)
  expect(plain.stderr).not.toMatch(/\{[a-z]+\}|\n {4}at /)
  const json = installed.koffer(['export', 'probe', ...args, '--json'])
  expect(json).toMatchObject({ status, stderr: '' })
  expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, fault: { code } })
  expect(json.stdout.trimEnd()).not.toContain('\n')
  expect(contents(where)).toEqual(there)
}

test('good input is exported, and only its own file is replaced', () => {
  expect(installed.koffer(['export', 'probe', '--out', 'out'])).toEqual({
    status: 0,
    stdout: 'out/probe-blatt.pdf  1 Seite\n',
    stderr: '',
  })
  expect(readdirSync(out).sort()).toEqual(['eigenes.txt', 'probe-blatt.pdf'])
  expect(contents(out)).toMatchObject({
    'eigenes.txt': 'bleibt',
    'probe-blatt.pdf': expect.stringMatching(/^%PDF-[\s\S]*%%EOF\s*$/),
  })
})

describe('a document', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'with a broken front matter',
      '---\nid: blatt\ntitle: [\n---\n\nText\n',
      'document-invalid',
      ['probe/blatt.md:3:', 'Schreiben Sie je Zeile „name: wert“'],
    ],
    [
      'with an unknown block',
      sheet('Text\n\n:::tanz\nPolka\n:::\n'),
      'document-invalid',
      ['probe/blatt.md:13:1: Fehler: Den Block „:::tanz“ gibt es nicht', 'Erlaubt sind: agenda, note'],
    ],
    [
      'with a missing image',
      sheet('![Wappen](bilder/wappen.svg)\n'),
      'document-invalid',
      ['probe/blatt.md:11:1: Fehler: Das Bild „bilder/wappen.svg“ gibt es nicht.', 'Legen Sie die Datei'],
    ],
    [
      'with a ragged table',
      sheet('| Was | Wer |\n| --- | --- |\n| Stühle |\n'),
      'document-invalid',
      ['probe/blatt.md:13:1: Fehler: Die Zeile hat 1 Zellen, der Tabellenkopf hat 2.', 'Gleichen Sie die Zahl'],
    ],
    [
      'with an unresolved placeholder',
      sheet('Wir treffen uns in {{ vorhaben.raum }}.\n'),
      'placeholders-unresolved',
      ['probe/blatt.md:11:20', '„vorhaben.raum“ (Raum)', 'Ergänzen Sie den Schlüssel „place.room“', '--allow-missing'],
    ],
  ])('%s', (_, source, code, said) => {
    put(installed.materials, { 'probe/blatt.md': source })
    check(['--out', 'out'], 1, code, said)
  })

  test('with an unresolved placeholder is printed with a gap if asked for', () => {
    put(installed.materials, { 'probe/blatt.md': sheet('Raum: {{ vorhaben.raum }}\n') })
    const { status, stdout, stderr } = installed.koffer([
      'export',
      'probe',
      '--out',
      'out',
      '--allow-missing',
      '--json',
    ])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      files: [{ file: 'probe-blatt.pdf', pages: 1 }],
      warnings: [{ code: 'placeholder-unfilled', place: { file: 'probe/blatt.md', line: 11, column: 7 } }],
    })
  })
})

test('a fact that is missing at several places is said once, with all of them', () => {
  put(installed.materials, {
    'probe/kit.yaml': `${materials['probe/kit.yaml']}`.replace('[blatt]', '[blatt, heft]'),
    'probe/blatt.md': sheet('{{ vorhaben.raum }} und {{ profil.name }}\n'),
    'probe/heft.md': sheet('Raum: {{ vorhaben.raum }}\n').replace('id: blatt', 'id: heft'),
  })
  expect(installed.koffer(['export', 'probe', '--out', 'out']).stderr.split('\n')).toEqual([
    expect.stringMatching(/^Für „vorhaben.raum“ \(Raum\) fehlt der Wert\. Ergänzen Sie/),
    '    probe/blatt.md:11:1, probe/heft.md:11:7',
    expect.stringMatching(/^Für „profil.name“ \(Name der Kommune\) fehlt der Wert\. Ergänzen Sie/),
    '    probe/blatt.md:11:25',
    'Fehlende Angaben: 2.',
    expect.stringContaining('--allow-missing'),
    '',
  ])
})

const terminal = spawnSync('script', ['--version']).status === 0

test.skipIf(!terminal)('progress is shown on a terminal', () => {
  const command = [process.execPath, installed.program, 'export', 'probe', '--out', 'out'].map((word) => `'${word}'`)
  const { stdout } = spawnSync('script', ['-qec', command.join(' '), '/dev/null'], {
    cwd: installed.work,
    encoding: 'utf8',
  })
  expect(stdout.replaceAll('\r', '\n').split('\n').filter(Boolean)).toEqual([
    '1 von 1 Dokumenten',
    'out/probe-blatt.pdf  1 Seite',
  ])
})

describe('a profile', () => {
  const profile = ['--profile', 'profil.json', '--out', 'out']
  test.each<[string, string, string, readonly string[]]>([
    [
      'with a wrong colour',
      '{\n  "name": "M",\n  "colours": { "primary": "blau" }\n}',
      'profile-invalid',
      ['profil.json:3:27: Fehler: „colours.primary“ ist „blau“', '"primary": "#1f4e79"'],
    ],
    [
      'with a logo of 40 MB',
      '{ "name": "M",\n  "logo": "logo.png", "logoAlt": "Wappen" }',
      'logo-too-large',
      ['profil.json, Zeile 2: Das Logo logo.png ist größer als 2 MB.', 'Verkleinern Sie das Bild'],
    ],
    [
      'without its logo',
      '{ "name": "M", "logo": "fehlt.png", "logoAlt": "Wappen" }',
      'logo-missing',
      ['profil.json, Zeile 1: Das Logo fehlt.png gibt es nicht.', 'ändern Sie „logo“'],
    ],
    ['that is no JSON', '{ "name": "M",\n}', 'profile-invalid', ['profil.json:2:1: Fehler:', 'kein Komma']],
  ])('%s', (_, source, code, said) => {
    const png = new Uint8Array(40 * 1024 * 1024)
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    put(installed.work, { 'profil.json': source, 'logo.png': png })
    check(profile, 1, code, said)
  })

  test('that does not exist', () => check(profile, 1, 'file-missing', ['profil.json', 'Prüfen Sie den Namen']))
})

describe('an output folder', () => {
  test('that is a file', () => {
    check(['--out', 'out/eigenes.txt'], 1, 'out-not-a-folder', ['out/eigenes.txt ist kein Ordner.', '--out'])
  })

  test('below a file', () => {
    check(['--out', 'out/eigenes.txt/neu'], 1, 'out-not-a-folder', ['out/eigenes.txt/neu ist kein Ordner.', '--out'])
  })

  test('in which a folder has the name of the PDF', () => {
    rmSync(join(out, 'probe-blatt.pdf'))
    put(out, { 'probe-blatt.pdf/wichtig.txt': 'bleibt' })
    check(['--out', 'out'], 1, 'out-is-a-folder', ['probe-blatt.pdf ist ein Ordner', 'Benennen Sie'])
  })

  test('that is new goes again when the export fails', () => {
    put(installed.work, { 'neu/probe-blatt.pdf/x': '' })
    check(['--out', 'neu/../neu'], 1, 'out-is-a-folder', [], join(installed.work, 'neu'))
    put(installed.materials, {
      'probe/kit.yaml': `${materials['probe/kit.yaml']?.replace('[blatt]', '[blatt, zwei]')}`,
    })
    put(installed.materials, { 'probe/zwei.md': sheet('x\n').replace('id: blatt', 'id: zwei') })
    const broken = [
      '--import',
      hook("disk.rename = async () => { throw Object.assign(new Error('no'), { code: 'EPERM' }) }"),
    ]
    expect(installed.koffer(['export', 'probe', '--out', 'weit/weg'], { node: broken })).toMatchObject({ status: 1 })
    expect(readdirSync(installed.work).sort()).toEqual(['neu', 'out'])
  })

  const small = join(installed.work, '..', 'klein')
  const mount = (...options: readonly string[]): boolean =>
    spawnSync('mount', ['-t', 'tmpfs', ...options, 'none', small]).status === 0
  mkdirSync(small)
  const root = process.getuid?.() === 0
  const canMount = root && mount('-o', 'size=64k') && spawnSync('umount', [small]).status === 0

  // To root every folder is writable, unless the whole file system is read-only.
  test.skipIf(root && !canMount)('that is read-only', () => {
    put(small, before)
    if (root) {
      mount('-o', 'size=64k')
      put(small, before)
      spawnSync('mount', ['-o', 'remount,ro', small])
    } else chmodSync(small, 0o555)
    try {
      check(
        ['--out', small],
        1,
        'out-not-writable',
        [`In ${small} lässt sich nicht schreiben`, 'prüfen Sie die Rechte'],
        small,
      )
    } finally {
      if (root) spawnSync('umount', [small])
      else chmodSync(small, 0o755)
    }
  })

  test.skipIf(!canMount)('on a full disk', () => {
    mount('-o', 'size=64k')
    try {
      put(small, { ...before, 'voll.bin': new Uint8Array(48 * 1024) })
      check(['--out', small], 1, 'disk-full', ['ist kein Platz mehr', 'Schaffen Sie Platz'], small)
    } finally {
      spawnSync('umount', [small])
    }
  })
})

describe('our own fault', () => {
  test('in the layout names the document', () => {
    const template = join(installed.program, '../../adapters/typst/template')
    renameSync(template, `${template}.away`)
    try {
      check(['--out', 'out'], 3, 'layout-failed', ['probe/blatt.md ließ sich nicht setzen', 'bitte melden Sie'])
    } finally {
      renameSync(`${template}.away`, template)
    }
  })

  test('anywhere else is said without a stack', () => {
    const broken = { node: ['--import', hook("JSON.parse = () => { throw new Error('kaputt') }")] }
    const { status, stdout, stderr } = installed.koffer(['export', 'probe', '--out', 'out'], broken)
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toBe(
      'Unerwarteter Fehler: kaputt\nDas ist ein Fehler des Programms; bitte melden Sie ihn mit dieser Zeile.\n',
    )
    const json = installed.koffer(['export', 'probe', '--out', 'out', '--json'], broken)
    expect(json).toMatchObject({ status: 3, stderr: '' })
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, fault: { code: 'internal' } })
    expect(contents(out)).toEqual(before)
  })
})
