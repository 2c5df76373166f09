import { type Place, type Problem, warning } from '../outcome.ts'
import type { Document } from './document.ts'
import { htmlTag } from './tags.ts'
import { walkInlines } from './walk.ts'

const markdown = [/\*\*[^*\s][^*]{0,80}\*\*/, /~~[^~\s][^~]{0,80}~~/, /\[[^[\]]+\]\([^()[\]\s]+\)/]

/**
 * Marks of HTML and Markdown in a text that was typed in the editor: there they are letters, and are printed. Texts that the
 * template has are its author's.
 */
export function typedMarks(document: Document, template: Document, place: Place): readonly Problem[] {
  const known = new Set<string>()
  walkInlines(template, (inline) => inline.kind === 'text' && known.add(inline.text))
  const found = new Map<string, Problem>()
  walkInlines(document, (inline) => {
    if (inline.kind !== 'text' || known.has(inline.text)) return
    const { text } = inline
    const comment = /<!--.{0,80}/.exec(text)?.[0]
    if (comment !== undefined) found.set(comment, warning('typed-comment', { text: comment }, place))
    const mark = htmlTag(text) ?? markdown.map((pattern) => pattern.exec(text)?.[0]).find((each) => each !== undefined)
    if (mark !== undefined) found.set(mark, warning('typed-mark', { text: mark }, place))
  })
  return [...found.values()]
}
