import { color, serializeRGB } from '@csstools/css-color-parser'
import { type ComponentValue, isTokenNode } from '@csstools/css-parser-algorithms'
import { isTokenHash, TokenType } from '@csstools/css-tokenizer'
import { functionOf, identOf } from './css.ts'
import { Refusal } from './fault.ts'

/**
 * A colour as the layout engine reads it: `#rrggbb`, or `rgba(…)` when something shines through. What lies outside of sRGB is
 * cut off at its edges, as browsers draw it (CSS Color 4, 13.1). `undefined`: no colour.
 */
export function plainColour(value: ComponentValue): string | undefined {
  const name = identOf(value)
  if (name === 'currentcolor') return 'currentColor'
  if (name === 'transparent') return 'rgba(0,0,0,0)'
  const system = name === undefined ? undefined : systemColours[name]
  if (system) return system
  if (isTokenNode(value) && isTokenHash(value.value) && value.value[0] === TokenType.Hash) {
    return hexColour(value.value[4].value)
  }
  if (name === undefined && functionOf(value) === undefined) return undefined
  const data = color(value)
  if (!data) return undefined
  // Its curve has changed in the standard, and browsers do not agree.
  if (data.colorNotation === 'rec2020') throw new Refusal('unsupported', 'color(rec2020)')
  const [r, g, b, alpha = 1] = numbersIn(serializeRGB(data, false).toString())
  if (r === undefined || g === undefined || b === undefined) return undefined
  return write([r, g, b], alpha)
}

const write = (channels: readonly number[], alpha: number): string => {
  const [r = 0, g = 0, b = 0] = channels.map((channel) => Math.min(255, Math.max(0, Math.round(channel))))
  if (alpha < 1) return `rgba(${r},${g},${b},${Math.max(0, Math.round(alpha * 1e4) / 1e4)})`
  return `#${[r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function hexColour(hex: string): string | undefined {
  if (!/^([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(hex)) return undefined
  const long = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex
  const [r = 0, g = 0, b = 0, alpha = 255] = (long.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  return write([r, g, b], alpha / 255)
}

const numbersIn = (text: string): readonly number[] => (text.match(/-?\d+(\.\d+)?(e[+-]?\d+)?/g) ?? []).map(Number)

/** CSS Color 4, 6.2, as browsers draw them on light ground. */
const systemColours: Readonly<Record<string, string>> = {
  accentcolor: '#0075ff',
  accentcolortext: '#ffffff',
  activetext: '#ff0000',
  buttonborder: '#000000',
  buttonface: '#f0f0f0',
  buttontext: '#000000',
  canvas: '#ffffff',
  canvastext: '#000000',
  field: '#ffffff',
  fieldtext: '#000000',
  graytext: '#808080',
  highlight: '#1e90ff',
  highlighttext: '#ffffff',
  linktext: '#0000ee',
  mark: '#ffff00',
  marktext: '#000000',
  selecteditem: '#1e90ff',
  selecteditemtext: '#ffffff',
  visitedtext: '#551a8b',
  windowtext: '#000000',
  window: '#ffffff',
}
