import { assertNever } from '../outcome.ts'
import type { Inline, Inlines } from './document.ts'
import { templateParts } from './placeholder.ts'

type Leaf<K extends Inline['kind']> = Extract<Inline, { readonly kind: K }>

/** What stands in a plain text for that which is no text. */
export interface Stand {
  readonly placeholder: (node: Leaf<'placeholder'>) => string
  readonly image: (node: Leaf<'image'>) => string
  readonly break: string
}

const usual: Stand = { placeholder: () => '…', image: ({ alt }) => alt, break: ' ' }

/**
 * The words of an inline text without its marks, however deep they stand. An image is its description, a line break a space, a
 * placeholder three dots: whoever has its value says so in `stand`.
 */
export function plainText(inlines: Inlines, stand: Partial<Stand> = {}): string {
  const { placeholder, image, break: lineEnd }: Stand = { ...usual, ...stand }
  const textOf = (inline: Inline): string => {
    switch (inline.kind) {
      case 'text':
      case 'code':
        return inline.text
      case 'strong':
      case 'emphasis':
      case 'strikethrough':
      case 'link':
        return inline.inlines.map(textOf).join('')
      case 'placeholder':
        return placeholder(inline)
      case 'image':
        return image(inline)
      case 'break':
        return lineEnd
      default:
        return assertNever(inline)
    }
  }
  return inlines.map(textOf).join('')
}

/** A template text in the same way. */
export const plainTemplate = (source: string): string =>
  templateParts(source)
    .map((part) => (typeof part === 'string' ? part : usual.placeholder(part.node)))
    .join('')
