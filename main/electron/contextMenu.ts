import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'

export type BlockAction = 'up' | 'down' | 'remove'
type Language = 'de' | 'en'
type Clicked = Pick<
  ContextMenuParams,
  'isEditable' | 'editFlags' | 'misspelledWord' | 'dictionarySuggestions' | 'selectionText' | 'formControlType'
>
interface Acts {
  readonly replace: (word: string) => void
  readonly learn: (word: string) => void
  /** The block at the cursor. */
  readonly block: (action: BlockAction) => void
}

/**
 * What right click, Shift+F10 and the menu key offer: corrections of a word, the clipboard, and, in the text of a document, what can be
 * done with the block. Where nothing can be done there is no menu.
 */
export function contextMenu(clicked: Clicked, language: Language, acts: Acts): readonly MenuItemConstructorOptions[] {
  const words = wording[language]
  const { isEditable, editFlags, misspelledWord, dictionarySuggestions, selectionText, formControlType } = clicked
  const isDocument = isEditable && formControlType === 'none'
  const suggestions: readonly MenuItemConstructorOptions[] =
    misspelledWord === ''
      ? []
      : [
          ...dictionarySuggestions.map((word) => ({ label: word, click: () => acts.replace(word) })),
          ...(dictionarySuggestions.length === 0 ? [{ label: words.none, enabled: false }] : []),
          { label: words.learn, click: () => acts.learn(misspelledWord) },
        ]
  const copying: readonly MenuItemConstructorOptions[] = isEditable
    ? [
        { role: 'cut', label: words.cut, enabled: editFlags.canCut },
        { role: 'copy', label: words.copy, enabled: editFlags.canCopy },
        { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
        { role: 'pasteAndMatchStyle', label: words.pastePlain, enabled: editFlags.canPaste },
        { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
      ]
    : selectionText.trim() === ''
      ? []
      : [{ role: 'copy', label: words.copy }]
  const block: readonly MenuItemConstructorOptions[] = isDocument
    ? (['up', 'down', 'remove'] as const).map((action) => ({ label: words[action], click: () => acts.block(action) }))
    : []
  return [suggestions, copying, block]
    .filter((group) => group.length > 0)
    .flatMap((group, at) => (at === 0 ? group : [{ type: 'separator' as const }, ...group]))
}

const wording = {
  de: {
    none: 'Keine Vorschläge',
    learn: 'Zum Wörterbuch hinzufügen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    pastePlain: 'Nur Text einfügen',
    selectAll: 'Alles auswählen',
    up: 'Block nach oben',
    down: 'Block nach unten',
    remove: 'Block löschen',
  },
  en: {
    none: 'No suggestions',
    learn: 'Add to dictionary',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pastePlain: 'Paste text only',
    selectAll: 'Select all',
    up: 'Block up',
    down: 'Block down',
    remove: 'Delete block',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>
