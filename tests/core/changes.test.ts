import { expect, test } from 'vitest'
import type { SavedChange } from '../../main/core/changes.ts'
import { changesDe } from '../../main/wording/de/changes.ts'
import { changesEn } from '../../main/wording/en/changes.ts'
import { sayChange } from '../../main/wording/words.ts'

test.each<[string, SavedChange, de: string, en: string]>([
  ['in words', 'Text geändert: Brief, 1 Absatz', 'Text geändert: Brief, 1 Absatz', 'Text geändert: Brief, 1 Absatz'],
  [
    'one paragraph',
    { code: 'text-changed', facts: { title: 'Brief', how: 'added', count: 1, unit: 'paragraph' } },
    'Text ergänzt: Brief, 1 Absatz',
    'Text added: \u2068Brief\u2069, 1 paragraph',
  ],
  [
    'several places',
    { code: 'text-changed', facts: { title: 'Brief', how: 'moved', count: 3, unit: 'place' } },
    'Reihenfolge geändert: Brief, 3 Stellen',
    'Order changed: \u2068Brief\u2069, 3 places',
  ],
  ['of a newer version', { code: 'weather-changed', facts: { now: 'rain' } }, 'Geändert', 'Changed'],
  ['a name that every object has', { code: 'constructor', facts: {} }, 'Geändert', 'Changed'],
  ['with facts that do not fit', { code: 'facts-changed', facts: { keys: 'dates' } }, 'Geändert', 'Changed'],
  [
    'with a fact of a newer version',
    { code: 'facts-changed', facts: { keys: ['dates', 'weather'] } },
    'Angaben geändert: Datum, weather',
    'Details changed: Date, \u2068weather\u2069',
  ],
])('a change %s is said in both languages', (_, saved, de, en) => {
  expect([sayChange(changesDe, saved), sayChange(changesEn, saved)]).toEqual([de, en])
})
