import { type EditorKind, nodeOf } from '../editorKind.ts'

export const rule: EditorKind<'rule'> = {
  Read: () => <hr />,
  node: { tag: 'hr' },
  toNode: (block) => nodeOf('rule', block),
  fromNode: (node, { identified }) => identified(node, 'rule'),
}
