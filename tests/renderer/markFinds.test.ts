import { expect, test } from 'vitest'
import { markFinds } from '../../renderer/features/library/markFinds.ts'

/** Found words in brackets. */
const shown = (excerpt: string, query: string): string =>
  markFinds(excerpt, query)
    .map(({ text, found }) => (found ? `[${text}]` : text))
    .join('')

test.each([
  ['die Stadtwerke und ihr Netz', 'Stadtwerk', 'die [Stadtwerke] und ihr Netz'],
  ['eine Digitalisierungsstrategie', 'strategie', 'eine [Digitalisierungsstrategie]'],
  ['Ausschreibungen, fair und offen', 'Ausschreibung offen', '[Ausschreibungen], fair und [offen]'],
  ['im Amt', 'Amt', 'im [Amt]'],
  ['nichts davon', 'Barriere', 'nichts davon'],
  ['alles', '  ', 'alles'],
])('%s: %s', (excerpt, query, expected) => expect(shown(excerpt, query)).toBe(expected))

test('no letter is lost', () => {
  const text = '… Ämter (und Ämtchen) – 24 Fälle. …'
  expect(
    markFinds(text, 'ämter fall')
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
