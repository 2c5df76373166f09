import type { Node } from '@tiptap/pm/model'
import { longestDocument, longestParagraph } from '../../../../main/core/limits.ts'
import type { EditorNode } from '../../../document/editorNode.ts'

/** What is too long of something that is to be put in. */
export type TooLong = 'document' | 'paragraph'

/** HTML says the same text with more characters; Word's and spreadsheets' with the most. */
const htmlPerCharacter = 40

/** Before the clipboard is read: reading megabytes takes as long as drawing them. */
export function tooLongToRead(data: Pick<DataTransfer, 'getData'> | null): TooLong | undefined {
  const text = data?.getData('text/plain') ?? ''
  if (text.length > longestDocument || (data?.getData('text/html') ?? '').length > longestDocument * htmlPerCharacter)
    return 'document'
  return text.split(/[\r\n]/).some((line) => line.length > longestParagraph) ? 'paragraph' : undefined
}

/** What was read, in the document that it has come into. */
export function tooLongToPutIn(document: Node, blocks: readonly EditorNode[]): TooLong | undefined {
  if (document.content.size > longestDocument) return 'document'
  return blocks.some(isLong) ? 'paragraph' : undefined
}

function isLong({ content = [] }: EditorNode): boolean {
  const own = content.reduce((sum, { text = '' }) => sum + text.length, 0)
  return own > longestParagraph || content.some(isLong)
}
