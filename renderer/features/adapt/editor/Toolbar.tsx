import type { Editor } from '@tiptap/core'
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { newBlocks } from './blockForms.ts'
import { insertAfter, move, remove } from './moves.ts'

export interface Fact {
  readonly path: string
  readonly label: string
}
interface Props {
  readonly editor: Editor
  /** Facts that may be put into the text. */
  readonly facts: readonly Fact[]
}

const marks = ['strong', 'emphasis', 'strikethrough', 'code'] as const

/** One row of buttons; arrow keys go from one to the next (ARIA toolbar pattern). */
export function Toolbar({ editor, facts }: Props) {
  const { t } = useTranslation()
  const bar = useRef<HTMLDivElement>(null)
  const state = useEditorState({
    editor,
    selector: () => ({
      undo: undoDepth(editor.state) > 0,
      redo: redoDepth(editor.state) > 0,
      style: styleAt(editor.state.selection.$from.parent),
      marks: marks.filter((name) => editor.isActive(name)).join(' '),
      bullets: editor.isActive('list', { ordered: false }),
      numbers: editor.isActive('list', { ordered: true }),
    }),
  })
  const command = (act: () => unknown) => () => {
    act()
    editor.view.focus()
  }
  const blockAt = (): number => {
    const { $from } = editor.state.selection
    return $from.depth > 0 ? $from.before(1) : $from.pos
  }
  const dispatch = (tr: Parameters<typeof editor.view.dispatch>[0] | undefined): void => {
    if (tr) editor.view.dispatch(tr)
  }
  const list = (ordered: boolean): unknown =>
    editor.isActive('list', { ordered })
      ? editor.chain().liftListItem('listItem').run()
      : editor.isActive('list')
        ? editor.commands.updateAttributes('list', { ordered, start: 1 })
        : editor.commands.wrapInList('list', { ordered, start: 1 })

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('adapt.toolbar')}
      className="toolbar"
      onKeyDown={(event) => rove(event, bar.current)}
    >
      {button(
        'undo',
        '↶',
        command(() => undo(editor.state, editor.view.dispatch)),
        { disabled: !state.undo },
      )}
      {button(
        'redo',
        '↷',
        command(() => redo(editor.state, editor.view.dispatch)),
        { disabled: !state.redo },
      )}
      <select
        aria-label={t('adapt.style')}
        value={state.style}
        disabled={state.style === ''}
        onChange={(event) => {
          const level = Number(event.target.value)
          if (level === 0) editor.chain().focus().setNode('paragraph').run()
          else editor.chain().focus().setNode('heading', { level }).run()
        }}
      >
        {state.style === '' && <option value="">{t('adapt.styleOther')}</option>}
        <option value="0">{t('adapt.paragraph')}</option>
        {[2, 3, 4].map((level) => (
          <option key={level} value={level}>
            {t('adapt.headingLevel', { level: level - 1 })}
          </option>
        ))}
      </select>
      {marks.map((name) =>
        button(
          name,
          signs[name],
          command(() => editor.commands.toggleMark(name)),
          {
            pressed: state.marks.split(' ').includes(name),
          },
        ),
      )}
      {button(
        'bullets',
        '•',
        command(() => list(false)),
        { pressed: state.bullets },
      )}
      {button(
        'numbers',
        '1.',
        command(() => list(true)),
        { pressed: state.numbers },
      )}
      {choose(
        'fact',
        facts.map(({ path, label }) => [path, label]),
        (path) =>
          editor
            .chain()
            .focus()
            .insertContent({ type: 'placeholder', attrs: { path, steps: [] } })
            .run(),
      )}
      {choose(
        'block',
        Object.keys(newBlocks).map((name) => [name, t(`adapt.block.${name}`)]),
        (name) => {
          const make = newBlocks[name]
          if (make) dispatch(insertAfter(editor.state.tr, blockAt(), make()))
          editor.view.focus()
        },
      )}
      {button(
        'up',
        '↑',
        command(() => dispatch(move(editor.state.tr, blockAt(), -1))),
      )}
      {button(
        'down',
        '↓',
        command(() => dispatch(move(editor.state.tr, blockAt(), 1))),
      )}
      {button(
        'remove',
        '×',
        command(() => dispatch(remove(editor.state.tr, blockAt()))),
      )}
    </div>
  )

  function button(
    name: string,
    sign: string,
    act: () => void,
    { disabled = false, pressed }: { readonly disabled?: boolean; readonly pressed?: boolean } = {},
  ) {
    const label = t(`adapt.action.${name}`)
    return (
      <button
        key={name}
        type="button"
        className={`tool tool-${name}`}
        title={label}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabled || undefined}
        onClick={disabled ? undefined : act}
      >
        <span aria-hidden="true">{sign}</span>
      </button>
    )
  }

  function choose(name: string, options: readonly (readonly [string, string])[], pick: (value: string) => void) {
    return (
      <select key={name} aria-label={t(`adapt.insert.${name}`)} value="" onChange={(event) => pick(event.target.value)}>
        <option value="">{t(`adapt.insert.${name}`)}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    )
  }
}

const signs = { strong: 'F', emphasis: 'K', strikethrough: 'S', code: '‹›' } as const

function styleAt(parent: {
  readonly type: { readonly name: string }
  readonly attrs: Readonly<Record<string, unknown>>
}): string {
  if (parent.type.name === 'paragraph') return '0'
  return parent.type.name === 'heading' ? String(parent.attrs.level) : ''
}

function rove(event: KeyboardEvent, bar: HTMLElement | null): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (by === 0 || !bar || event.target instanceof HTMLSelectElement) return
  const controls = [...bar.querySelectorAll<HTMLElement>('button, select')]
  const at = controls.indexOf(event.target as HTMLElement)
  controls[(at + by + controls.length) % controls.length]?.focus()
  event.preventDefault()
}
