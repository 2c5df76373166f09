import type { Editor } from '@tiptap/core'
import { redoDepth, undoDepth } from '@tiptap/pm/history'
import { useEditorState } from '@tiptap/react'
import { Toolbar as Bar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Fact } from '../../../../main/bridge/contract.ts'
import { ownPictureName } from '../../../../main/core/document/ownPicture.ts'
import { keyOf } from '../../../messages/keyOf.ts'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { newBlocks } from './blockForms.ts'
import { useEditorFacts } from './editorFacts.tsx'
import { dispatchAlone, redoIn, undoIn } from './history.ts'
import { Icon, type IconName } from './icons.tsx'
import { LinkButton } from './LinkButton.tsx'
import { isTaskList, type ListKind, toggleList } from './lists.ts'
import { insertAfter } from './moves.ts'

interface Props {
  readonly editor: Editor
  /** Facts that may be put into the text. */
  readonly facts: readonly Fact[]
}

const marks = ['strong', 'emphasis', 'strikethrough', 'code'] as const
const lists = ['bullets', 'numbers', 'tasks'] as const satisfies readonly ListKind[]

/** What is done to the text at the cursor. Arrow keys go from one tool to the next (ARIA toolbar pattern). */
export function Toolbar({ editor, facts }: Props) {
  const { t } = useTranslation()
  const { labels, values, images } = useEditorFacts()
  const kitPictures = Object.keys(images).filter((src) => ownPictureName(src) === undefined)
  const state = useEditorState({
    editor,
    selector: () => ({
      undo: undoDepth(editor.state) > 0,
      redo: redoDepth(editor.state) > 0,
      style: styleAt(editor),
      marks: marks.filter((name) => editor.isActive(name)).join(' '),
      link: editor.isActive('link'),
      list: listAt(editor),
    }),
  })
  const blockAt = (): number => {
    const { $from } = editor.state.selection
    return $from.depth > 0 ? $from.before(1) : $from.pos
  }
  const later = (act: () => unknown): void => {
    act()
    requestAnimationFrame(() => editor.view.focus())
  }
  const styles = [
    { id: '0', label: t('adapt.paragraph') },
    ...[2, 3, 4].map((level) => ({ id: String(level), label: t('adapt.headingLevel', { level: level - 1 }) })),
  ]

  return (
    <Bar aria-label={t('adapt.toolbar')} className="toolbar">
      {tool('undo', () => undoIn(editor), { disabled: !state.undo })}
      {tool('redo', () => redoIn(editor), { disabled: !state.redo })}
      <MenuButton
        name={t('adapt.styleIs', {
          style: styles.find(({ id }) => id === state.style)?.label ?? t('adapt.styleOther'),
        })}
        label={
          <>
            <span className="tool-style">
              {styles.find(({ id }) => id === state.style)?.label ?? t('adapt.styleOther')}
            </span>
            <Icon name="open" />
          </>
        }
        disabled={state.style === ''}
        choices={() => styles}
        choose={(level) =>
          later(() =>
            level === '0'
              ? editor.commands.setNode('paragraph')
              : editor.commands.setNode('heading', { level: Number(level) }),
          )
        }
      />
      {marks.map((name) =>
        tool(name, () => editor.commands.toggleMark(name), { pressed: state.marks.split(' ').includes(name) }),
      )}
      <LinkButton editor={editor} active={state.link} />
      {lists.map((kind) => tool(kind, () => toggleList(editor, kind), { pressed: state.list === kind }))}
      <MenuButton
        label={
          <>
            {t('adapt.insert.fact')} <Icon name="open" />
          </>
        }
        name={t('adapt.insert.factLong')}
        filter={t('adapt.insert.find')}
        none={t('adapt.insert.none')}
        choices={() =>
          facts.map(({ path, source }) => ({
            id: path,
            label: labels.get(path) ?? path,
            hint: values[path] ?? t(source === 'people' ? 'adapt.insert.perPerson' : 'adapt.insert.missing'),
            group: t(`adapt.factGroup.${source}`),
          }))
        }
        choose={(path) =>
          later(() => editor.commands.insertContent({ type: 'placeholder', attrs: { path, steps: [] } }))
        }
      />
      <MenuButton
        label={
          <>
            {t('adapt.insert.block')} <Icon name="open" />
          </>
        }
        name={t('adapt.insert.blockLong')}
        choices={() =>
          [...Object.keys(newBlocks), ...(kitPictures.length > 0 ? ['image'] : [])].map((id) => {
            const called = keyOf('adapt.block', id)
            return { id, label: called ? t(called) : id }
          })
        }
        choose={(id) =>
          later(() => {
            const make = newBlocks[id] ?? (() => pictureIn(kitPictures[0] ?? ''))
            dispatchAlone(editor, insertAfter(editor.state.tr, blockAt(), make()))
          })
        }
      />
    </Bar>
  )

  function tool(
    name: IconName & keyof typeof keys,
    act: () => void,
    { disabled = false, pressed }: { readonly disabled?: boolean; readonly pressed?: boolean } = {},
  ) {
    const label = t(`adapt.action.${name}`)
    return (
      <button
        key={name}
        type="button"
        className="tool"
        title={keys[name] ? `${label} (${t('adapt.ctrl')}${keys[name]})` : label}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabled || undefined}
        onClick={() => {
          if (disabled) return
          act()
          editor.view.focus()
        }}
      >
        <Icon name={name} />
      </button>
    )
  }
}

const keys = {
  undo: 'Z',
  redo: 'Y',
  strong: 'B',
  emphasis: 'I',
  strikethrough: '',
  code: '',
  bullets: '',
  numbers: '',
  tasks: '',
} as const

const pictureIn = (src: string) => ({
  type: 'paragraph',
  content: [{ type: 'image', attrs: { src, alt: '', title: null } }],
})

function styleAt({ state }: Editor): string {
  const { parent } = state.selection.$from
  if (parent.type.name === 'paragraph') return '0'
  return parent.type.name === 'heading' ? String(parent.attrs.level) : ''
}

function listAt(editor: Editor): ListKind | undefined {
  if (!editor.isActive('list')) return undefined
  if (isTaskList(editor.state)) return 'tasks'
  return editor.isActive('list', { ordered: true }) ? 'numbers' : 'bullets'
}
