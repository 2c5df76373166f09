import type { Placeholder } from './document.ts'

/** A dotted path in lower case, as a whole string. */
export const placeholderPath =
  /^[a-zäöüß0-9](?:[a-zäöüß0-9_]|-(?=[a-zäöüß0-9_-]))*(?:\.[a-zäöüß0-9](?:[a-zäöüß0-9_]|-(?=[a-zäöüß0-9_-]))*)*$/
// The parts of a placeholder, each read where the one before ends: as one pattern they would be tried in all combinations.
const opening = /^\{\{[ \t]*/
const path = /[a-zäöüß0-9](?:[a-zäöüß0-9_]|-(?=[a-zäöüß0-9_-])|\.(?=[a-zäöüß0-9]))*/y
const step = /[ \t]*([-+*/])[ \t]*(\d+(?:\.\d+)?)/y
const closing = /[ \t]*\}\}/y

export type Step = Placeholder['steps'][number]

/** Reads the placeholder that `source` begins with. */
export function readPlaceholder(source: string): { readonly raw: string; readonly node: Placeholder } | undefined {
  let end = opening.exec(source)?.[0].length ?? 0
  if (end === 0) return undefined
  const next = (part: RegExp): RegExpExecArray | null => {
    part.lastIndex = end
    const match = part.exec(source)
    end += match?.[0].length ?? 0
    return match
  }
  const name = next(path)?.[0]
  if (name === undefined) return undefined
  // `vorhaben.personen-2` is a path; arithmetic needs a space or a sign that no path holds.
  const steps: Step[] = []
  for (let match = next(step); match; match = next(step))
    steps.push({ op: match[1] as Step['op'], by: Number(match[2]) })
  return next(closing) ? { raw: source.slice(0, end), node: { kind: 'placeholder', path: name, steps } } : undefined
}

/** The literal text and the placeholders of a template text by turns, in the grammar of inline text. */
export const templateParts = (source: string): readonly (string | NonNullable<ReturnType<typeof readPlaceholder>>)[] =>
  source.split(/(?=\{\{)/).flatMap((piece) => {
    const read = readPlaceholder(piece)
    return read ? [read, piece.slice(read.raw.length)] : [piece]
  })

/** Paths that a template text uses. */
export const templatePaths = (source: string): readonly string[] =>
  templateParts(source).flatMap((part) => (typeof part === 'string' ? [] : [part.node.path]))

export function formatPlaceholder(node: Placeholder): string {
  const steps = node.steps.map((step) => ` ${step.op} ${decimal(step.by)}`).join('')
  return `{{ ${node.path}${steps} }}`
}

const decimal = (value: number): string => {
  const plain = String(value)
  return plain.includes('e') ? value.toFixed(20).replace(/\.?0{1,20}$/, '') : plain
}
