import { formatAttribute } from './directives.ts'

/** A `:::` block; attributes without a value are left out. */
export function formatDirective(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  body = '',
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${formatAttribute(key, value)}`],
  )
  return `:::${name}${written.join('')}\n${body === '' ? '' : `${body}\n`}:::`
}

export const formatCells = (texts: readonly string[]): string => texts.join('\n\n---\n\n').trim()
