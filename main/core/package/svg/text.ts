import type { Style } from './cascade.ts'
import { isComma, split, write } from './css.ts'
import type { Node } from './xml.ts'

/** What the text of a picture needs and may not get. */
export interface TextNotes {
  /** Families that are named and not among ours. */
  readonly fonts: Set<string>
  readonly characters: Set<string>
}

/** Ours, for every family that a picture asks for. */
export const drawnFamily = 'Atkinson Hyperlegible Next'

const generic: ReadonlySet<string> = new Set(
  'sans-serif serif monospace cursive fantasy system-ui ui-sans-serif ui-serif ui-monospace inherit initial unset'.split(
    ' ',
  ),
)
const ours = /^(atkinson hyperlegible( next)?|source sans( 3| pro)?)$/

/** The first family that a list names, unless it is one of ours or any will do. */
export function foreignFamily(style: Style): string | undefined {
  const [first] = split(style.get('font-family') ?? [], isComma)
  const name = write(first ?? [])
    .trim()
    .replace(/^["']|["']$/g, '')
    .trim()
  return name === '' || generic.has(name.toLowerCase()) || ours.test(name.toLowerCase()) ? undefined : name
}

/** `text-transform` of CSS, which the layout engine does not know. */
export function transformed(text: string, style: string): string {
  if (style === 'uppercase') return text.toUpperCase()
  if (style === 'lowercase') return text.toLowerCase()
  if (style === 'capitalize') return text.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
  return text
}

export const isText = ({ name }: Node): boolean => name === 'text' || name === 'tspan' || name === 'textPath'
