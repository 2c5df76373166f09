import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codec } from '../../main/adapters/store/codec.ts'
import { writeEnvelope } from '../../main/core/state/envelope.ts'
import { kinds } from '../../main/core/state/kinds.ts'
import { sheetOf, writePackage } from '../packages.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'koffer-vorhaben-'))
afterAll(() => rmSync(folder, { recursive: true }))
const [here, there] = [join(folder, 'hier'), join(folder, 'dort')]

function koffer(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'main/cli/koffer.ts'), 'project', ...args],
    {
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}
/** What a command that must succeed prints. */
function printed(...args: readonly string[]): string {
  const { status, stdout, stderr } = koffer(...args)
  expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' })
  return stdout
}
const json = (...args: readonly string[]) => JSON.parse(printed(...args, '--json'))
const shown = (data: string, ...more: readonly string[]) => printed('show', id, 'einladung', '--data', data, ...more)

/** Saves the document with one text in place of another. */
function rewrite(data: string, from: string | RegExp, to: string): string {
  const text = shown(data)
  expect(text).toMatch(from)
  const file = join(folder, 'einladung.md')
  writeFileSync(file, text.replace(from, to))
  return printed('set', id, 'einladung', '--from', file, '--data', data)
}

let id = ''
beforeAll(() => {
  const example = join(folder, 'beispiel')
  cpSync(join(root, 'materials/musterstadt'), example, { recursive: true })
  const facts = ['--profile', join(example, 'profil.json'), '--project', join(example, 'werkstatt-basis.json')]
  id = printed('new', 'werkstatt-basis', ...facts, '--data', here).trim()
  // The data folder needs no other: what was read from is gone.
  rmSync(example, { recursive: true })
})

test('a new project is listed, and its text is the template', () => {
  expect(json('list', '--data', here)).toMatchObject({
    ok: true,
    projects: [{ id, kit: 'werkstatt-basis', adapted: [] }],
  })
  expect(shown(here)).toContain('lock: false')
  expect(json('history', id, '--data', here)).toMatchObject({ versions: [{ number: 1, what: 'Vorhaben angelegt' }] })
})

test('a text is saved, shown, compared, named and brought back', () => {
  const before = shown(here)
  expect(rewrite(here, /\n\n$|\n$/, '\n\nBringen Sie gern ein Beispiel mit.\n')).toBe(
    'Version 2: Text ergänzt: Einladung, 1 Absatz\n',
  )
  expect(rewrite(here, 'ein Beispiel', 'zwei Beispiele')).toBe('Version 3: Text geändert: Einladung, 1 Absatz\n')
  expect(rewrite(here, 'zwei Beispiele', 'zwei Beispiele')).toBe('Nichts geändert\n')
  expect(shown(here)).toContain('Bringen Sie gern zwei Beispiele mit.')
  expect(shown(here, '--version', '2')).toContain('ein Beispiel mit')
  expect(shown(here, '--version', '1')).toBe(before)
  expect(printed('compare', id, '2', '3', '--data', here)).toBe(
    'Einladung\n  Absatz geändert: Bringen Sie gern[- ein Beispiel-]{+ zwei Beispiele+} mit.\n',
  )
  expect(printed('compare', id, 'vorlage', '--data', here)).toBe('Einladung\n  Absatz neu\n')
  expect(json('name', id, '2', 'An das Amt', '--data', here)).toMatchObject({ version: 2, name: 'An das Amt' })
  expect(printed('restore', id, '2', '--data', here)).toBe('Version 4: Version 2 wiederhergestellt\n')
  expect(shown(here)).toContain('ein Beispiel mit')
  const { versions } = json('history', id, '--data', here)
  expect(versions.map(({ number, name }: { number: number; name?: string }) => [number, name])).toEqual([
    [4, undefined],
    [3, undefined],
    [2, 'An das Amt'],
    [1, undefined],
  ])
  expect(JSON.stringify(json('list', '--data', here))).toContain('"adapted":["einladung"]')
})

