import { type EditorKind, nodeOf } from '../editorKind.ts'

export const code: EditorKind<'code'> = {
  Read: ({ block }) => <pre>{block.text}</pre>,
  // A mark is called code already.
  node: { name: 'codeBlock', content: 'text*', marks: '', attributes: { language: null }, tag: 'pre', code: true },
  toNode(block) {
    const text = String(block.values.text)
    return nodeOf('codeBlock', block, { language: block.values.language }, text === '' ? [] : [{ type: 'text', text }])
  },
  fromNode: (node, { identified }) =>
    identified(node, 'code', {
      language: node.attrs?.language,
      text: codeText((node.content ?? []).map(({ text = '' }) => text).join('')),
    }),
}

/** A tab at the beginning of a line means something else in a list. */
const codeText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\0', '')
    .replace(/^( *)(\t+)/gm, (_, spaces: string, tabs: string) => spaces + '    '.repeat(tabs.length))
