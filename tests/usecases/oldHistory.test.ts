import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../main/adapters/store/store.ts'
import { projectHistory, restoreVersion } from '../../main/usecases/project/projectHistory.ts'
import { saveFacts } from '../../main/usecases/project/saveFacts.ts'
import { changesDe } from '../../main/wording/de/changes.ts'
import { changesEn } from '../../main/wording/en/changes.ts'
import { sayChange } from '../../main/wording/words.ts'
import { sure, testPorts } from '../ports.ts'

const folder = mkdtempSync(join(tmpdir(), 'koffer-old-history-'))
afterAll(() => rmSync(folder, { recursive: true }))

const id = 'salon-im-buergerhaus-667dsp5d'
const history = join(folder, 'projects', `${id}.history.jsonl`)

/** A data folder from when a history had German words in place of codes. */
test('a history in words stays as it is, and what comes after it has codes and no German', async () => {
  cpSync(join(import.meta.dirname, '../cases/state/history-in-words'), folder, { recursive: true })
  const before = readFileSync(history, 'utf8')
  const store = sure(await openStore(folder, 'write'))
  const ports = testPorts({ store })
  const said = async (changes: typeof changesDe) =>
    sure(await projectHistory(id, ports)).versions.map(({ what, name }) => [sayChange(changes, what), name])
  expect(await said(changesEn)).toEqual([
    ['Version 1 wiederhergestellt', undefined],
    ['Vorhaben angelegt', 'Erster Stand'],
  ])
  const { facts } = sure(await store.read('projects', id)).record
  const { title } = facts
  sure(await saveFacts({ id, facts: { kit: 'salon', title, start: '19:00' }, people: [] }, ports))
  sure(await restoreVersion({ id, number: 1 }, ports))
  expect((await said(changesEn)).map(([words]) => words)).toEqual([
    'Version “\u2068Erster Stand\u2069” restored',
    'Details changed: Start, Date',
    'Version 1 wiederhergestellt',
    'Vorhaben angelegt',
  ])
  expect((await said(changesDe)).slice(0, 2).map(([words]) => words)).toEqual([
    'Stand „Erster Stand“ wiederhergestellt',
    'Angaben geändert: Beginn, Datum',
  ])
  await store.close()
  const after = readFileSync(history, 'utf8')
  expect(after.startsWith(before)).toBe(true)
  expect(after.slice(before.length)).toContain('"what":{"code":"facts-changed","facts":{"keys":["start","dates"]}}')
  expect(after.slice(before.length)).not.toMatch(/wiederhergestellt|geändert|Angaben/)
})
