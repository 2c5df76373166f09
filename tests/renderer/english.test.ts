import { expect, test } from 'vitest'
import { warning } from '../../main/core/outcome.ts'
import { changesEn } from '../../main/wording/en/changes.ts'
import { expectedEn } from '../../main/wording/en/expected.ts'
import { faultsEn } from '../../main/wording/en/faults.ts'
import { problemsEn } from '../../main/wording/en/problems.ts'
import { piecesOf, quoted, source } from '../../main/wording/quoted.ts'
import { sayProblem } from '../../main/wording/words.ts'
import { en } from '../../renderer/messages/en.ts'

const texts = (table: object): readonly string[] =>
  Object.values(table).flatMap((inner) => (typeof inner === 'object' ? texts(inner) : [String(inner)]))

test('no English table has German letters, German quotation marks, or the German name of a project', () => {
  const all = [en, changesEn, expectedEn, faultsEn, problemsEn].flatMap(texts)
  expect(all.length).toBeGreaterThan(900)
  expect(all.filter((text) => /[äöüÄÖÜß„]|\bVorhaben\b/.test(text))).toEqual([])
})

test('what an English finding takes over from a German document is marked', () => {
  const [happened] = sayProblem(problemsEn, warning('card-overflow', { title: 'Über uns', percent: 20 }, {}))
  expect(piecesOf(happened)).toEqual(['The text of the card “', 'Über uns', '” is too long.'])
})

test.each([
  [quoted('Zeile'), ['“', 'Zeile', '”']],
  [source('mit \u2068fremden\u2069 Zeichen'), ['', 'mit fremden Zeichen', '']],
  ['plain', ['plain']],
])('%j has these pieces', (text, pieces) => expect(piecesOf(text)).toEqual(pieces))
