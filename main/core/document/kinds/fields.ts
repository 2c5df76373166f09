import { z } from 'zod'
import { assertNever } from '../../outcome.ts'
import { createAttributes, optional, words } from '../attributes.ts'
import { content } from '../content.ts'
import { formatAttribute } from '../directives.ts'
import type { Block, Blocks, Field, Fields, Scale } from '../document.ts'
import { formatDirective } from '../formatDirective.ts'
import { formatInlines } from '../formatInlines.ts'
import { inlines, line, word } from '../inlineSchema.ts'
import { readLine } from '../inlines.ts'
import type { Change, DirectiveReading, Kind } from '../kind.ts'
import { ordinary } from '../merging.ts'
import type { Reader } from '../reader.ts'

export const fieldKinds = [
  'text',
  'multiline',
  'checkbox',
  'choice',
  'scale',
] as const satisfies readonly Field['kind'][]
const scaleKeys = ['from', 'to', 'low', 'high', 'unknown'] as const satisfies readonly (keyof Scale)[]

const base = { name: word, label: inlines, required: z.boolean().exactOptional() }
const FieldSchema: z.ZodType<Field> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...base }),
  z.strictObject({ kind: z.literal('multiline'), ...base, lines: z.int().min(1).max(60) }),
  z.strictObject({ kind: z.literal('checkbox'), ...base }),
  z.strictObject({
    kind: z.literal('choice'),
    ...base,
    options: z.array(z.string().regex(/^[^|\n\r\0\u2028\u2029]+$/)),
    multiple: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('scale'), ...base }),
])
const scaleSchema = z.strictObject({
  from: z.int().min(0).max(100),
  to: z.int().min(0).max(100),
  low: line.exactOptional(),
  high: line.exactOptional(),
  unknown: line.exactOptional(),
})

export const fields: Kind<'fields'> = {
  schema: () =>
    z.strictObject({ kind: z.literal('fields'), scale: scaleSchema.exactOptional(), fields: z.array(FieldSchema) }),
  source: { body: 'lines', attributes: scaleKeys, read: readFields },
  write: ({ scale, fields }) => formatDirective('fields', { ...scale }, fields.map(writeField).join('\n')),
  map: (block, { name, inlines, template }) => ({
    ...block,
    ...(block.scale ? { scale: mapScale(block.scale, template) } : {}),
    fields: block.fields.map((field) => ({
      ...field,
      ...(field.kind === 'choice' ? { options: field.options.map(template) } : {}),
      name: name(field.name),
      label: inlines(field.label),
    })),
  }),
  toContent: ({ scale, fields }) =>
    content(
      'fields',
      { scale: scale && { ...scale } },
      {},
      fields.map(({ label, ...values }) => content('field', values, { label })),
    ),
  fromContent: ({ values, parts }) => ({
    kind: 'fields',
    ...(values as unknown as Pick<Fields, 'scale'>),
    fields: parts.map((field) => ({ ...field.values, ...field.texts }) as unknown as Field),
  }),
  merging: {
    fields: ordinary('fields'),
    field: ordinary('field', { name: ({ name }) => name }),
  },
}

const mapScale = ({ low, high, unknown, ...scale }: Scale, template: Change['template']): Scale => ({
  ...scale,
  ...(low === undefined ? {} : { low: template(low) }),
  ...(high === undefined ? {} : { high: template(high) }),
  ...(unknown === undefined ? {} : { unknown: template(unknown) }),
})

function readFields({ reader, token, given }: DirectiveReading): Blocks {
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
  return [scaled ? { kind: 'fields', scale, fields } : { kind: 'fields', fields }, ...rest]
}

const fieldStart = /^[ \t]*[-*+][ \t]+([a-z]+)[ \t]+([^\s:="]+)/
// The label begins after the first colon that stands outside quotation marks.
const untilColon = /((?:"(?:\\.|[^"\\])*"|[^":])*):/y

function readField(reader: Reader, line: string): Field | undefined {
  const place = reader.seek(line)
  const match = fieldStart.exec(line)
  untilColon.lastIndex = match?.[0].length ?? 0
  const head = match && untilColon.exec(line)
  if (!head) {
    reader.report('field-syntax', {}, place)
    return undefined
  }
  const [, kind = '', name = ''] = match
  const source = head[1] ?? ''
  const label = line.slice(match[0].length + head[0].length)
  if (!isFieldKind(kind)) {
    reader.report('field-kind', { kind, allowed: fieldKinds }, place)
    return undefined
  }
  const own = { text: [], multiline: ['lines'], checkbox: [], choice: ['options', 'multiple'], scale: [] }[kind]
  const given = createAttributes(reader, kind, source, [...own, 'required'], place)
  if (!words.test(name))
    reader.report('attribute-value', { name: kind, key: 'name', value: name, allowed: 'identifier' }, place)
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
      case 'text':
      case 'checkbox':
      case 'scale':
        return { kind, ...base }
      default:
        return assertNever(kind)
    }
  })()
  reader.places.set(field, place)
  return field
}

const isFieldKind = (kind: string): kind is Field['kind'] => (fieldKinds as readonly string[]).includes(kind)

function writeField(field: Field): string {
  const own: Record<string, string | number | boolean | undefined> =
    field.kind === 'multiline'
      ? { lines: field.lines }
      : field.kind === 'choice'
        ? { options: field.options.join('|'), multiple: field.multiple }
        : {}
  const attributes = Object.entries({ ...own, required: field.required }).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${formatAttribute(key, value)}`],
  )
  return `- ${field.kind} ${field.name}${attributes.join('')}: ${formatInlines(field.label, 'line')}`.trimEnd()
}
