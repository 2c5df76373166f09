import type { Node } from '@tiptap/pm/model'
import { NodeViewContent, type NodeViewProps, NodeViewWrapper, useEditorState } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { textPart } from '../../../document/editorKind.ts'
import { fieldForms } from '../../../document/kinds/fields.tsx'
import { keyOf } from '../../../messages/keyOf.ts'
import { AttributeInput } from './AttributeInput.tsx'
import { partForms } from './blockForms.ts'
import { NodeActions } from './NodeActions.tsx'
import { RowTime } from './RowTime.tsx'

/** A row, card, cell, column, field or line: its settings beside its text. */
export function PartView({ node, editor, getPos, updateAttributes }: NodeViewProps) {
  const { t } = useTranslation()
  const name = node.type.name
  // A part of an agenda that is shown here and written elsewhere has nothing to set.
  const number = useEditorState({
    editor,
    selector: () => {
      const at = getPos()
      return at === undefined || at > editor.state.doc.content.size ? 0 : editor.state.doc.resolve(at).index() + 1
    },
  })
  const forms = [...(partForms[name] ?? []), ...(name === 'field' ? (fieldForms[String(node.attrs.field)] ?? []) : [])]
  const called = keyOf('adapt.part', name)
  const plain = called ? t(called, { number }) : name
  const title = titleOf(node)
  const what = title === '' ? plain : t('adapt.partTitled', { part: plain, title })
  return (
    <NodeViewWrapper
      className={`part part-${name}`}
      data-type={node.attrs.type ?? undefined}
      data-span={node.attrs.span ?? undefined}
      role="group"
      aria-label={what}
    >
      <div className="part-head" contentEditable={false}>
        {name === 'agendaRow' && <RowTime node={node} editor={editor} getPos={getPos} change={updateAttributes} />}
        {name !== 'agendaRow' && <span className="part-name">{plain}</span>}
        {forms.map((form) => (
          <AttributeInput
            key={form.name}
            form={form}
            attributes={node.attrs}
            disabled={!editor.isEditable}
            change={(attributes) => updateAttributes(withDefaults(name, attributes, [t('adapt.yes'), t('adapt.no')]))}
          />
        ))}
        <NodeActions editor={editor} getPos={getPos} what={what} />
      </div>
      <NodeViewContent className={`part-body ${node.inlineContent ? textPart : ''}`} />
    </NodeViewWrapper>
  )
}

/** The first words in a part, by which it is told from the others. */
function titleOf(part: Node): string {
  let found = ''
  part.descendants((node) => {
    if (found === '' && node.isTextblock) found = node.textContent.trim()
    return found === ''
  })
  const first = part.isTextblock ? part.textContent.trim() : found
  return first.length > longestTitle ? `${first.slice(0, longestTitle).trimEnd()} …` : first
}
const longestTitle = 60

/** A kind of field brings along what it cannot do without. */
function withDefaults(
  name: string,
  attributes: Readonly<Record<string, unknown>>,
  options: readonly string[],
): Readonly<Record<string, unknown>> {
  if (name !== 'field' || !('field' in attributes)) return attributes
  return {
    ...attributes,
    lines: attributes.field === 'multiline' ? 3 : null,
    options: attributes.field === 'choice' ? options : null,
    multiple: null,
  }
}
