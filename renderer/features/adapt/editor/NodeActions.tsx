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

type Action = 'up' | 'down' | 'remove'

export function NodeActions({ editor, getPos, what }: Props) {
  const { t } = useTranslation()
  if (!editor.isEditable) return null
  const run = (name: Action, change: (tr: Transaction, at: number) => Transaction | undefined) => (): void => {
    const at = getPos()
    const id = at === undefined ? undefined : editor.state.doc.nodeAt(at)?.attrs.id
    const tr = at === undefined ? undefined : change(editor.state.tr, at)
    if (tr) dispatchAlone(editor, tr)
    editor.view.focus()
    if (id !== undefined && name !== 'remove') requestAnimationFrame(() => backTo(editor, id, name))
  }
  const actions = [
    ['up', run('up', (tr, at) => move(tr, at, -1))],
    ['down', run('down', (tr, at) => move(tr, at, 1))],
    ['remove', run('remove', remove)],
  ] as const
  return (
    <span className="node-actions">
      {actions.map(([name, act]) => (
        <button
          key={name}
          type="button"
          className="tool"
          data-action={name}
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

/** The button that was pressed, where its block or part stands now: it can be pressed again. */
function backTo({ state, view }: Editor, id: unknown, name: Action): void {
  let place: number | undefined
  state.doc.descendants((node, at) => {
    if (node.attrs.id === id) place = at
    return place === undefined
  })
  const dom = place === undefined ? null : view.nodeDOM(place)
  if (dom instanceof Element) dom.querySelector<HTMLElement>(`[data-action="${name}"]`)?.focus()
}
