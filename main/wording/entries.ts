import { type Expected, examples } from '../core/expected.ts'

/** An entry of a JSON file as one could write it; nothing when there is no example. `key`: its path. */
export function exampleEntry(key: string, expected: Expected | undefined): string | undefined {
  const example = expected === undefined ? undefined : examples[expected]
  if (example === undefined) return undefined
  const name = key.split('.').at(-1) ?? ''
  return `${name === '' || /^\d+$/.test(name) ? '' : `"${name}": `}${JSON.stringify(example)}`
}

/** With its sign, as it changes a number. */
export const signed = (value: number): string => `${value > 0 ? '+' : '−'}${Math.abs(value)}`

/** A number at the start of a line as Markdown takes it for text: `7\.`. */
export const escapedNumber = (mark: string): string => mark.replace(/[.)]$/, '\\$&')
