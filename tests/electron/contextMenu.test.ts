import { expect, test, vi } from 'vitest'
import { contextMenu } from '../../main/electron/contextMenu.ts'

type Clicked = Parameters<typeof contextMenu>[0]
const flags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true } as Clicked['editFlags']
const text: Clicked = {
  isEditable: true,
  editFlags: flags,
  misspelledWord: '',
  dictionarySuggestions: [],
  selectionText: '',
  formControlType: 'none',
}
const clipboard = ['Ausschneiden', 'Kopieren', 'Einfügen', 'Nur Text einfügen', 'Alles auswählen']
const blocks = ['Block nach oben', 'Block nach unten', 'Block löschen']

test.each<[string, Partial<Clicked>, readonly (string | undefined)[]]>([
  ['the text of a document', {}, [...clipboard, '-', ...blocks]],
  ['a field of a form', { formControlType: 'input-text' }, clipboard],
  [
    'a word that is misspelled',
    { misspelledWord: 'Rathuas', dictionarySuggestions: ['Rathaus', 'Rathauses'] },
    ['Rathaus', 'Rathauses', 'Zum Wörterbuch hinzufügen', '-', ...clipboard, '-', ...blocks],
  ],
  [
    'a word that nobody knows',
    { misspelledWord: 'Xyz', formControlType: 'input-text' },
    ['Keine Vorschläge', 'Zum Wörterbuch hinzufügen', '-', ...clipboard],
  ],
  ['words that can only be read', { isEditable: false, selectionText: 'Wort' }, ['Kopieren']],
  ['nothing', { isEditable: false }, []],
])('%s', (_, clicked, labels) => {
  const menu = contextMenu({ ...text, ...clicked }, 'de', { replace: vi.fn(), learn: vi.fn(), block: vi.fn() })
  expect(menu.map(({ type, label }) => (type === 'separator' ? '-' : label))).toEqual(labels)
})

test('what is chosen is done, and what cannot be done cannot be chosen', () => {
  const acts = { replace: vi.fn(), learn: vi.fn(), block: vi.fn() }
  const clicked = {
    ...text,
    misspelledWord: 'Rathuas',
    dictionarySuggestions: ['Rathaus'],
    editFlags: { ...flags, canPaste: false },
  }
  const menu = contextMenu(clicked, 'en', acts)
  const choose = (label: string): void =>
    (menu.find((item) => item.label === label)?.click as (() => void) | undefined)?.()
  choose('Rathaus')
  choose('Add to dictionary')
  choose('Block down')
  expect([acts.replace, acts.learn, acts.block].map((act) => act.mock.calls)).toEqual([
    [['Rathaus']],
    [['Rathuas']],
    [['down']],
  ])
  expect(menu.filter(({ enabled }) => enabled === false).map(({ label }) => label)).toEqual([
    'Paste',
    'Paste text only',
  ])
})
