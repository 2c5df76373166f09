import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Disk, disk } from '../../main/adapters/disk/disk.ts'
import { stageOn } from '../../main/adapters/disk/staging.ts'
import { exportKit, type KitPorts, type KitRequest } from '../../main/usecases/export/exportKit.ts'
import { readFacts } from '../../main/usecases/readFacts.ts'
import { libraryOf, sure, testPorts } from '../ports.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'koffer-'))
})
afterEach(() => rm(root, { recursive: true }))

const head = '---\nid: blatt\ntitle: Blatt\nkind: sheet\naudience: public\npage: a4\nlanguage: de\nlock: false\n---\n\n'
const good: Readonly<Record<string, string>> = {
  'package.yaml':
    'id: paket\nversion: 1.0.0\ntitle: Paket\npublisher: Redaktion\nlanguage: de\nlicence: CC BY 4.0\ndate: 2026-11-24\n',
  'probe/kit.yaml':
    'id: probe\ntitle: Probe\noffer: workshops\ntheme: ueberblick\nsummary: Ein Satz.\nduration: 1 Tag\ndocuments: [blatt]\n',
  'probe/blatt.md': `${head}Guten Tag.\n`,
  'profil.json': '{ "name": "Musterstadt", "logo": "logo.svg", "logoAlt": "Wappen" }',
  'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'vorhaben.json': '{ "kit": "probe", "title": "Probe", "people": "leute.csv" }',
  'leute.csv': 'name,organisation,rolle\nÄnne Öz,Stadt,Amt\n',
}

const drawn = new Uint8Array([1, 2, 3])
const ports = testPorts()

async function check(
  changes: Readonly<Record<string, string>>,
  request: Partial<KitRequest> = {},
  other: Partial<KitPorts> = {},
) {
  for (const [path, text] of Object.entries({ ...good, ...changes })) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const paths = { profile: join(root, 'profil.json'), project: join(root, 'vorhaben.json'), out: join(root, 'out') }
  const library = await libraryOf(root)
  if (!library.ok) return library
  const options = { kit: 'probe', documents: [], allowMissing: false, layout: 'a4' } as const
  return exportKit({ ...options, ...paths, ...request }, { ...ports, library: library.value, ...other })
}

test('good input is exported', async () => {
  expect(await check({})).toMatchObject({
    ok: true,
    value: { files: [{ file: 'probe-blatt.pdf', pages: 1, bytes: 3 }] },
  })
  expect(await readdir(join(root, 'out'))).toEqual(['probe-blatt.pdf'])
})

test('the sheets are named in the file; what cannot be folded keeps its format and says so', async () => {
  expect(await check({}, { layout: '4up' })).toMatchObject({
    ok: true,
    value: { files: [{ file: 'probe-blatt-4up.pdf', layout: '4up' }], warnings: [] },
  })
  expect(await check({}, { layout: 'booklet' })).toMatchObject({
    ok: true,
    value: { files: [{ file: 'probe-blatt.pdf', layout: 'a4' }], warnings: [{ code: 'layout-kept' }] },
  })
})

const logo = (inside: string) => ({ 'logo.svg': `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>` })
const text = (body: string) => ({ 'probe/blatt.md': head + body })

