import {
  type ComponentValue,
  isFunctionNode,
  isSimpleBlockNode,
  isTokenNode,
  isWhiteSpaceOrCommentNode,
  parseListOfComponentValues,
} from '@csstools/css-parser-algorithms'
import {
  isTokenAtKeyword,
  isTokenColon,
  isTokenComma,
  isTokenDelim,
  isTokenIdent,
  isTokenOpenCurly,
  isTokenSemicolon,
  TokenType,
  tokenize,
} from '@csstools/css-tokenizer'
import { Refusal } from './fault.ts'

export type Value = readonly ComponentValue[]

export interface Declaration {
  /** In small letters, unless it is a custom property. */
  readonly name: string
  readonly value: Value
  readonly important: boolean
}

export interface Rule {
  readonly selector: string
  readonly declarations: readonly Declaration[]
}

const opening: ReadonlySet<string> = new Set([
  TokenType.Function,
  TokenType.OpenParen,
  TokenType.OpenSquare,
  TokenType.OpenCurly,
])
const closing: ReadonlySet<string> = new Set([TokenType.CloseParen, TokenType.CloseSquare, TokenType.CloseCurly])

/** CSS Syntax 3, "a list of component values". Brackets may be nested 40 deep. */
export function readValue(css: string): Value {
  const tokens = tokenize({ css })
  let depth = 0
  for (const [type] of tokens) {
    if (opening.has(type)) depth += 1
    if (closing.has(type)) depth -= 1
    if (depth > 40) throw new Refusal('costly', '((((')
  }
  return parseListOfComponentValues(tokens)
}

/** The rules of a style sheet in their order; of at-rules what counts for paper. */
export function readRules(css: string): readonly Rule[] {
  return rulesIn(readValue(css))
}

function rulesIn(values: Value): readonly Rule[] {
  const rules: Rule[] = []
  let prelude: ComponentValue[] = []
  for (const value of values) {
    const atRule = prelude.find((each) => !isSpace(each))
    const name = atRule && isTokenNode(atRule) && isTokenAtKeyword(atRule.value) ? atRule.value[4].value : undefined
    if (isSimpleBlockNode(value) && isTokenOpenCurly(value.startToken)) {
      if (name === undefined) {
        rules.push({ selector: write(prelude).trim(), declarations: declarationsIn(value.value) })
      } else if (holds(name.toLowerCase(), write(prelude.slice(prelude.indexOf(atRule as never) + 1))))
        rules.push(...rulesIn(value.value))
      prelude = []
    } else if (name !== undefined && isTokenNode(value) && isTokenSemicolon(value.value)) {
      if (name.toLowerCase() === 'import') throw new Refusal('external', '@import')
      prelude = []
    } else if (!(prelude.length === 0 && isMarker(value))) prelude.push(value)
  }
  if (/@import/i.test(write(prelude))) throw new Refusal('external', '@import')
  return rules
}

const paper =
  /^\s*(all|screen|print|screen\s*,\s*print|print\s*,\s*screen|\(\s*prefers-color-scheme\s*:\s*light\s*\))\s*$/i
/** What a sheet of paper never is: dark, moving, touched. */
const notPaper = /^[^,]*(prefers-|forced-colors|inverted-colors|hover|pointer|update|speech|display-mode)/i
/** They describe something for others to use, or other places. */
const set: ReadonlySet<string> = new Set(
  'charset counter-style font-face font-feature-values font-palette-values keyframes -webkit-keyframes namespace page property view-transition'.split(
    ' ',
  ),
)

