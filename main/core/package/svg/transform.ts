import { type ComponentValue, isFunctionNode, isTokenNode } from '@csstools/css-parser-algorithms'
import { isTokenDimension, isTokenNumber, isTokenPercentage } from '@csstools/css-tokenizer'
import { functionOf, identOf, isComma, type Value, words } from './css.ts'
import { Refusal } from './fault.ts'
import { plainNumber } from './numbers.ts'

const px: Readonly<Record<string, number>> = { px: 1, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, pt: 96 / 72, pc: 16 }
const degrees: Readonly<Record<string, number>> = { deg: 1, rad: 180 / Math.PI, grad: 0.9, turn: 360 }

/** CSS Transforms 1: functions of a style sheet, or of the attribute, as the attribute takes them. */
export function plainTransform(parts: Value, line: number): string | undefined {
  if (identOf(parts[0]) === 'none') return undefined
  return parts.map((part) => plainFunction(part, line)).join(' ')
}

function plainFunction(part: ComponentValue, line: number): string {
  const name = functionOf(part)
  if (name === undefined || !isFunctionNode(part)) return origin(part, line)
  const [a = 0, b, ...rest] = words(part.value)
    .filter((each) => !isComma(each))
    .map((each) => amount(each, line))
  const numbers = [a, ...(b === undefined ? [] : [b]), ...rest].map(plainNumber).join(' ')
  if (name === 'translatex') return `translate(${plainNumber(a)} 0)`
  if (name === 'translatey') return `translate(0 ${plainNumber(a)})`
  if (name === 'scalex') return `scale(${plainNumber(a)} 1)`
  if (name === 'scaley') return `scale(1 ${plainNumber(a)})`
  if (name === 'skew') return `skewX(${plainNumber(a)})${b ? ` skewY(${plainNumber(b)})` : ''}`
  const plain = {
    matrix: 'matrix',
    translate: 'translate',
    scale: 'scale',
    rotate: 'rotate',
    skewx: 'skewX',
    skewy: 'skewY',
  }
  const known = Object.entries(plain).find(([key]) => key === name)?.[1]
  if (!known) throw new Refusal('unsupported', `${name}()`, line)
  return `${known}(${numbers})`
}

function amount(value: ComponentValue, line: number): number {
  if (isTokenNode(value)) {
    if (isTokenNumber(value.value)) return value.value[4].value
    if (isTokenDimension(value.value)) {
      const unit = value.value[4].unit.toLowerCase()
      const factor = px[unit] ?? degrees[unit]
      if (factor !== undefined) return value.value[4].value * factor
    }
  }
  throw new Refusal('unsupported', value.toString(), line)
}

/** A part of `transform-origin`. */
function origin(value: ComponentValue, line: number): string {
  const word = identOf(value)
  if (word !== undefined) return word
  if (isTokenNode(value) && isTokenPercentage(value.value)) return `${plainNumber(value.value[4].value)}%`
  return plainNumber(amount(value, line))
}
