import { type Editor, useEditorState } from '@tiptap/react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { entryAt, outlineOf } from './outline.ts'

interface Props {
  readonly editor: Editor
  readonly close: () => void
}

/** The headings of the text: each leads there, cursor and focus with it. Arrow keys go from one to the next. */
export function Outline({ editor, close }: Props) {
  const { t } = useTranslation()
  const { entries, here } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const entries = outlineOf(state.doc)
      return { entries, here: entryAt(entries, state.selection.from) }
    },
  })
  const goTo = (at: number): void => {
    editor
      .chain()
      .focus()
      .setTextSelection(at + 1)
      .run()
    const dom = editor.view.nodeDOM(at)
    if (dom instanceof Element) dom.scrollIntoView({ block: 'center' })
  }
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (event.key === 'Escape') {
      close()
      editor.view.focus()
    } else if (target === undefined) return
    else buttons[Math.min(Math.max(target, 0), buttons.length - 1)]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  const top = Math.min(...entries.map(({ level }) => level))
  return (
    <nav id="adapt-outline" className="outline" aria-label={t('adapt.outline')} onKeyDown={keys}>
      {entries.length === 0 && <p className="hint">{t('adapt.outlineNone')}</p>}
      <ul>
        {entries.map(({ at, level, words }, index) => (
          <li key={at} data-level={level - top}>
            <button type="button" aria-current={index === here ? 'location' : undefined} onClick={() => goTo(at)}>
              {words === '' ? t('adapt.outlineEmpty') : words}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
