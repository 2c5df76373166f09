import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { files } from '../../main/adapters/files/files.ts'
import { folderPackage } from '../../main/adapters/packages/folderPackage.ts'
import { run } from '../../main/cli/run.ts'
import { readPicture } from '../ports.ts'
import { materials, put, sheet } from './installation.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koffer-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Linting touches nothing but files and fonts. */
const ports = {
  openFolder: (path: string) => folderPackage(path, 'folder'),
  hasGlyph: (codepoint: number) => codepoint < 0x3000,
  readPicture,
  // The command line has more than linting needs, which must not get in its way.
  files,
} as Parameters<typeof run>[2]

async function lint(args: readonly string[]) {
  let [out, err] = ['', '']
  const terminal = {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    version: '1',
  }
  return { status: await run(['lint', ...args], terminal, ports), out, err }
}

/** The fault is said at `place`, with its mend, in both ways of asking; errors alone make the exit code 1. */
async function check(
  changes: Readonly<Record<string, string>>,
  place: string,
  code: string,
  message: string,
  hint: string,
  where = '',
) {
  put(folder, { ...materials, ...changes })
  const plain = await lint([join(folder, where)])
  const found = plain.out.split('\n').filter((line) => line.startsWith(`${place}: `))
  const severity = code.startsWith('!') ? 'Hinweis' : 'Fehler'
  expect(found.map((line) => line.slice(place.length + 2))).toEqual([`${severity}: ${message} ${hint}`])
  expect({ status: plain.status, err: plain.err }).toEqual({ status: severity === 'Fehler' ? 1 : 0, err: '' })
  const json = await lint([join(folder, where), '--json'])
  const report = JSON.parse(json.out)
  expect(json.status).toBe(plain.status)
  expect(report.ok).toBe(severity !== 'Fehler')
  const [file, line, column] = place.split(':')
  expect(report.problems).toContainEqual({
    code: code.replace('!', ''),
    severity: severity === 'Fehler' ? 'error' : 'warning',
    message,
    hint,
    place: { file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) },
  })
}

const kit = (from: string, to: string) => ({ 'probe/kit.yaml': `${materials['probe/kit.yaml']}`.replace(from, to) })
const pack = (from: string, to: string) => ({ 'package.yaml': `${materials['package.yaml']}`.replace(from, to) })
const text = (body: string) => ({ 'probe/blatt.md': sheet(body) })
const agenda = (head: string, ...rows: readonly string[]) =>
  [`:::agenda ${head}`, '| id | min | at | title |', '| --- | --- | --- | --- |', ...rows, ':::', ''].join('\n')
const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'

test('good materials have no findings', async () => {
  put(folder, { ...materials, ...text(`![Kreis](bilder/kreis.svg)\n`), 'probe/bilder/kreis.svg': svg })
  expect(await lint([folder])).toEqual({ status: 0, out: '1 Dokumente geprüft: 0 Fehler, 0 Hinweise.\n', err: '' })
})

