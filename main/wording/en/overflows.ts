import { assertNever } from '../../core/outcome.ts'
import type { ProblemFacts } from '../../core/problemCodes.ts'
import { quoted } from '../quoted.ts'
import type { Said } from '../words.ts'

/** What has no room on its page, and what to shorten. */
export function overflowEn({ what, words, much, letters }: ProblemFacts['text-overflow']): Said {
  const named = words === '' ? '' : ` ${quoted(words.length > 60 ? `${words.slice(0, 60)}…` : words)}`
  const shorten = `by about ${letters} characters`
  switch (what) {
    case 'canvas':
      return [
        `The texts of the canvas${named} have no room in their cells.`,
        `Shorten them by about ${much} percent, or put a page break before them.`,
      ]
    case 'chart':
      return [`The chart${named} has no room in this width.`, 'Take it out of the columns, or use a larger sheet.']
    case 'columns':
      return [`${much} columns beside one another are too narrow on this page.`, 'Take fewer columns.']
    case 'cover':
      return [`The title${named} has no room on the cover.`, `Shorten title or subtitle ${shorten}.`]
    case 'letter':
      return [
        'The sheet is too narrow for a letter with address and sender.',
        'Choose page: a4 in the head of the document.',
      ]
    case 'organisation':
      return [`The name${named} has no room in the head of the page.`, `Shorten the name in the profile ${shorten}.`]
    case 'pages':
      return [`What belongs on one page${named} takes ${much} pages.`, 'Shorten the text until it fits one page.']
    case 'provenance':
      return [
        `The note of origin${named} has no room in the foot of the page.`,
        `Shorten the name in the profile ${shorten}.`,
      ]
    case 'qr':
      return [
        `The QR code${named} becomes too fine to be read in this width.`,
        'Shorten its content, or take it out of the columns.',
      ]
    case 'recipient':
      return ['An address has no room in the field for the window.', `Shorten it by about ${much} percent.`]
    case 'sender':
      return [
        'The sender of the letter has no room in its field.',
        `Shorten name, address or contact in the profile by about ${much} percent.`,
      ]
    case 'table':
      return [
        `The table${named} with ${much} columns is too narrow on this page to be read.`,
        'Take fewer columns, or choose a larger sheet or landscape.',
      ]
    case 'title':
      return [`The title${named} has no room in the head of the page.`, `Shorten the title ${shorten}.`]
    default:
      return assertNever(what)
  }
}
