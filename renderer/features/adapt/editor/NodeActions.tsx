import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useTranslation } from 'react-i18next'
import { dispatchAlone } from './history.ts'
import { Icon } from './icons.tsx'
import { move, remove } from './moves.ts'

interface Props {
  readonly editor: Editor
  readonly getPos: () => number | undefined
  /** What is moved or removed, for the name of the buttons. */
  readonly what: string
}

export function NodeActions({ editor, getPos, what }: Props) {
  const { t } = useTranslation()
  if (!editor.isEditable) return null
  const run = (change: (tr: Transaction, at: number) => Transaction | undefined) => (): void => {
    const at = getPos()
    const tr = at === undefined ? undefined : change(editor.state.tr, at)
    if (tr) dispatchAlone(editor, tr)
    editor.view.focus()
  }
  const actions = [
    ['up', run((tr, at) => move(tr, at, -1))],
    ['down', run((tr, at) => move(tr, at, 1))],
    ['remove', run(remove)],
  ] as const
  return (
    <span className="node-actions">
      {actions.map(([name, act]) => (
        <button
          key={name}
          type="button"
          className="tool"
          title={t(`adapt.action.${name}`)}
          aria-label={t(`adapt.action.${name}Of`, { what })}
          onClick={act}
        >
          <Icon name={name} />
        </button>
      ))}
    </span>
  )
}