test('the export has the local text, the facts and the people, from the data folder alone', () => {
  const out = join(folder, 'pdf')
  const { files } = json('export', id, '--document', 'einladung', 'namensschilder', '--out', out, '--data', here)
  expect(files.map(({ file }: { file: string }) => file)).toEqual([
    'werkstatt-basis-einladung.pdf',
    'werkstatt-basis-namensschilder.pdf',
  ])
  const template = join(folder, 'vorlage')
  expect(json('restore', id, '1', '--data', here)).toMatchObject({ version: 5 })
  json('export', id, '--document', 'einladung', '--out', template, '--data', here)
  expect(json('restore', id, '2', '--data', here)).toMatchObject({ version: 6 })
  const bytes = (from: string) => readFileSync(join(from, 'werkstatt-basis-einladung.pdf'))
  expect(bytes(out).equals(bytes(template))).toBe(false)
})

test('thrown away and taken back, with the history', () => {
  const before = json('history', id, '--data', here)
  expect(json('trash', id, '--data', here)).toMatchObject({ ok: true, id })
  expect(json('list', '--data', here)).toMatchObject({ projects: [] })
  expect(json('trashed', '--data', here)).toMatchObject({ projects: [{ id, adapted: ['einladung'] }] })
  expect(koffer('show', id, 'einladung', '--data', here).status).toBe(1)
  expect(json('untrash', id, '--data', here)).toMatchObject({ ok: true, id })
  expect(json('history', id, '--data', here)).toEqual(before)
})

test('several commands at once wait for each other, and every change is in the history', async () => {
  const texts = ['eins', 'zwei', 'drei']
  const before = shown(here)
  const ended = texts.map((text) => {
    const file = join(folder, `${text}.md`)
    writeFileSync(file, before.replace('ein Beispiel', `${text} Beispiel`))
    const args = [join(root, 'main/cli/koffer.ts'), 'project', 'set', id, 'einladung', '--from', file, '--data', here]
    return once(spawn(process.execPath, args), 'close')
  })
  expect(await Promise.all(ended)).toEqual(texts.map(() => [0, null]))
  const { versions } = json('history', id, '--data', here)
  const newest: readonly number[] = versions.slice(0, 3).map(({ number }: { number: number }) => number)
  const found = newest.map((number) => /(\S+) Beispiel mit/.exec(shown(here, '--version', String(number)))?.[1])
  expect(found.sort()).toEqual(texts.toSorted())
  json('restore', id, String(versions[3].number), '--data', here)
})

test('an unreadable file is told, in the object too, and the last version is in use', () => {
  const data = join(folder, 'schaden')
  const made = printed('new', 'werkstatt-basis', '--data', data).trim()
  const file = join(folder, 'schaden.md')
  const text = printed('show', made, 'einladung', '--data', data)
  writeFileSync(file, `${text}\nBis bald!\n`)
  printed('set', made, 'einladung', '--from', file, '--data', data)
  writeFileSync(join(data, 'projects', `${made}.json`), Buffer.alloc(2000))
  const read = json('show', made, 'einladung', '--data', data)
  expect(read.markdown).toContain('Bis bald!')
  expect(read.notices).toMatchObject([{ code: 'record-previous-used', facts: { used: 2, from: 'history' } }])
  const { status, stdout, stderr } = koffer('history', made, '--data', data)
  expect({ status, versions: stdout.trim().split('\n').length }).toEqual({ status: 0, versions: 2 })
  expect(stderr.match(/ist nicht lesbar/g)).toHaveLength(1)
  const mended = koffer('name', made, '2', 'Fertig', '--data', data)
  expect(mended.stderr).toMatch(/Hinweis: .*enthält nur Nullen.*set-aside.*letzte Stand der Geschichte \(Stand 2\)/)
  expect(json('show', made, 'einladung', '--data', data).notices).toEqual([])
})

