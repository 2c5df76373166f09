import type { Blocks, Inline, Inlines } from './document.ts'
import type { Reader } from './reader.ts'

// 12. März, 12. bis 14. März, 12. und 13. März, 12. – 14. März
const dayAndMonth =
  /^\s*((?:3[01]|[12]\d|0?[1-9])\.)[ \t\u00a0\u202f]{1,4}(?:(?:bis|und|oder|\/|[-–])[ \t\u00a0\u202f]{1,4}(?:zum[ \t\u00a0\u202f]{1,4})?(?:3[01]|[12]\d|0?[1-9])\.[ \t\u00a0\u202f]{1,4})?(?:Januar|Jänner|Jan\.|Februar|Feber|Feb\.|März|Mär\.|Mrz\.|April|Apr\.|Mai|Juni|Jun\.|Juli|Jul\.|August|Aug\.|September|Sept?\.?|Oktober|Okt\.|November|Nov\.|Dezember|Dez\.|January|February|March|May|June|July|October|December)(?![\p{L}\p{N}])/iu
// 3. 10. 2027
const dayAndNumber = /^\s*((?:3[01]|[12]\d|0?[1-9])\.[ \t\u00a0\u202f]{1,4}(?:1[0-2]|0?[1-9])\.)(?!\S)/
// 01. Schritt: the number of a list would lose its nought. + 5 Gäste, + 49 30 1234: the sign is no mark of a list.
const notCounted = /^\s*(0\d{1,8}\.(?=\s+\S)|\+(?=[ \t]+\d))/

/** The day that a line begins with (`18.`), when a month follows: Markdown would take it for the number of a list. */
export function dayBeforeMonth(line: string): string | undefined {
  const month = dayAndMonth.exec(line)?.[1]
  if (month !== undefined) return month
  const date = dayAndNumber.exec(line)?.[1]
  // 1. 3. Mai is the first point of a list.
  const isPoint = date !== undefined && dayAndMonth.test(line.replace(/^\s*\d+\./, ''))
  return isPoint ? undefined : date
}

/** What a line begins with that Markdown would take for the mark of a list item, and print otherwise. */
export const noMark = (line: string): string | undefined => dayBeforeMonth(line) ?? notCounted.exec(line)?.[1]

/** The blocks of a list item that is none, with the day in front of its words. */
export function dated(day: string, [first, ...others]: Blocks): Blocks {
  const text: Inline = { kind: 'text', text: first ? `${day} ` : day }
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', inlines: [text] }, ...(first ? [first] : []), ...others]
  return [{ ...first, inlines: joined([text], '', first.inlines) }, ...others]
}

/** A paragraph that goes on in another: the day stood at the start of a line by chance. */
export function continued(reader: Reader, found: Blocks, [first, ...others]: Blocks): Blocks {
  const last = found.at(-1)
  if (last?.kind !== 'paragraph' || first?.kind !== 'paragraph') return [...found, ...(first ? [first] : []), ...others]
  const both = { ...last, inlines: joined(last.inlines, ' ', first.inlines) }
  const place = reader.places.get(last)
  if (place) reader.places.set(both, place)
  return [...found.slice(0, -1), both, ...others]
}

function joined(before: Inlines, between: string, after: Inlines): Inlines {
  const [last, first] = [before.at(-1), after[0]]
  if (last?.kind !== 'text')
    return [...before, ...(between === '' ? [] : [{ kind: 'text', text: between } as const]), ...after]
  return first?.kind === 'text'
    ? [...before.slice(0, -1), { kind: 'text', text: last.text + between + first.text }, ...after.slice(1)]
    : [...before.slice(0, -1), { kind: 'text', text: last.text + between }, ...after]
}
