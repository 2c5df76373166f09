/**
 * Something that has no room on its page in the smallest type that can be read. `words`: what is too long, or what stands first in
 * it; `much`: the share that is too much in percent, for `table`, `columns` and `chart` how many stand beside one another, for
 * `pages` how many pages one sheet has become.
 */
export interface Overflow {
  readonly what: OverflowPlace
  readonly much: number
  readonly words: string
}
type OverflowPlace =
  | 'canvas'
  | 'card'
  | 'chart'
  | 'columns'
  | 'cover'
  | 'letter'
  | 'organisation'
  | 'pages'
  | 'provenance'
  | 'qr'
  | 'recipient'
  | 'sender'
  | 'table'
  | 'title'
