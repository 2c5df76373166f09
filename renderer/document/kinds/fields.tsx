import { useTranslation } from 'react-i18next'
import { fieldKinds } from '../../../main/core/document/kinds/fields.ts'
import { DocumentInlines } from '../DocumentInlines.tsx'
import { type AttributeForm, type EditorKind, inline, nodeOf, oneLine } from '../editorKind.ts'
import type { EditorNode } from '../editorNode.ts'
import { inlinesToNodes, nodesToInlines } from '../inlineNodes.ts'

const unset = { field: 'text', name: null, required: null, lines: null, options: null, multiple: null }
const field = () => ({ type: 'field', attrs: unset })

/** What a kind of field asks for in addition. */
export const fieldForms: Readonly<Record<string, readonly AttributeForm[]>> = {
  multiline: [{ name: 'lines', input: 'number', min: 1, max: 40 }],
  choice: [
    { name: 'options', input: 'lines' },
    { name: 'multiple', input: 'checkbox' },
  ],
}

export const fields: EditorKind<'fields'> = {
  Read: ({ block: { fields, scale } }) => {
    const { t } = useTranslation()
    return (
      <ul className="fields">
        {fields.map((field) => (
          <li key={field.name} className="field-item">
            <span className="field-label">
              <DocumentInlines inlines={field.label} />
              {field.required && ` (${t('reading.required')})`}
            </span>
            <span className="field-kind">
              {field.kind === 'choice'
                ? field.options.join(' · ')
                : field.kind === 'scale' && scale
                  ? [`${scale.from}–${scale.to}`, scale.unknown].filter(Boolean).join(' · ')
                  : t(`reading.field.${field.kind}`)}
            </span>
          </li>
        ))}
      </ul>
    )
  },
  node: { content: 'field*', attributes: { scale: null } },
  parts: {
    field: {
      content: inline,
      attributes: unset,
      nameStem: 'feld',
      numbered: { de: 'Feld {{number}}', en: 'Field {{number}}' },
      form: [
        { name: 'field', input: 'select', options: fieldKinds },
        { name: 'required', input: 'checkbox' },
        { name: 'name', input: 'name' },
      ],
    },
  },
  toNode: (block) =>
    nodeOf(
      'fields',
      block,
      { scale: block.values.scale },
      block.parts.map((part) => {
        const { kind, ...values } = part.values
        return nodeOf('field', part, { ...unset, ...values, field: kind }, inlinesToNodes(part.texts.label))
      }),
    ),
  fromNode: (node, { identified }) => {
    const parts = (node.content ?? []).map((field) =>
      identified(field, 'field', fieldValues(field), { label: nodesToInlines(field.content) }),
    )
    return identified(node, 'fields', { scale: node.attrs?.scale }, {}, parts)
  },
  frame: {
    attributes: [{ name: 'scale', input: 'scale' }],
    part: { make: field, add: { de: 'Feld hinzufügen', en: 'Add field' } },
  },
  make: () => ({ type: 'fields', attrs: { scale: null }, content: [field()] }),
}

/** Settings of another kind of field may still be there: they go. */
function fieldValues({ attrs = {} }: EditorNode): Readonly<Record<string, unknown>> {
  const { field: kind, required } = attrs
  const base = { kind, name: String(attrs.name), required }
  if (kind === 'multiline') return { ...base, lines: Number(attrs.lines) }
  return kind === 'choice' ? { ...base, options: answers(attrs.options), multiple: attrs.multiple } : base
}

const answers = (options: unknown): readonly string[] =>
  ((options ?? []) as readonly string[])
    .map((option) => (oneLine(option) ?? '').replaceAll('|', '/'))
    .filter((option) => option.trim() !== '')
