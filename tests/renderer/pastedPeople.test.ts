import { expect, test } from 'vitest'
import { readPastedPeople } from '../../renderer/features/project/pastedPeople.ts'

test.each([
  [
    'cells',
    'Ayşe Yılmaz\tSeniorenbeirat\tVorsitz\r\nJan Öz\t\t\r\n',
    [['Ayşe Yılmaz', 'Seniorenbeirat', 'Vorsitz'], ['Jan Öz']],
  ],
  ['semicolons and a heading', 'Name;Organisation;Rolle\nÖz, Jan;Stadt', [['Öz, Jan', 'Stadt']]],
  ['commas', 'Jan Öz, Stadt, Amt', [['Jan Öz', 'Stadt', 'Amt']]],
  ['names alone', 'Jan Öz\n\n  Eva Ott ', [['Jan Öz'], ['Eva Ott']]],
  ['quotes', '"Öz ""Jo"" Jan";Stadt', [['Öz "Jo" Jan', 'Stadt']]],
  ['nothing', ' \n', []],
  [
    'a cell with a line end',
    '"Jan\nÖz"\tStadt\r\nEva Ott\t"Amt 12\nHaus B"\t',
    [
      ['Jan Öz', 'Stadt'],
      ['Eva Ott', 'Amt 12 Haus B'],
    ],
  ],
  ['a quoted separator', '"Öz, Jan","Stadt, Amt",Leitung', [['Öz, Jan', 'Stadt, Amt', 'Leitung']]],
  ['a quotation mark inside a cell', 'Jan "Jo" Öz\tAmt 12"\tLeitung', [['Jan "Jo" Öz', 'Amt 12"', 'Leitung']]],
  [
    'a quotation mark that nobody closes',
    '"Jan Öz\tStadt\nEva Ott\tAmt',
    [
      ['"Jan Öz', 'Stadt'],
      ['Eva Ott', 'Amt'],
    ],
  ],
  ['rows of empty cells', 'Jan Öz\tStadt\n\t\t\nEva Ott\t', [['Jan Öz', 'Stadt'], ['Eva Ott']]],
] as const)('%s from the clipboard', (_, text, expected) => {
  expect(readPastedPeople(text).entries).toEqual(
    expected.map(([name, organisation, role]) => ({ name, organisation: organisation ?? '', role: role ?? '' })),
  )
})