test('what a newer version keeps beside ours survives a change', () => {
  const data = join(folder, 'neuer')
  const made = printed('new', 'werkstatt-basis', '--data', data).trim()
  const save = (document: string, word: string): void => {
    const file = join(folder, 'neuer.md')
    writeFileSync(file, `${printed('show', made, document, '--data', data)}\n${word}\n`)
    printed('set', made, document, '--from', file, '--data', data)
  }
  save('einladung', 'Eins')
  save('agenda', 'Eins')
  const path = join(data, 'projects', `${made}.json`)
  const content = JSON.parse(readFileSync(path, 'utf8')).content
  const newer = {
    ...content,
    later: [1],
    facts: { ...content.facts, later: { a: 1 } },
    adaptations: {
      einladung: { ...content.adaptations.einladung, later: 'x' },
      agenda: { ...content.adaptations.agenda, later: 'y' },
    },
  }
  writeFileSync(path, writeEnvelope('projects', kinds.projects, { record: newer, generation: 4 }, codec))
  save('einladung', 'Zwei')
  const now = JSON.parse(readFileSync(path, 'utf8')).content
  expect(now).toMatchObject({
    later: [1],
    facts: { later: { a: 1 } },
    adaptations: { einladung: { later: 'x' }, agenda: { later: 'y' } },
  })
})

describe('leaving and coming back', () => {
  const file = (name: string) => join(folder, name)

  test('a whole project is there on the other PC', () => {
    printed('share', id, '--out', file('a.vorhaben'), '--data', here)
    expect(json('apply', file('a.vorhaben'), '--data', there)).toMatchObject({ id, created: true, version: 1 })
    expect(shown(there)).toBe(shown(here))
    json('export', id, '--document', 'namensschilder', '--out', file('pdf-dort'), '--data', there)
  })

  test('changes of both places are merged, without a conflict where they do not meet', () => {
    rewrite(there, 'ein Beispiel', 'drei Beispiele')
    rewrite(here, /\n$/, '\n\nBis bald!\n')
    printed('share', id, '--document', 'einladung', '--out', file('b.anpassung'), '--data', there)
    const applied = json('apply', file('b.anpassung'), '--data', here)
    expect(applied).toMatchObject({ id, created: false, documents: [{ document: 'einladung', conflicts: [] }] })
    expect(shown(here)).toMatch(/drei Beispiele mit\.\n\nBis bald!/)
    const again = json('apply', file('b.anpassung'), '--data', here)
    expect(again).not.toHaveProperty('version')
  })

  test('what both changed is listed and kept until a person settles it', () => {
    rewrite(there, 'drei Beispiele', 'vier Beispiele')
    rewrite(here, 'drei Beispiele', 'fünf Beispiele')
    printed('share', id, '--out', file('c.vorhaben'), '--data', there)
    expect(printed('apply', file('c.vorhaben'), '--data', here)).toMatch(
      /Zu entscheiden in einladung: vorher „.*ein Beispiel mit.*“, hier „.*fünf Beispiele.*“, dort „.*vier Beispiele.*“/,
    )
    expect(shown(here)).toContain('fünf Beispiele')
    const out = file('pdf-offen')
    const { warnings } = json('export', id, '--document', 'einladung', '--out', out, '--data', here)
    expect(warnings).toMatchObject([{ code: 'conflicts-open' }])
    expect(rewrite(here, 'fünf Beispiele', 'vier oder fünf Beispiele')).not.toContain('Noch zu entscheiden')
  })

  test('a damaged file changes nothing', () => {
    const before = json('history', id, '--data', here)
    writeFileSync(
      file('d.vorhaben'),
      readFileSync(file('c.vorhaben'), 'utf8').replace('vier Beispiele', 'acht Beispiele'),
    )
    expect(koffer('apply', file('d.vorhaben'), '--data', here)).toMatchObject({ status: 1, stdout: '' })
    expect(json('history', id, '--data', here)).toEqual(before)
  })
})

