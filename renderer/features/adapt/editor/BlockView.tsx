import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { AttributeInput } from './AttributeInput.tsx'
import { blockForms } from './blockForms.ts'
import { append } from './moves.ts'
import { NodeActions } from './NodeActions.tsx'

/** The frame around a block that is more than text: its name, its settings, its text, and what can be done with it. */
export function BlockView({ node, editor, getPos, updateAttributes }: NodeViewProps) {
  const { t } = useTranslation()
  const name = node.type.name
  const form = blockForms[name]
  if (!form) throw new Error(`no form for block "${name}"`)
  const { part } = form
  const shown = name === 'agenda' && node.attrs.ref !== null
  const add = (): void => {
    const at = getPos()
    if (part && at !== undefined) editor.view.dispatch(append(editor.state.tr, at, part()))
    editor.view.focus()
  }
  return (
    <NodeViewWrapper
      as="section"
      className={`block block-${name}`}
      data-tone={node.attrs.tone}
      aria-label={t(`adapt.block.${name}`)}
    >
      <header className="block-head" contentEditable={false}>
        <span className="block-name">{t(`adapt.block.${name}`)}</span>
        {!shown &&
          form.attributes.map((attribute) => (
            <AttributeInput
              key={attribute.name}
              form={attribute}
              attributes={node.attrs}
              disabled={!editor.isEditable}
              change={updateAttributes}
            />
          ))}
        <NodeActions editor={editor} getPos={getPos} what={t(`adapt.block.${name}`)} />
      </header>
      {shown && <p className="attribute-hint">{t('adapt.agendaElsewhere')}</p>}
      {node.type.isAtom ? null : <NodeViewContent className={`block-body columns-${node.attrs.columns ?? ''}`} />}
      {part && !shown && editor.isEditable && (
        <button type="button" className="add-part" contentEditable={false} onClick={add}>
          {t(`adapt.add.${name}`)}
        </button>
      )}
    </NodeViewWrapper>
  )
}
