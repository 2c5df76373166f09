import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { saveProfile } from '../../main/usecases/profile/saveProfile.ts'
import { listProjects } from '../../main/usecases/project/listProjects.ts'
import { openOverview } from '../../main/usecases/project/projectOverview.ts'
import { startProject } from '../../main/usecases/project/startProject.ts'
import { readPeople, removeRatings, takeRatings } from '../../main/usecases/project/takeTable.ts'
import { trashProject, untrashProject } from '../../main/usecases/project/trashProject.ts'
import { sure, testPorts } from '../ports.ts'

const place = mkdtempSync(join(tmpdir(), 'koffer-'))
afterAll(() => rmSync(place, { recursive: true }))
const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(place, name), text)
  return join(place, name)
}
const kit = (name: string) => ({ package: 'daseinsvorsorge-4-0', version: '1.0.0', kit: name })

test('a project starts with the standard profile and the title of its kit', async () => {
  const ports = testPorts()
  const profile = sure(await saveProfile({ facts: { name: 'Au' } }, ports))
  const { id } = sure(await startProject({ kit: kit('salon') }, ports))
  const named = sure(await startProject({ kit: kit('salon'), title: 'Abend' }, ports))
  expect(sure(await openOverview(id, ports))).toMatchObject({
    profile: profile.id,
    kit: { ref: kit('salon') },
    readOnly: false,
  })
  expect(sure(await openOverview(named.id, ports)).facts.title).toBe('Abend')
})

test('a project whose changed texts cannot be read is thrown away and brought back all the same', async () => {
  const ports = testPorts()
  const { id } = sure(await startProject({ kit: kit('salon') }, ports))
  const { record, generation } = sure(await ports.store.read('projects', id))
  sure(await ports.store.save('projects', { ...record, adaptations: { ablauf: { kaputt: true } } }, generation))
  expect(await openOverview(id, ports)).toMatchObject({ ok: false, fault: { code: 'adaptation-damaged' } })
  sure(await trashProject(id, ports))
  expect(sure(await listProjects(ports.store))).toMatchObject({ projects: [], trashed: [{ id }] })
  sure(await untrashProject(id, ports))
  expect(sure(await listProjects(ports.store))).toMatchObject({ projects: [{ id }], trashed: [] })
})

test.each<[string, string | Uint8Array, object]>([
  [
    'commas',
    'name,organisation,rolle\nÄnne Öz,Amt,Leitung\n',
    { people: [{ name: 'Änne Öz', organisation: 'Amt', role: 'Leitung' }], warnings: [] },
  ],
  [
    'semicolons of Windows',
    Buffer.from('name;organisation\r\nJ\xf6rg;Bauhof\r\n', 'latin1'),
    { people: [{ name: 'Jörg', organisation: 'Bauhof', role: '' }], warnings: [] },
  ],
  [
    'a name that is missing',
    'name,rolle\n,Leitung\n',
    { code: 'people-invalid', facts: { path: 'liste.csv', line: 2 } },
  ],
  [
    'a column that nothing reads',
    'name,mail\nAnna,a@b.de\n',
    { people: [{ name: 'Anna' }], warnings: [{ code: 'table-columns-unused', place: { file: 'liste.csv', line: 1 } }] },
  ],
  ['no person', 'name,rolle\n', { code: 'people-none' }],
  ['a workbook', 'PK\x03\x04', { code: 'table-format', facts: { format: 'xlsx' } }],
  ['rows that are uneven', 'name\n"a\n', { code: 'csv-invalid' }],
])('people in a table with %s', async (_, text, expected) => {
  const read = await readPeople(file('liste.csv', text), testPorts())
  expect(read.ok ? read.value : read.fault).toMatchObject(expected)
})

test('rating sheets are taken when they fit the kit, and removed again', async () => {
  const ports = testPorts()
  const { id } = sure(await startProject({ kit: kit('strategiecheck') }, ports))
  const take = (text: string) => takeRatings({ id, path: file('bögen.csv', text) }, ports)
  const { kit: found } = sure(await ports.library.find('strategiecheck'))
  const [field = ''] = Object.keys(found.ratings ?? {})
  expect(await take('gruppe,fremd-1\nA,3\n')).toMatchObject({
    ok: false,
    fault: { code: 'ratings-other', facts: { path: 'bögen.csv' } },
  })
  expect(sure(await openOverview(id, ports)).ratings).toEqual({ sheets: 0 })
  expect(await take(`gruppe,${field}-1\nA,44\nB,A3\n`)).toMatchObject({
    ok: false,
    fault: {
      code: 'ratings-invalid',
      facts: { path: 'bögen.csv', line: 2 },
      problems: [
        { code: 'rating-value', place: { line: 2, column: 2 } },
        { code: 'rating-value', place: { line: 3, column: 2 } },
      ],
    },
  })
  sure(await take(`gruppe,${field}-1\nA,3\nB,4\n`))
  expect(sure(await openOverview(id, ports)).ratings).toEqual({ sheets: 2, file: 'bögen.csv' })
  sure(await removeRatings(id, ports))
  expect(sure(await openOverview(id, ports)).ratings).toEqual({ sheets: 0 })
})