test.each<[string, Record<string, string>, Partial<KitRequest>, object]>([
  ['kit unknown', {}, { kit: 'prob' }, { code: 'kit-unknown', facts: { nearest: 'probe' } }],
  ['document unknown', {}, { documents: ['blat'] }, { code: 'document-unknown', facts: { nearest: 'blatt' } }],
  ['front matter', { 'probe/blatt.md': '---\nid: [\n---\n' }, {}, { code: 'document-invalid' }],
  ['block', text(':::tanz\n:::\n'), {}, { code: 'document-invalid', problems: [{ code: 'block-unknown' }] }],
  ['image', text('![Alt](bilder/x.svg)\n'), {}, { code: 'document-invalid', problems: [{ code: 'image-missing' }] }],
  [
    'table',
    text('| a | b |\n| - | - |\n| 1 |\n'),
    {},
    { code: 'document-invalid', problems: [{ code: 'table-ragged' }] },
  ],
  ['glyph', text('漢\n'), {}, { code: 'document-invalid', problems: [{ code: 'glyph-missing' }] }],
  ['placeholder', text('{{ vorhaben.raum }}\n'), {}, { code: 'placeholders-unresolved', facts: { count: 1 } }],
  [
    'colour',
    { 'profil.json': '{\n"name": "M",\n"colours": { "primary": "blau" }\n}' },
    {},
    { code: 'profile-invalid', facts: { line: 3 } },
  ],
  ['profile', { 'profil.json': '{ "name": ' }, {}, { code: 'profile-invalid' }],
  ['project of another kit', { 'vorhaben.json': '{ "kit": "x", "title": "T" }' }, {}, { code: 'project-other-kit' }],
  ['people', { 'leute.csv': 'name,rolle\nA,B,C\n' }, {}, { code: 'people-invalid', facts: { line: 2 } }],
  ['a quotation mark', { 'leute.csv': 'name,rolle\n"A,B\n' }, {}, { code: 'csv-invalid', facts: { line: 2 } }],
  ['logo missing', { 'profil.json': '{ "name": "M", "logo": "x.svg", "logoAlt": "W" }' }, {}, { code: 'logo-missing' }],
  ['logo large', { 'logo.svg': ' '.repeat(2_100_000) }, {}, { code: 'logo-too-large' }],
  ['logo not an image', { 'logo.svg': 'Hallo' }, {}, { code: 'logo-not-an-image' }],
  ['logo with a script', logo('<script/>'), {}, { code: 'logo-svg-active' }],
  ['logo from elsewhere', logo('<image href="http://x/y.png"/>'), {}, { code: 'logo-svg-external' }],
])('%s is refused and writes nothing', async (_, changes, request, fault) => {
  expect(await check(changes, request)).toMatchObject({ ok: false, fault })
  expect(await readdir(root)).not.toContain('out')
})

test('a word that no font draws is said with its person and row, and keeps back its own document alone', async () => {
  const report = await check({
    'probe/kit.yaml': (good['probe/kit.yaml'] ?? '').replace('[blatt]', '[blatt, schild]'),
    'probe/schild.md': `${head.replace('id: blatt', 'id: schild')}:::cards size=badge each=people\n### {{ person.name }}\n:::\n`,
    'leute.csv': 'name,organisation,rolle\nÄnne 漢字,Stadt,Amt\n',
  })
  const glyph = { shown: '漢', code: 'U+6F22' }
  expect(report).toMatchObject({
    ok: true,
    value: {
      files: [{ document: 'blatt' }],
      warnings: [
        { code: 'person-glyph', facts: { column: 'A „name“', value: '漢字', ...glyph }, place: { line: 2, column: 1 } },
        { code: 'glyph-missing', severity: 'error', facts: { word: '漢字', person: 'Änne 漢字', ...glyph } },
      ],
    },
  })
})

test('the title and the author of a PDF are composed and have no marks that nobody sees', async () => {
  const said: object[] = []
  const changes = {
    'probe/blatt.md': `${head.replace('title: Blatt', 'title: U\u0308ber\u200ebl\u200eick')}Guten Tag.\n`,
    'profil.json': '{ "name": "Mu\u0308hl\ufeffhausen" }',
  }
  const finish: KitPorts['finish'] = (pdf, meta) => {
    said.push(meta)
    return pdf
  }
  expect(await check(changes, {}, { finish })).toMatchObject({ ok: true })
  expect(said).toMatchObject([{ title: 'Überblick', author: 'Mühlhausen' }])
})

test('a list as German spreadsheets save it keeps its umlauts', async () => {
  await check({})
  await writeFile(join(root, 'leute.csv'), Buffer.from('name;organisation;rolle\r\nÄnne Öz;Stadt;Amt\r\n', 'latin1'))
  const kit = sure(await sure(await libraryOf(root)).find('probe'))
  expect(await readFacts({ project: join(root, 'vorhaben.json') }, kit, ports)).toMatchObject({
    ok: true,
    value: { facts: { people: [{ name: 'Änne Öz', organisation: 'Stadt', role: 'Amt' }] } },
  })
})

test('a file in the place of the folder is refused', async () => {
  expect(await check({}, { out: join(root, 'logo.svg') })).toMatchObject({
    ok: false,
    fault: { code: 'out-not-a-folder' },
  })
})

const refusing = (call: keyof Disk, code: string): Disk => ({
  ...disk,
  [call]: () => Promise.reject(Object.assign(new Error(code), { code })),
})

