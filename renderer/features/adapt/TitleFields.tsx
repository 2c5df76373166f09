import { type Editor, useEditorState } from '@tiptap/react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly editor: Editor
  readonly locked: boolean
}

/** Title and subtitle stand outside of the text: they are on the cover and in the names of files. */
export function TitleFields({ editor, locked }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const values = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      title: String(state.doc.attrs.title ?? ''),
      subtitle: String(state.doc.attrs.subtitle ?? ''),
    }),
  })
  const isEmpty = values.title.trim() === ''
  return (
    <div className="title-fields">
      {(['title', 'subtitle'] as const).map((name) => (
        <p key={name}>
          <label htmlFor={`${id}-${name}`}>{t(`adapt.attribute.${name}`)}</label>
          <input
            id={`${id}-${name}`}
            disabled={locked}
            value={values[name]}
            aria-invalid={(name === 'title' && isEmpty) || undefined}
            aria-describedby={name === 'title' && isEmpty ? `${id}-empty` : undefined}
            onChange={({ target }) => editor.view.dispatch(editor.state.tr.setDocAttribute(name, target.value))}
          />
          {name === 'title' && isEmpty && (
            <span id={`${id}-empty`} className="attribute-error">
              {t('adapt.titleNeeded')}
            </span>
          )}
        </p>
      ))}
    </div>
  )
}
