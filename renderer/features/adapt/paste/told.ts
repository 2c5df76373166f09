/** What could not stay as it was. The window has the words (`adapt.told`); each is said once for a paste, with how often. */
export type ToldCode =
  /** Merged cells were separated. */
  | 'merged'
  /** A table within a cell became lines. */
  | 'nested'
  | 'pictures'
  /** Text that was deleted with changes tracked. */
  | 'deletions'
  | 'comments'
  /** Footnotes became paragraphs at the end. */
  | 'footnotes'
  /** Tables, headings or lists became lines, since the place holds nothing else. */
  | 'lines'

export type Told = ReadonlyMap<ToldCode, number>

/** Counts while something is read. */
export function tally(): { readonly add: (code: ToldCode, by?: number) => void; readonly told: Told } {
  const told = new Map<ToldCode, number>()
  return { add: (code, by = 1) => void told.set(code, (told.get(code) ?? 0) + by), told }
}
