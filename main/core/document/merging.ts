import type { Content } from './content.ts'
import type { Merging } from './kind.ts'

/** A content that its words alone tell apart, with the fields that its kind has; the special cases stand at each kind. */
export const ordinary = (kind: string, special: Partial<Merging> = {}): Merging => ({
  name: () => undefined,
  form: ({ texts }) => `${kind} ${Object.keys(texts).length}`,
  rigid: false,
  gone: () => false,
  ...special,
})

/** Headings and paragraphs: one may become the other. */
export const runningText: Pick<Merging, 'form'> = { form: () => 'text' }

export const lengthOf = (value: Content['values'][string] | undefined): number =>
  Array.isArray(value) ? value.length : 0