test.each<[keyof Disk, string, string]>([
  ['makeFolder', 'EACCES', 'out-not-writable'],
  ['makeFolder', 'EROFS', 'out-not-writable'],
  ['create', 'ENOSPC', 'disk-full'],
  ['rename', 'EPERM', 'out-not-writable'],
])('%s failing with %s leaves what was there', async (call, code, fault) => {
  await mkdir(join(root, 'out'))
  await writeFile(join(root, 'out/probe-blatt.pdf'), 'alt')
  expect(await check({}, {}, { stage: stageOn(refusing(call, code)) })).toMatchObject({
    ok: false,
    fault: { code: fault },
  })
  expect(await readdir(join(root, 'out'))).toEqual(['probe-blatt.pdf'])
  expect(await readFile(join(root, 'out/probe-blatt.pdf'), 'utf8')).toBe('alt')
})

test('an interrupted export leaves nothing', async () => {
  const signal = { aborted: false, addEventListener: () => undefined }
  const typesetter = {
    render: async () => {
      signal.aborted = true
      return { pdf: drawn, pages: 1, overflows: [] }
    },
  }
  expect(await check({}, {}, { signal, typesetter })).toMatchObject({ ok: false, fault: { code: 'interrupted' } })
  expect(await readdir(root)).not.toContain('out')
})

/** A disk on which the renames with these numbers fail; all others work. */
const renaming = (...failing: readonly number[]): Disk => {
  let count = 0
  const rename: Disk['rename'] = async (from, to) => {
    count += 1
    if (failing.includes(count)) throw Object.assign(new Error('EIO'), { code: 'EIO' })
    await disk.rename(from, to)
  }
  return { ...disk, rename }
}
const two = {
  'probe/kit.yaml': `${good['probe/kit.yaml']}`.replace('[blatt]', '[blatt, zwei]'),
  'probe/zwei.md': `${head.replace('id: blatt', 'id: zwei')}Guten Abend.\n`,
}
const old = { 'probe-blatt.pdf': 'alt 1', 'probe-zwei.pdf': 'alt 2' }

/** Renames 1 and 3 move an old file away, 2 and 4 put a new one in its place, what follows puts back. */
test.each<[string, readonly number[], string, readonly string[]]>([
  ['the second file cannot be replaced', [4], 'out-not-writable', []],
  ['the second file cannot be moved away', [3], 'out-not-writable', []],
  ['nor can the first be put back', [4, 5], 'out-not-restored', ['probe-blatt.pdf']],
  ['nor the second', [4, 6], 'out-not-restored', ['probe-zwei.pdf']],
  ['nor both', [4, 5, 6], 'out-not-restored', ['probe-blatt.pdf', 'probe-zwei.pdf']],
])('no old file is lost when %s', async (_, failing, code, stranded) => {
  const out = join(root, 'out')
  await mkdir(out)
  for (const [name, text] of Object.entries(old)) await writeFile(join(out, name), text)
  const result = await check(two, {}, { stage: stageOn(renaming(...failing)) })
  expect(result).toMatchObject({ ok: false, fault: { code } })
  const kept = !result.ok && result.fault.code === 'out-not-restored' ? String(result.fault.facts.kept) : ''
  const where = (name: string) => (stranded.includes(name) ? join(kept, `${name}.before`) : join(out, name))
  for (const [name, text] of Object.entries(old)) expect(await readFile(where(name), 'utf8')).toBe(text)
  if (stranded.length === 0) expect((await readdir(out)).sort()).toEqual(Object.keys(old))
})

test('new files go again when a later one cannot be written', async () => {
  // Nothing was there: rename 1 and 2 put new files in place, 3 takes the first away.
  expect(await check(two, {}, { stage: stageOn(renaming(2)) })).toMatchObject({ ok: false })
  expect(await readdir(root)).not.toContain('out')
})

test('a virus scanner that holds a file for a moment does not stop an export', async () => {
  let held = 2
  const rename: Disk['rename'] = async (from, to) => {
    if (held-- > 0) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
    await disk.rename(from, to)
  }
  expect(await check({}, {}, { stage: stageOn({ ...disk, rename }) })).toMatchObject({ ok: true })
})

test('a rest that cannot be removed does not turn success into failure', async () => {
  const remove = () => Promise.reject(Object.assign(new Error('EBUSY'), { code: 'EBUSY' }))
  expect(await check({}, {}, { stage: stageOn({ ...disk, remove }) })).toMatchObject({ ok: true })
})
