import { type ComponentValue, isFunctionNode, isTokenNode } from '@csstools/css-parser-algorithms'
import { isTokenDimension, isTokenNumber, isTokenPercentage, isTokenString, isTokenURL } from '@csstools/css-tokenizer'
import { plainColour } from './colour.ts'
import { functionOf, identOf, isComma, split, type Value, words, write } from './css.ts'
import { Refusal } from './fault.ts'
import { plainNumber } from './numbers.ts'
import { plainTransform } from './transform.ts'
import type { PropertyKind } from './vocabulary.ts'

/**
 * A value as the layout engine reads it. `undefined`: it is none, and a browser would not heed it either. `target` gives the
 * name that an element has in the new file, by its old one, or nothing when there is no such element.
 */
export function plainValue(
  kind: PropertyKind,
  value: Value,
  target: (id: string) => string | undefined,
  line: number,
): string | undefined {
  const parts = words(value)
  const [first] = parts
  if (!first) return undefined
  if (parts.length === 1 && identOf(first) === 'inherit') return 'inherit'
  switch (kind) {
    case 'colour':
      return plainColour(first)
    case 'paint':
      return paint(parts, target)
    case 'reference':
      return reference(parts, target, line)
    case 'filter':
      return filter(parts, target, line)
    case 'length':
      return parts.length === 1 ? length(first, line) : undefined
    case 'lengths':
      return lengths(value, line)
    case 'number':
      return number(parts)
    case 'word':
      return parts.every(isWordOrNumber)
        ? write(parts.flatMap((part, at) => (at > 0 ? [space, part] : [part])))
        : undefined
    case 'family':
      return write(value).trim()
    case 'transform':
      return plainTransform(parts, line)
  }
}

const space = { toString: () => ' ' } as unknown as ComponentValue

const isWordOrNumber = (value: ComponentValue): boolean =>
  identOf(value) !== undefined || (isTokenNode(value) && isTokenNumber(value.value))

/** The name in `url(#name)`. Everything else in `url()` stands outside of the file. */
export function urlOf(value: ComponentValue): string | undefined {
  let address: string | undefined
  if (isTokenNode(value) && isTokenURL(value.value)) address = value.value[4].value
  if (isFunctionNode(value) && functionOf(value) === 'url') {
    const [inside] = words(value.value)
    if (inside && isTokenNode(inside) && isTokenString(inside.value)) address = inside.value[4].value
  }
  if (address === undefined) return undefined
  if (!address.trim().startsWith('#')) throw new Refusal('external', `url(${address})`)
  return address.trim().slice(1)
}

/** SVG 2, 13.2: a colour, or a paint server with what stands for it. */
function paint(parts: Value, target: (id: string) => string | undefined): string | undefined {
  const [first, second] = parts
  if (!first) return undefined
  const name = identOf(first)
  if (name === 'none' || name === 'context-fill' || name === 'context-stroke') return name
  const id = urlOf(first)
  if (id === undefined) return plainColour(first)
  const known = target(id)
  const instead = second && (identOf(second) === 'none' ? 'none' : plainColour(second))
  return known === undefined ? (instead ?? 'none') : `url(#${known})${instead ? ` ${instead}` : ''}`
}

function reference(parts: Value, target: (id: string) => string | undefined, line: number): string | undefined {
  const [first] = parts
  if (!first || identOf(first) === 'none') return first && 'none'
  const id = urlOf(first)
  if (id === undefined) {
    const name = functionOf(first)
    if (name !== undefined) throw new Refusal('unsupported', `${name}()`, line)
    return undefined
  }
  const known = target(id)
  return known === undefined ? undefined : `url(#${known})`
}

/** The functions of CSS Filter Effects that need no look at their surroundings. */
const filters: ReadonlySet<string> = new Set(
  'blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia'.split(' '),
)

function filter(parts: Value, target: (id: string) => string | undefined, line: number): string | undefined {
  if (identOf(parts[0]) === 'none') return 'none'
  const plain = parts.map((part) => {
    const id = urlOf(part)
    if (id !== undefined) {
      const known = target(id)
      return known === undefined ? '' : `url(#${known})`
    }
    const name = functionOf(part)
    if (name === undefined || !isFunctionNode(part) || !filters.has(name)) {
      throw new Refusal('unsupported', write(parts), line)
    }
    const inside = words(part.value).map(
      (each) => plainColour(each) ?? (isComma(each) ? '' : (length(each, line) ?? '')),
    )
    return `${name}(${inside.join(' ')})`
  })
  return plain.filter((part) => part !== '').join(' ') || undefined
}

const units: ReadonlySet<string> = new Set([
  'px',
  'pt',
  'pc',
  'mm',
  'cm',
  'in',
  'em',
  'ex',
  'deg',
  'rad',
  'grad',
  'turn',
])

/** A number, a percentage, a length or a word. Others must be computed, which only browsers do. */
export function length(value: ComponentValue, line: number): string | undefined {
  if (isTokenNode(value)) {
    const { value: token } = value
    if (isTokenNumber(token) || isTokenPercentage(token)) return token[1]
    if (isTokenDimension(token)) {
      const unit = token[4].unit.toLowerCase()
      if (unit === 'rem') return plainNumber(token[4].value * 16)
      if (unit === 'q') return `${plainNumber(token[4].value / 4)}mm`
      if (!units.has(unit)) throw new Refusal('unsupported', value.toString(), line)
      return token[1].toLowerCase()
    }
    return identOf(value)
  }
  const name = functionOf(value)
  if (name !== undefined) throw new Refusal('unsupported', `${name}()`, line)
  return undefined
}

function lengths(value: Value, line: number): string | undefined {
  const plain = split(value, isComma).flatMap((part) => words(part).map((each) => length(each, line)))
  return plain.includes(undefined) ? undefined : plain.join(' ')
}

function number(parts: Value): string | undefined {
  const [first] = parts
  if (!first || !isTokenNode(first)) return undefined
  if (isTokenNumber(first.value)) return first.value[1]
  return isTokenPercentage(first.value) ? plainNumber(first.value[4].value / 100) : undefined
}
