import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { dispatchAlone } from './history.ts'
import { NodeActions } from './NodeActions.tsx'
import { allows, cellAt, changeTable, type TableChange, tableChanges } from './tables.ts'

/** A table with its header row; what is done to rows and columns is done around the cell with the cursor. */
export function TableView({ node, editor, getPos }: NodeViewProps) {
  const { t } = useTranslation()
  const cell = () => {
    const at = getPos()
    const last = { row: node.childCount - 1, column: (node.firstChild?.childCount ?? 1) - 1 }
    return (at === undefined ? undefined : cellAt(editor.state, at)) ?? last
  }
  const act = (change: TableChange): void => {
    const at = getPos()
    const tr = at === undefined ? undefined : changeTable(editor.state.tr, at, cell(), change)
    if (tr) dispatchAlone(editor, tr)
    editor.view.focus()
  }
  return (
    <NodeViewWrapper className="block block-table" role="group" aria-label={t('adapt.block.table')}>
      <div className="block-head" contentEditable={false}>
        <span className="block-name">{t('adapt.block.table')}</span>
        {editor.isEditable && (
          <MenuButton
            label={t('adapt.tableMenu')}
            choices={() =>
              tableChanges.map((id) => ({
                id,
                label: t(`adapt.table.${id}`),
                disabled: !allows(node, cell(), id),
              }))
            }
            choose={(id) => act(id as TableChange)}
          />
        )}
        <NodeActions editor={editor} getPos={getPos} what={t('adapt.block.table')} />
      </div>
      <div className="table-frame">
        <NodeViewContent<'table'> as="table" className="editor-table" />
      </div>
    </NodeViewWrapper>
  )
}
