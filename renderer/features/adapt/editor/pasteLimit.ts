import type { Node, Slice } from '@tiptap/pm/model'
import { longestDocument, longestParagraph } from '../../../../main/core/limits.ts'

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

/** What was read, with the text that it comes into. */
export function tooLongToPutIn(document: Node, { content }: Slice): TooLong | undefined {
  if (document.content.size + content.size > longestDocument) return 'document'
  let long = false
  content.descendants((node) => {
    if (node.isTextblock || node.isText) long ||= node.textContent.length > longestParagraph
    return !long
  })
  return long ? 'paragraph' : undefined
}
