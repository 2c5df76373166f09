import { z } from 'zod'
import { words } from './attributes.ts'
import { audiences, type Block, type Document, type Field, type Inline, kinds, languages, pages } from './document.ts'
import { isLocalPath } from './inlines.ts'
import { placeholderPath } from './placeholder.ts'
import { clock } from './tableBlocks.ts'

/** One line of text, as an attribute or a title can hold it. */
const line = z.string().regex(/^[^\n\r\0\u2028\u2029]*$/)
const word = z.string().regex(words)
const time = z.string().regex(clock)
const text = z
  .string()
  .min(1)
  .regex(/^[^\n\0\u2028\u2029]*$/)

export const InlineSchema: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text }),
    z.strictObject({ kind: z.literal('strong'), inlines: inlines.min(1) }),
    z.strictObject({ kind: z.literal('emphasis'), inlines: inlines.min(1) }),
    z.strictObject({ kind: z.literal('strikethrough'), inlines: inlines.min(1) }),
    z.strictObject({ kind: z.literal('code'), text: line.min(1).regex(/^[^\t]*$/) }),
    z.strictObject({
      kind: z.literal('link'),
      href: z.string().regex(/^(?:https?|mailto|tel):\S*$/i),
      title: line.min(1).exactOptional(),
      inlines: inlines.min(1),
    }),
    z.strictObject({
      kind: z.literal('image'),
      src: z.string().regex(/^\S+$/).refine(isLocalPath),
      alt: line,
      title: line.min(1).exactOptional(),
    }),
    z.strictObject({ kind: z.literal('break') }),
    z.strictObject({
      kind: z.literal('placeholder'),
      path: z.string().regex(placeholderPath),
      steps: z.array(z.strictObject({ op: z.enum(['+', '-', '*', '/']), by: z.number().nonnegative() })),
    }),
  ]),
)
const inlines = z.array(InlineSchema)

const scale = z.strictObject({
  from: z.int().min(0).max(100),
  to: z.int().min(0).max(100),
  low: line.exactOptional(),
  high: line.exactOptional(),
  unknown: line.exactOptional(),
})
const field = { name: word, label: inlines, required: z.boolean().exactOptional() }
const FieldSchema: z.ZodType<Field> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...field }),
  z.strictObject({ kind: z.literal('multiline'), ...field, lines: z.int().min(1).max(60) }),
  z.strictObject({ kind: z.literal('checkbox'), ...field }),
  z.strictObject({
    kind: z.literal('choice'),
    ...field,
    options: z.array(z.string().regex(/^[^|\n\r\0\u2028\u2029]+$/)),
    multiple: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('scale'), ...field }),
])

const row = z.strictObject({
  id: word.exactOptional(),
  minutes: z.int().min(0).max(1440),
  type: z.enum(['work', 'break', 'lunch']),
  at: time.exactOptional(),
  title: inlines,
  content: inlines,
  method: inlines,
  material: inlines,
})

export const BlockSchema: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('heading'),
      level: z.union([1, 2, 3, 4, 5, 6].map((level) => z.literal(level as 1 | 2 | 3 | 4 | 5 | 6))),
      inlines,
    }),
    z.strictObject({ kind: z.literal('paragraph'), inlines: inlines.min(1) }),
    z.strictObject({
      kind: z.literal('list'),
      ordered: z.boolean(),
      start: z.int().min(0).max(999_999_999),
      items: z.array(z.strictObject({ checked: z.boolean().exactOptional(), blocks })).min(1),
    }),
    z.strictObject({ kind: z.literal('quote'), blocks }),
    z.strictObject({
      kind: z.literal('code'),
      language: z
        .string()
        .regex(/^[\w+#.-]+$/)
        .exactOptional(),
      // In a list, Markdown has no tab at the beginning of a line.
      text: z.string().regex(/^(?! *\t)[^\n\u2028\u2029]*(?:\n(?! *\t)[^\n\u2028\u2029]*)*$/),
    }),
    z.strictObject({
      kind: z.literal('table'),
      align: z.array(z.enum(['left', 'center', 'right']).nullable()).min(1),
      header: z.array(inlines).min(1),
      rows: z.array(z.array(inlines)),
    }),
    z.strictObject({ kind: z.literal('rule') }),
    z.strictObject({
      kind: z.literal('agenda'),
      id: word.exactOptional(),
      ref: word.exactOptional(),
      start: time.exactOptional(),
      end: time.exactOptional(),
      view: z.enum(['short', 'full']).exactOptional(),
      rows: z.array(row),
    }),
    z.strictObject({
      kind: z.literal('note'),
      tone: z.enum(['info', 'tip', 'warning', 'say', 'example']),
      title: line.exactOptional(),
      blocks,
    }),
    z.strictObject({
      kind: z.literal('cards'),
      size: z.enum(['a6', 'a7', 'badge', 'half']),
      each: z.literal('people').exactOptional(),
      cards: z.array(blocks),
    }),
    z.strictObject({ kind: z.literal('columns'), columns: z.array(blocks) }),
    z.strictObject({ kind: z.literal('fields'), scale: scale.exactOptional(), fields: z.array(FieldSchema) }),
    z.strictObject({
      kind: z.literal('canvas'),
      name: word,
      columns: z.int().min(1).max(12),
      cells: z.array(z.strictObject({ span: z.int().min(1).max(99), blocks })),
    }),
    z.strictObject({ kind: z.literal('signature'), labels: z.array(inlines) }),
    z.strictObject({
      kind: z.literal('chart'),
      type: z.enum(['radar', 'bar']),
      alt: line,
      title: line.exactOptional(),
      max: z.number().min(0).max(1e6),
      source: z.literal('ratings').exactOptional(),
      series: z.array(line),
      rows: z.array(z.strictObject({ label: line, values: z.array(z.number()) })),
    }),
    z.strictObject({ kind: z.literal('qr'), value: line, label: line.exactOptional() }),
    z.strictObject({ kind: z.literal('pagebreak') }),
  ]),
)
const blocks = z.array(BlockSchema)

export const DocumentSchema: z.ZodType<Document> = z.strictObject({
  front: z.strictObject({
    id: word,
    title: line.min(1),
    kind: z.enum(kinds),
    audience: z.enum(audiences),
    page: z.enum(pages),
    language: z.enum(languages),
    lock: z.boolean(),
    subtitle: line.min(1).exactOptional(),
    summary: line.min(1).exactOptional(),
  }),
  blocks,
})
