import { readPlaceholder } from '../../../../main/core/document/placeholder.ts'

/** Names of the facts by their path. */
export type FactLabels = ReadonlyMap<string, string>

/** A setting that may hold facts, as a person reads it: `Siehe [Internetseite]`. */
export function toReadable(source: string, labels: FactLabels): string {
  return source
    .split(/(?=\{\{)/)
    .map((piece) => {
      const read = readPlaceholder(piece)
      const label = read && read.node.steps.length === 0 ? labels.get(read.node.path) : undefined
      return read && label !== undefined ? `[${label}]${piece.slice(read.raw.length)}` : piece
    })
    .join('')
}

/** The way back: a name in square brackets is the fact again. */
export function fromReadable(text: string, labels: FactLabels): string {
  const paths = new Map([...labels].reverse().map(([path, label]) => [label, path]))
  return text.replace(/\[([^[\]]+)\]/g, (whole, label: string) => {
    const path = paths.get(label)
    return path === undefined ? whole : `{{ ${path} }}`
  })
}
