import { expect, test } from 'vitest'
import { folderName } from '../../../main/core/handout/folderName.ts'

test.each([
  ['Werkstatt Musterstadt', '2027-03-18', 'Werkstatt Musterstadt, 18.03.2027'],
  ['Werkstatt Bad Königsau', undefined, 'Werkstatt Bad Königsau'],
  ['../../etc/passwd', undefined, 'etc passwd'],
  ['C:\\Windows\\x', undefined, 'C Windows x'],
  ['Was nun? "Ein Tag" <1>|*', undefined, 'Was nun Ein Tag 1'],
  ['Punkt. ', undefined, 'Punkt'],
  ['...', undefined, 'Vorhaben'],
  ['CON', undefined, 'Vorhaben CON'],
  ['a\u0000b\nc', undefined, 'a b c'],
  ['x'.repeat(200), undefined, 'x'.repeat(80)],
])('%j', (title, date, expected) => {
  expect(folderName(title, date)).toBe(expected)
})
