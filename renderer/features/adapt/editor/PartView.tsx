import { NodeViewContent, type NodeViewProps, NodeViewWrapper, useEditorState } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { AttributeInput } from './AttributeInput.tsx'
import { fieldForms, partForms } from './blockForms.ts'
import { NodeActions } from './NodeActions.tsx'
import { rowTime } from './rowTime.ts'

/** A row, card, cell, column, field or line: its settings beside its text. */
export function PartView({ node, editor, getPos, updateAttributes }: NodeViewProps) {
  const { t } = useTranslation()
  const name = node.type.name
  const time = useEditorState({
    editor,
    selector: () => (name === 'agendaRow' ? rowTime(editor.state.doc, getPos()) : undefined),
  })
  const forms = [...(partForms[name] ?? []), ...(name === 'field' ? (fieldForms[String(node.attrs.field)] ?? []) : [])]
  return (
    <NodeViewWrapper className={`part part-${name}`} data-type={node.attrs.type ?? undefined}>
      <div className="part-head" contentEditable={false}>
        {time && <span className="row-time">{time}</span>}
        {forms.map((form) => (
          <AttributeInput
            key={form.name}
            form={form}
            attributes={node.attrs}
            disabled={!editor.isEditable}
            change={(attributes) => updateAttributes(withDefaults(name, attributes))}
          />
        ))}
        <NodeActions editor={editor} getPos={getPos} what={t(`adapt.part.${name}`)} />
      </div>
      <NodeViewContent className="part-body" />
    </NodeViewWrapper>
  )
}

/** A kind of field brings along what it cannot do without. */
function withDefaults(name: string, attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (name !== 'field' || !('field' in attributes)) return attributes
  return {
    ...attributes,
    lines: attributes.field === 'multiline' ? 3 : null,
    options: attributes.field === 'choice' ? ['Ja', 'Nein'] : null,
    multiple: null,
  }
}