describe('what is refused', () => {
  const text = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const cases: readonly (readonly [string, () => readonly string[], number, string])[] = [
    ['no data folder', () => ['list'], 2, 'usage'],
    ['no command', () => [], 2, 'usage'],
    ['a version that is no number', () => ['restore', id, 'eins', '--data', here], 2, 'usage'],
    ['a version of later', () => ['restore', id, '99', '--data', here], 1, 'version-missing'],
    ['an unknown kit', () => ['new', 'werkstattbasis', '--data', here], 1, 'kit-unknown'],
    ['an unknown Vorhaben', () => ['show', 'nie', 'einladung', '--data', here], 1, 'record-missing'],
    ['a path for an id', () => ['show', '../nie', 'einladung', '--data', here], 1, 'record-missing'],
    ['an unknown document', () => ['show', id, 'einladungen', '--data', here], 1, 'document-unknown'],
    [
      'a missing file',
      () => ['set', id, 'einladung', '--from', join(folder, 'nie.md'), '--data', here],
      1,
      'file-missing',
    ],
    [
      'another document',
      () => ['set', id, 'agenda', '--from', text('x.md', shown(here)), '--data', here],
      1,
      'document-other',
    ],
    [
      'a text in another encoding',
      () => ['set', id, 'einladung', '--from', text('l.md', Buffer.from(shown(here), 'latin1')), '--data', here],
      1,
      'file-not-utf8',
    ],
    ['a Vorhaben that is not in the trash', () => ['untrash', id, '--data', here], 1, 'record-missing'],
    [
      'a text with faults',
      () => ['set', id, 'einladung', '--from', text('y.md', `${shown(here)}\n:::nie\n:::\n`), '--data', here],
      1,
      'document-invalid',
    ],
    [
      'sharing what is not changed',
      () => ['share', id, '--document', 'agenda', '--out', join(folder, 'e'), '--data', here],
      1,
      'nothing-to-share',
    ],
    ['applying something else', () => ['apply', text('f.anpassung', '{}'), '--data', here], 1, 'shared-invalid'],
    [
      'changes without a Vorhaben',
      () => ['apply', join(folder, 'b.anpassung'), '--data', join(folder, 'leer')],
      1,
      'shared-without-project',
    ],
  ]
  test.each(cases)('%s', (_, args, status, code) => {
    const result = koffer(...args(), '--json')
    expect(result).toMatchObject({ status, stderr: '' })
    expect(JSON.parse(result.stdout)).toMatchObject({ ok: false, fault: { code } })
    expect(koffer(...args()).stderr).not.toMatch(/\{[a-z]+\}/)
  })

  test('and nothing half-written stays behind', () => {
    expect(readdirSync(folder).filter((name) => name.startsWith('.koffer-') || name === 'e')).toEqual([])
    expect(existsSync(join(here, 'projects', `${id}.json`))).toBe(true)
  })
})

test('a project goes to a newer package with its own words, and what both sides changed is named', () => {
  const data = join(folder, 'paket')
  const release = (version: string, documents: Readonly<Record<string, string>>) =>
    writePackage(join(data, 'packages/kreis', version), { id: 'kreis', version, kits: { tag: { documents } } })
  release('1.0.0', { blatt: 'Wir beginnen um neun Uhr.', zettel: 'Ein Zettel für alle.' })
  const made = printed('new', 'kreis/tag', '--data', data).trim()
  const own = join(folder, 'blatt.md')
  writeFileSync(own, sheetOf('blatt', 'Wir beginnen um acht Uhr im Rathaus.'))
  printed('set', made, 'blatt', '--from', own, '--data', data)
  expect(printed('update', made, '--data', data)).toBe(`${made}: Die Vorlagen sind auf dem Stand 1.0.0.\n`)

  release('2.0.0', { blatt: 'Wir beginnen um zehn Uhr.', zettel: 'Ein Zettel für jede Person.' })
  const said = printed('update', made, '--data', data)
  expect(said).toMatch(/Version \d+: 1\.0\.0 → 2\.0\.0/)
  expect(said).toContain('blatt')
  expect(printed('show', made, 'blatt', '--data', data)).toContain('Wir beginnen um acht Uhr im Rathaus.')
  expect(printed('show', made, 'zettel', '--data', data)).toContain('Ein Zettel für jede Person.')
  expect(json('update', made, '--data', data)).toMatchObject({ ok: true, from: '2.0.0', to: '2.0.0' })
})