/** Whether the rules in an at-rule count. What depends on the size of a window, on order or on what a browser can is refused. */
function holds(name: string, condition: string): boolean {
  const text = condition.trim()
  if (name === 'media' && paper.test(text)) return true
  if ((name === 'media' && notPaper.test(text)) || set.has(name)) return false
  if (name === 'supports' && !/\bnot\b|\(\s*(-\w+-|selector)/i.test(text)) return true
  throw new Refusal('unsupported', `@${name} ${text}`.slice(0, 80).trim())
}

const isSpace = (value: ComponentValue): boolean => isWhiteSpaceOrCommentNode(value)
/** White space, and the marks of an HTML comment round a style sheet. */
const isMarker = (value: ComponentValue): boolean =>
  isSpace(value) || (isTokenNode(value) && [TokenType.CDO, TokenType.CDC].includes(value.value[0] as never))

/** What stands in a `style` attribute or between the braces of a rule. */
export const readDeclarations = (css: string): readonly Declaration[] => declarationsIn(readValue(css))

function declarationsIn(values: Value): readonly Declaration[] {
  const declarations: Declaration[] = []
  for (const part of split(values, (value) => isTokenNode(value) && isTokenSemicolon(value.value))) {
    const [first, ...rest] = part.filter((value, index) => !(isSpace(value) && index === 0)).slice(0)
    const trimmed = trim([...(first ? [first] : []), ...rest])
    const [name, ...after] = trimmed
    if (!name) continue
    if (!isTokenNode(name) || !isTokenIdent(name.value)) {
      if (trimmed.some((value) => isSimpleBlockNode(value))) throw new Refusal('unsupported', write(trimmed))
      continue
    }
    const colon = after.findIndex((value) => !isSpace(value))
    const mark = after[colon]
    // A rule within a rule.
    if (
      !name.value[4].value.startsWith('--') &&
      after.some((value) => isSimpleBlockNode(value) && isTokenOpenCurly(value.startToken))
    )
      throw new Refusal('unsupported', write(trimmed).slice(0, 80))
    if (!mark || !isTokenNode(mark) || !isTokenColon(mark.value)) continue
    const written = name.value[4].value
    const value = trim(after.slice(colon + 1))
    const important = isImportant(value)
    declarations.push({
      name: written.startsWith('--') ? written : written.toLowerCase(),
      value: important
        ? trim(
            value.slice(
              0,
              value.findLastIndex((each) => isDelim(each, '!')),
            ),
          )
        : value,
      important,
    })
  }
  return declarations
}

const isImportant = (value: Value): boolean => {
  const words = value.filter((each) => !isSpace(each))
  const last = words.at(-1)
  return (
    words.length > 1 &&
    last !== undefined &&
    isTokenNode(last) &&
    isTokenIdent(last.value) &&
    last.value[4].value.toLowerCase() === 'important' &&
    isDelim(words.at(-2) as ComponentValue, '!')
  )
}

const isDelim = (value: ComponentValue, mark: string): boolean =>
  isTokenNode(value) && isTokenDelim(value.value) && value.value[4].value === mark

export const isComma = (value: ComponentValue): boolean => isTokenNode(value) && isTokenComma(value.value)

export function split(values: Value, at: (value: ComponentValue) => boolean): readonly Value[] {
  const parts: ComponentValue[][] = [[]]
  for (const value of values) {
    if (at(value)) parts.push([])
    else parts.at(-1)?.push(value)
  }
  return parts
}

export function trim(values: Value): Value {
  const first = values.findIndex((value) => !isSpace(value))
  const last = values.findLastIndex((value) => !isSpace(value))
  return first < 0 ? [] : values.slice(first, last + 1)
}

export const write = (values: Value): string => values.map((value) => value.toString()).join('')

/** The words of a value, white space and comments left out. */
export const words = (values: Value): Value => values.filter((value) => !isSpace(value))

/** The name of an identifier, in small letters. */
export const identOf = (value: ComponentValue | undefined): string | undefined =>
  value && isTokenNode(value) && isTokenIdent(value.value) ? value.value[4].value.toLowerCase() : undefined

/** The name of a function, in small letters. */
export const functionOf = (value: ComponentValue | undefined): string | undefined =>
  value && isFunctionNode(value) ? value.getName().toLowerCase() : undefined

/** Puts the values of custom properties in the place of `var()`, and of two colours the one for light ground. */
export function substitute(value: Value, custom: ReadonlyMap<string, Value>): Value | undefined {
  let budget = 2000
  const visit = (values: Value, open: readonly string[]): Value | undefined => {
    const result: ComponentValue[] = []
    for (const each of values) {
      budget -= 1
      if (budget < 0) throw new Refusal('costly', 'var()')
      const name = functionOf(each)
      if (name === undefined || !isFunctionNode(each)) {
        result.push(each)
        continue
      }
      let inside: Value | undefined
      if (name === 'var') {
        const [first = [], ...rest] = split(each.value, isComma)
        const [ident] = words(first)
        const property = ident && isTokenNode(ident) && isTokenIdent(ident.value) ? ident.value[4].value : ''
        const known = open.includes(property) ? undefined : custom.get(property)
        inside = known && visit(known, [...open, property])
        const comma = each.value.findIndex(isComma)
        if (!inside && rest.length > 0) inside = visit(each.value.slice(comma + 1), open)
      } else if (name === 'light-dark') {
        const [light = []] = split(each.value, isComma)
        inside = visit(light, open)
      } else {
        const changed = visit(each.value, open)
        if (!changed) return undefined
        if (changed.some((part, index) => part !== each.value[index]) || changed.length !== each.value.length) {
          inside = readValue(`${each.getName()}(${write(changed)})`)
        } else inside = [each]
      }
      if (!inside) return undefined
      result.push(...inside)
    }
    return result
  }
  return visit(value, [])
}
