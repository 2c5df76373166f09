import { type Pasted, readHtmlBlocks } from './htmlBlocks.ts'
import { readTextBlocks } from './textBlocks.ts'

export type Clipboard = Pick<DataTransfer, 'getData'>

/** What the clipboard holds, of its shapes the one that says most. Pages of PDF readers have nothing but lines. */
export function readClipboard(data: Clipboard): Pasted {
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  if (html.trim() !== '' && !(text !== '' && html.includes(pageOfPdf))) {
    const read = readHtmlBlocks(html)
    if (read.blocks.length > 0) return read
    return { ...readTextBlocks(text), told: read.told }
  }
  return readTextBlocks(text)
}

/** The end of a line of a page, as readers that draw with a browser mark it. */
const pageOfPdf = '<br role="presentation"'
