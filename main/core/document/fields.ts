import type { Place } from '../outcome.ts'
import { createAttributes, optional, words, wordsAllowed } from './attributes.ts'
import type { Block, Blocks, Field, Fields, Scale } from './document.ts'
import { readLine } from './inlines.ts'
import type { DirectiveToken } from './lexer.ts'
import type { Reader } from './reader.ts'

export const fieldKinds = ['text', 'multiline', 'checkbox', 'choice', 'scale'] as const
const scaleKeys = ['from', 'to', 'low', 'high', 'unknown'] as const

export function readFields(reader: Reader, token: DirectiveToken, place: Place): Blocks {
  const given = createAttributes(reader, 'fields', token.directive.attributes, scaleKeys, place)
  const fields: Field[] = []
  const rest: Block[] = []
  for (const line of token.directive.body.split('\n')) {
    if (line.trim() === '') continue
    const field = readField(reader, line)
    if (field) fields.push(field)
    else {
      const inlines = readLine(reader, line.trim())
      if (inlines.length > 0) rest.push({ kind: 'paragraph', inlines })
    }
  }
  const scaled =
    fields.some((field) => field.kind === 'scale') || scaleKeys.some((key) => given.text(key) !== undefined)
  const scale: Scale = {
    from: given.number('from', 0, 100, true) ?? 1,
    to: given.number('to', 0, 100, true) ?? 5,
    ...optional({ low: given.text('low'), high: given.text('high'), unknown: given.text('unknown') }),
  }
  const block: Fields = scaled ? { kind: 'fields', scale, fields } : { kind: 'fields', fields }
  for (const each of [block, ...rest]) reader.places.set(each, place)
  return [block, ...rest]
}

// The label begins after the first colon that stands outside quotation marks.
const fieldLine = /^[ \t]*[-*+][ \t]+([a-z]+)[ \t]+([^\s:="]+)((?:"(?:\\.|[^"\\])*"|[^":])*):(.*)$/

function readField(reader: Reader, line: string): Field | undefined {
  const place = reader.seek(line)
  const match = fieldLine.exec(line)
  if (!match) {
    reader.report('field-syntax', {}, place)
    return undefined
  }
  const [, kind = '', name = '', source = '', label = ''] = match
  if (!isFieldKind(kind)) {
    reader.report('field-kind', { kind, allowed: fieldKinds.join(', ') }, place)
    return undefined
  }
  const own = { text: [], multiline: ['lines'], checkbox: [], choice: ['options', 'multiple'], scale: [] }[kind]
  const given = createAttributes(reader, kind, source, [...own, 'required'], place)
  if (!words.test(name))
    reader.report('attribute-value', { name: kind, key: 'name', value: name, allowed: wordsAllowed }, place)
  if (reader.fieldNames.has(name)) reader.report('field-name-twice', { name }, place)
  reader.fieldNames.add(name)
  reader.pass(line.slice(0, line.length - label.length))
  const base = { name, label: readLine(reader, label.trim()), ...optional({ required: given.flag('required') }) }
  const field = ((): Field => {
    switch (kind) {
      case 'multiline':
        return { kind, ...base, lines: given.number('lines', 1, 60, true) ?? 3 }
      case 'choice': {
        const options = given
          .required('options', '')
          .split('|')
          .map((option) => option.trim())
        const multiple = given.flag('multiple')
        return { kind, ...base, options: options.filter((option) => option !== ''), ...optional({ multiple }) }
      }
      default:
        return { kind, ...base }
    }
  })()
  reader.places.set(field, place)
  return field
}

const isFieldKind = (kind: string): kind is Field['kind'] => (fieldKinds as readonly string[]).includes(kind)
