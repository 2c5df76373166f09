import type { Node } from '@tiptap/pm/model'
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { keyOf } from '../../../messages/keyOf.ts'
import { AgendaFoot, AgendaHead } from './AgendaParts.tsx'
import { AttributeInput } from './AttributeInput.tsx'
import { blockForms } from './blockForms.ts'
import { dispatchAlone } from './history.ts'
import { Icon } from './icons.tsx'
import { append } from './moves.ts'
import { NodeActions } from './NodeActions.tsx'
import { PictureParts } from './PictureParts.tsx'

/** Of the place for a picture there is nothing to say yet, and what only decorates shows nothing. */
const isAsked = ({ type, attrs }: Node, setting: string): boolean =>
  type.name !== 'picture' || (attrs.src !== null && (setting !== 'seen' || attrs.decoration !== true))

/** The frame around a block that is more than text: its name, its settings, its text, and what can be done with it. */
export function BlockView({ node, editor, getPos, updateAttributes }: NodeViewProps) {
  const { t } = useTranslation()
  const name = node.type.name
  const form = blockForms[name]
  if (!form) throw new Error(`no form for block "${name}"`)
  const { part } = form
  const called = keyOf('adapt.block', name)
  const what = called ? t(called) : name
  const more = keyOf('adapt.add', name)
  const isAgenda = name === 'agenda'
  const elsewhere = isAgenda && node.attrs.ref !== null
  const add = (): void => {
    const at = getPos()
    if (part && at !== undefined) dispatchAlone(editor, append(editor.state.tr, at, part.make()))
    editor.view.focus()
  }
  return (
    <NodeViewWrapper className={`block block-${name}`} role="group" data-tone={node.attrs.tone} aria-label={what}>
      <div className="block-head" contentEditable={false}>
        <span className="block-name">{what}</span>
        {!elsewhere &&
          form.attributes
            .filter(({ name: setting }) => isAsked(node, setting))
            .map((attribute) => (
              <AttributeInput
                key={attribute.name}
                form={attribute}
                attributes={node.attrs}
                disabled={!editor.isEditable}
                change={updateAttributes}
              />
            ))}
        <NodeActions editor={editor} getPos={getPos} what={what} />
      </div>
      {elsewhere && (
        <p className="attribute-hint" contentEditable={false}>
          {t('adapt.agendaElsewhere')}
        </p>
      )}
      {name === 'cards' && node.attrs.each === 'people' && (
        <p className="attribute-hint" contentEditable={false}>
          {t('reading.eachPerson')}
        </p>
      )}
      {name === 'picture' && <PictureParts node={node} editor={editor} change={updateAttributes} />}
      {isAgenda && !elsewhere && <AgendaHead />}
      {node.type.isAtom ? null : (
        <NodeViewContent className="block-body" data-columns={node.attrs.columns ?? undefined} />
      )}
      {isAgenda && !elsewhere && <AgendaFoot node={node} />}
      {part && more && !elsewhere && editor.isEditable && (
        <button type="button" className="add-part" contentEditable={false} onClick={add}>
          <Icon name="plus" /> {t(more)}
        </button>
      )}
    </NodeViewWrapper>
  )
}