test.each<[string, Readonly<Record<string, string>>, string, string, string, string]>([
  [
    'a version that is none',
    pack('1.0.0', 'eins'),
    'package.yaml:2:10',
    'value-invalid',
    '„version“ fehlt oder passt nicht.',
    'Erwartet wird eine Version wie 1.0.0.',
  ],
  [
    'an unknown key of the package',
    pack('title:', 'name: x\ntitle:'),
    'package.yaml:3:7',
    'key-unknown',
    '„name“ ist hier nicht bekannt.',
    'Prüfen Sie die Schreibweise oder löschen Sie den Eintrag.',
  ],
  [
    'YAML that is none',
    pack('title: Paket', 'title: Pa: ket'),
    'package.yaml:3:8',
    'yaml-syntax',
    'Die Datei ist kein gültiges YAML.',
    'Schreiben Sie je Zeile „name: wert“; Werte mit Doppelpunkt in Anführungszeichen, Einrückung mit Leerzeichen.',
  ],
  [
    'a theme that is none',
    kit('ueberblick', 'alles'),
    'probe/kit.yaml:4:8',
    'value-invalid',
    '„theme“ fehlt oder passt nicht.',
    'Erwartet wird eines von ueberblick.',
  ],
  [
    'a kit of another name',
    kit('id: probe', 'id: probt'),
    'probe/kit.yaml:1:5',
    'kit-id',
    'Das Kit heißt „probt“, sein Ordner „probe“.',
    'Geben Sie beiden denselben Namen.',
  ],
  [
    'a document without a file',
    kit('[blatt]', '\n  - blatt\n  - heft'),
    'probe/kit.yaml:9:5',
    'document-missing',
    'Die Datei heft.md fehlt.',
    'Schreiben Sie sie oder löschen Sie den Eintrag.',
  ],
  [
    'a document listed twice',
    kit('[blatt]', '[blatt, blatt]'),
    'probe/kit.yaml:7:20',
    'document-twice',
    '„blatt“ ist zweimal aufgeführt.',
    'Löschen Sie einen Eintrag.',
  ],
  [
    'a file that is not listed',
    { 'probe/heft.md': sheet('x\n') },
    'probe/heft.md:1',
    'document-unlisted',
    '„heft.md“ steht nicht in kit.yaml.',
    'Tragen Sie heft unter documents ein oder löschen Sie die Datei.',
  ],
  [
    'a sign that is missing',
    kit('summary:', 'icon: bilder/zeichen.svg\nsummary:'),
    'probe/kit.yaml:5:7',
    'image-missing',
    'Das Bild „bilder/zeichen.svg“ gibt es nicht.',
    'Legen Sie die Datei in den Ordner bilder des Kits oder berichtigen Sie den Namen.',
  ],
  [
    'a rating without scales',
    kit('documents:', 'ratings:\n  auftrag: Auftrag\ndocuments:'),
    'probe/kit.yaml:8:12',
    'rating-without-field',
    'Kein Feld eines Bewertungsbogens beginnt mit „auftrag-“.',
    'Berichtigen Sie das Präfix oder die Namen der Skalen (- scale …).',
  ],
  [
    'a document of another name',
    { 'probe/blatt.md': sheet('x\n').replace('id: blatt', 'id: platt') },
    'probe/blatt.md:2:1',
    'document-id',
    'Die id ist nicht „blatt“ wie die Datei.',
    'Schreiben Sie id: blatt',
  ],
  [
    'a picture that nothing shows',
    { 'probe/bilder/kreis.svg': svg },
    'probe/bilder/kreis.svg:1',
    '!image-unused',
    'Kein Dokument des Kits zeigt das Bild kreis.svg.',
    'Zeigen Sie es mit ![Beschreibung](bilder/kreis.svg) oder löschen Sie die Datei.',
  ],
  [
    'a picture without a text',
    { ...text('Ein ![](bilder/kreis.svg)\n'), 'probe/bilder/kreis.svg': svg },
    'probe/blatt.md:11:5',
    'image-without-alt',
    'Dem Bild bilder/kreis.svg fehlt der Alternativtext.',
    'Beschreiben Sie das Bild zwischen den eckigen Klammern: ![Beschreibung](bilder/kreis.svg).',
  ],
  [
    'an unknown placeholder',
    text('Am\n{{ vorhaben.tag }}\n'),
    'probe/blatt.md:12:1',
    'placeholder-unknown',
    'Den Platzhalter „vorhaben.tag“ gibt es nicht.',
    'Prüfen Sie die Schreibweise; die Liste der Platzhalter steht in materials/README.md.',
  ],
  [
    'an unknown placeholder in the label of a field',
    text(':::fields\n- text name: Ihr Name in {{ vorhaben.tag }}\n:::\n'),
    'probe/blatt.md:12:26',
    'placeholder-unknown',
    'Den Platzhalter „vorhaben.tag“ gibt es nicht.',
    'Prüfen Sie die Schreibweise; die Liste der Platzhalter steht in materials/README.md.',
  ],
  [
    'a placeholder of an unknown row',
    text(`Um {{ agenda.mittag.beginn }}\n\n${agenda('id=tag', '| start | 30 | | Start |')}`),
    'probe/blatt.md:11:4',
    'placeholder-row',
    'Keine Agenda hat die Zeile „mittag“.',
    'Agendazeilen dieses Kits: start.',
  ],
  [
    'a reference to an unknown agenda',
    text(':::agenda ref=tag\n:::\n'),
    'probe/blatt.md:11:1',
    'agenda-unknown',
    'Die Agenda „tag“ gibt es in diesem Kit nicht.',
    'Vorhandene Agenden: keine.',
  ],
  [
    'minutes that do not add up',
    text(agenda('id=tag start=09:00 end=16:30', '| a | 60 | | Anfang |', '| b | 30 | | Ende |')),
    'probe/blatt.md:11:1',
    'agenda-end-mismatch',
    'Die Agenda nennt das Ende 16:30 Uhr, die Zeilen ergeben 10:30 Uhr.',
    'Schreiben Sie end=10:30 oder ändern Sie die Minuten um +360.',
  ],
  [
    'minutes that do not add up in an agenda without a name',
    text(agenda('start=09:00 end=10:00', '| a | 90 | | Anfang |')),
    'probe/blatt.md:11:1',
    'agenda-end-mismatch',
    'Die Agenda nennt das Ende 10:00 Uhr, die Zeilen ergeben 10:30 Uhr.',
    'Schreiben Sie end=10:30 oder ändern Sie die Minuten um −30.',
  ],
  [
    'a row that cannot begin in time',
    text(agenda('id=tag start=09:00', '| a | 60 | | Anfang |', '| b | 30 | 09:30 | Ende |')),
    'probe/blatt.md:15:1',
    '!agenda-pin-overrun',
    '„Ende“ soll um 09:30 Uhr beginnen, die Zeilen davor dauern aber 30 Minuten länger.',
    'Kürzen Sie die Zeilen davor um 30 Minuten oder setzen Sie „at“ auf 10:00.',
  ],
  [
    'a heading too deep',
    text('## Eins\n\n#### Drei\n'),
    'probe/blatt.md:13:1',
    '!heading-skipped',
    'Auf eine Überschrift der Ebene 2 folgt eine der Ebene 4.',
    'Beginnen Sie die Zeile mit „###“.',
  ],
  [
    'a character without a glyph',
    text('Wir\nsagen 漢\n'),
    'probe/blatt.md:11:1',
    'glyph-missing',
    'In „漢“ fehlt den Schriften der Handouts das Zeichen „漢“ (U+6F22); dieses Dokument wird nicht gedruckt.',
    'Schreiben Sie das Wort in anderen Buchstaben oder löschen Sie das Zeichen.',
  ],
])('%s is found where it stands', (_, changes, place, code, message, hint) =>
  check(changes, place, code, message, hint),
)

