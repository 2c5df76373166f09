import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCsv } from '../../../main/adapters/files/csv.ts'
import { files } from '../../../main/adapters/files/files.ts'
import { peopleOf } from '../../../main/core/facts/tables/people.ts'
import { sure } from '../../ports.ts'

const folder = join(import.meta.dirname, '../../cases/tables')

/** One list as LibreOffice Calc 7.4 saves it in several encodings, with semicolons, commas and tabs. */
test.each(readdirSync(folder))('%s', async (name) => {
  const text = sure(await files.table(join(folder, name)))
  const { entries, problems } = sure(peopleOf(sure(readCsv(text, name)), name))
  expect(entries).toEqual([
    { name: 'Jörg Brückner', organisation: 'Stadt Überlingen', role: 'Bürgermeister' },
    { name: 'Groß; Anna', organisation: 'Müllabfuhr „Süd“', role: 'Leitung' },
    { name: 'René Öztürk', organisation: '', role: 'Kämmerer und Gast' },
  ])
  expect(problems).toEqual([])
})
