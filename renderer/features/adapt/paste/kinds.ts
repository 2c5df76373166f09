import { findBelow, type HtmlElement, textOf } from './htmlTree.ts'

/** What an element is for the programs that write it, where its tag does not say so. */

const block = new Set(
  'address article aside center details dialog div dd dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table ul body html blockquote caption tbody thead tfoot tr td th'.split(
    ' ',
  ),
)
export const isBlock = ({ tag, style }: HtmlElement): boolean =>
  block.has(tag) || (/^(?:block|flex|grid|table|list-item)$/.test(style.display ?? '') && tag !== 'img')

/** Not seen there either. */
export const isHidden = ({ attributes, style }: HtmlElement): boolean =>
  style.display === 'none' || style['mso-hide'] === 'all' || style.visibility === 'hidden' || 'hidden' in attributes

/** Deleted with changes tracked: Word and Writer name who and when; all other `del` is text that is struck through. */
export const isDeletion = ({ tag, attributes }: HtmlElement): boolean =>
  (tag === 'del' && ('cite' in attributes || 'datetime' in attributes)) ||
  /(?:^|\s)msoDel(?:\s|$)/i.test(attributes.class ?? '')

/** The mark of a comment in the text, or the comments below it. */
export function isComment({ attributes, style }: HtmlElement): boolean {
  const name = `${attributes.class ?? ''} ${attributes.href ?? ''} ${attributes.id ?? ''}`
  return (
    /mso(?:comanchor|comoff|comhide|comtxt)|MsoCommentReference|#_msocom|#cmnt\d|(?:^|\s)cmnt\d/i.test(name) ||
    /^comment(?:-list)?$/.test(style['mso-element'] ?? '')
  )
}

/** What begins with a link back to the mark of a comment is the comment. */
export const holdsComment = (element: HtmlElement): boolean =>
  firstLink(element)?.attributes.href?.startsWith('#cmnt_ref') === true

/** A link from the text to a footnote, or back. */
export const isNoteLink = ({ tag, attributes: { href = '' }, style }: HtmlElement): boolean =>
  tag === 'a' && (noteAddress.test(href) || Object.keys(style).some((name) => /^mso-(?:foot|end)note-id$/.test(name)))

const noteAddress = /#(?:_(?:ftn|edn)|sd(?:foot|end)note|ftnt|fn(?:ref)?[:\-_]?\d|footnote|cite_note|_?fnref)/i

/** A footnote itself, below the text. */
export const holdsNote = (element: HtmlElement): boolean => {
  const link = firstLink(element)
  return link !== undefined && isNoteBack(link)
}

export const isNoteBack = ({ attributes }: HtmlElement): boolean => noteBack.test(attributes.href ?? '')

const noteBack = /#(?:_(?:ftn|edn)ref|sd(?:foot|end)note\d+anc|ftnt_ref|fnref|footnote-ref)/i

const firstLink = (element: HtmlElement): HtmlElement | undefined => {
  const link = findBelow(element, ({ tag }) => tag === 'a')
  return link && textOf(element).trimStart().startsWith(textOf(link).trim()) ? link : undefined
}

/** 0 for a title of a whole text, 1 to 6 for headings. */
export function headingLevel({ tag, attributes, style }: HtmlElement): number | undefined {
  const [, level] = /^h([1-6])$/.exec(tag) ?? []
  if (/(?:^|\s)MsoTitle(?:\s|$)/i.test(attributes.class ?? '')) return 0
  if (level !== undefined) return Number(level)
  if (attributes.role === 'heading') return Math.min(6, Math.max(1, Number(attributes['aria-level'] ?? 2) || 2))
  const outline = Number(style['mso-outline-level'])
  return tag === 'p' && outline >= 1 && outline <= 6 ? outline : undefined
}

/** Word (`mso-list: l0 level2 lfo1`): which level of a list a paragraph is. */
export const listLevel = ({ style }: HtmlElement): number | undefined => {
  const [, level] = /\blevel(\d)/.exec(style['mso-list'] ?? '') ?? []
  return level === undefined ? undefined : Number(level)
}

/** The sign in front of an item, which Word writes for programs without lists, and PowerPoint for all. */
export const isMarker = ({ style }: HtmlElement): boolean =>
  style['mso-list'] === 'ignore' || style['mso-special-format'] !== undefined

/** How far a paragraph is indented, in points; for levels only the order counts. */
export function indentOf({ style, attributes }: HtmlElement): number {
  const written = style['margin-left'] ?? style['padding-left'] ?? /(?:^| )(\S+)$/.exec(style.margin ?? '')?.[1] ?? ''
  const [, number, unit = 'pt'] = /^(-?[\d.]+)(pt|in|cm|mm|px|em|%)?$/.exec(written) ?? []
  const [, level] = /(?:^|\s)O(\d?)(?:\s|$)/.exec(attributes.class ?? '') ?? []
  if (number === undefined) return Number(level || 0) * 36
  return Number(number) * (points[unit] ?? 1)
}
const points: Readonly<Record<string, number>> = { in: 72, cm: 28.35, mm: 2.835, px: 0.75, em: 12 }

export const breaksPage = ({ tag, style }: HtmlElement): boolean =>
  tag === 'br' && /^(?:always|page|left|right)$/.test(style['page-break-before'] ?? style['break-before'] ?? '')