const two = {
  ...kit('[blatt]', '[blatt, heft]'),
  'probe/heft.md': sheet(`Heft\n\n${agenda('id=tag', '| mittag | 60 | | Pause |')}`).replace('id: blatt', 'id: heft'),
  ...text(agenda('id=tag', '| mittag | 60 | | Pause |')),
}

test.each([
  ['an agenda', 'probe/heft.md:13:1', 'agenda-twice', 'Die Agenda „tag“ gibt es in diesem Kit schon.', 11],
  ['a row', 'probe/heft.md:16:1', 'agenda-row-twice', 'Die Agendazeile „mittag“ gibt es in diesem Kit schon.', 14],
])('%s defined in two documents is found', (_, place, code, message, first) =>
  check(
    two,
    place,
    code,
    message,
    `Zuerst steht die Kennung in probe/blatt.md, Zeile ${first}. Nennen Sie diese hier anders.`,
  ),
)

test('one kit alone is checked with the same places', async () => {
  await check(
    text('{{ vorhaben.tag }}\n'),
    'probe/blatt.md:11:1',
    'placeholder-unknown',
    'Den Platzhalter „vorhaben.tag“ gibt es nicht.',
    'Prüfen Sie die Schreibweise; die Liste der Platzhalter steht in materials/README.md.',
    'probe',
  )
})

const secret = {
  'fremd/geheim.txt': 'geheim',
  'fremd/kit/kit.yaml': `${materials['probe/kit.yaml']}`,
  'fremd/rot.svg': svg,
}
test.each([
  ['package.yaml', 'fremd/geheim.txt', 'package.yaml'],
  ['probe/kit.yaml', 'fremd/geheim.txt', 'probe/kit.yaml:1'],
  ['probe/blatt.md', 'fremd/geheim.txt', 'probe/blatt.md:1'],
  ['probe/bilder/rot.svg', 'fremd/rot.svg', 'probe/blatt.md:11:1'],
  ['probe/bilder', 'fremd', 'probe/blatt.md:11:1'],
  ['fern', 'fremd/kit', 'fern'],
])('a link at %s that leads out of the package is refused and named', async (name, target, place) => {
  const all: Readonly<Record<string, string>> = { ...materials, ...text('![Rot](bilder/rot.svg)\n') }
  const { [name]: _, ...rest } = all
  put(folder, secret)
  put(join(folder, 'paket'), rest)
  mkdirSync(dirname(join(folder, 'paket', name)), { recursive: true })
  symlinkSync(join(folder, target), join(folder, 'paket', name))
  const { status, out, err } = await lint([join(folder, 'paket')])
  expect(status).toBe(1)
  expect(out + err).toContain(place)
  expect(out + err).toMatch(/außerhalb/)
  expect(out + err).not.toMatch(/geheim|fremd/)
})

test('a kit that lies alone is read where its folder leads, and nothing beside it', async () => {
  const all: Readonly<Record<string, string>> = { ...materials, ...text('![Rot](bilder/rot.svg)\n') }
  const { 'package.yaml': _, ...alone } = all
  put(folder, { ...alone, 'probe/bilder/rot.svg': svg, 'geheim.txt': 'geheim' })
  mkdirSync(join(folder, 'tisch'))
  symlinkSync(join(folder, 'probe'), join(folder, 'tisch/probe'))
  expect(await lint([join(folder, 'tisch/probe')])).toMatchObject({ status: 0 })
  rmSync(join(folder, 'probe/blatt.md'))
  symlinkSync(join(folder, 'geheim.txt'), join(folder, 'probe/blatt.md'))
  expect(await lint([join(folder, 'probe')])).toMatchObject({
    status: 1,
    out: expect.stringContaining('probe/blatt.md:1'),
  })
})
