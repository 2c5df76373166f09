import { expect, test } from 'vitest'
import { keepUnknown } from '../../../main/core/state/keepUnknown.ts'

test.each<[string, object, unknown, unknown, object]>([
  [
    'an unknown field stays',
    { name: 'neu' },
    { name: 'alt', farbe: 'rot' },
    { name: 'alt' },
    { name: 'neu', farbe: 'rot' },
  ],
  [
    'at any depth',
    { ort: { name: 'neu' } },
    { ort: { name: 'alt', x: 1 } },
    { ort: { name: 'alt' } },
    { ort: { name: 'neu', x: 1 } },
  ],
  ['a known field that was taken out stays out', {}, { name: 'alt' }, { name: 'alt' }, {}],
  ['an unknown field does not take the place of a new one', { farbe: 'blau' }, { farbe: 'rot' }, {}, { farbe: 'blau' }],
  ['what is no object is new', { a: 1 }, 'alt', 'alt', { a: 1 }],
])('%s', (_, next, stored, understood, expected) => expect(keepUnknown(next, stored, understood)).toEqual(expected))
