import fc from 'fast-check'
import type { Block, Blocks, Document, Field, Inline, Inlines } from '../../../main/core/document/document.ts'
import { audiences, kinds, languages, looks, pages } from '../../../main/core/document/document.ts'
import { printable } from '../../../main/core/printable.ts'

/** Documents in the normal form that `parse` gives: texts merged and not empty, no mark within or beside its like. */

const snippets = [
  'a',
  'Ämter',
  'und',
  ' ',
  '  ',
  '1.',
  '12)',
  '-',
  '+',
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '`',
  '``',
  '#',
  '##',
  '>',
  '|',
  '\\',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](x)',
  '<',
  '<b>',
  '</b>',
  '<!-- -->',
  '&amp;',
  '&',
  ';',
  '{{',
  '}}',
  '{',
  '{{ profil.name }}',
  ':::',
  ':::note',
  '---',
  '===',
  '@span=2',
  '[ ] ',
  '[x] ',
  'https://a.de',
  'a@b.de',
  'www.a.de',
  '!',
  '"',
  "'",
  '=',
  ':',
  '€',
  '„',
  '“',
  '\u00a0',
  '\t',
  '😀',
  'é',
  '.',
  ',',
  '0',
  '99',
  'x=1',
  '| --- |',
  '    ',
] as const
const anyText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...snippets), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Guten Morgen.',
      'Wer hat am Ende mehr Zeit?',
      'snake_case_name',
      '3 * 4 = 12',
      '50 % (ca.)',
    ),
  },
)
const clean = (text: string): string => text.replace(/[\0\r\n\u2028\u2029]/g, '')
const text = anyText.map((value) => printable(clean(value))).filter((value) => value !== '')
const line = fc.oneof(fc.constant(''), text)
const word = fc.constantFrom('name', 'auftrag-1', 'a', 'x2-y', 'tag')
const time = fc.constantFrom('09:00', '16:30', '00:00', '23:59')
const address = fc.constantFrom(
  'a',
  'b(c)',
  'x_y_*',
  '%20',
  '?a=1&amp=2',
  '&amp;',
  '<',
  '>',
  '[',
  ']',
  '"',
  "'",
  '\\',
  '`',
  '~',
  '!',
  '{',
  '}',
  '|',
  '#f',
  '/',
)
const addresses = fc.array(address, { maxLength: 4 }).map((parts) => parts.join(''))

/** A record whose optional keys are left out, not undefined. */
const optional = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(shape, { requiredKeys: [] })

type Marks = readonly string[]
const inlines = (depth: number, within: Marks, min: number): fc.Arbitrary<Inlines> =>
  fc
    .array(inline(depth, within), { minLength: min, maxLength: 5 })
    .map((nodes) => nodes.filter(apart))
    .filter((nodes) => nodes.length >= min)

const same = new Set(['text', 'code', 'strong', 'emphasis', 'strikethrough'])
const apart = (node: Inline, index: number, nodes: readonly Inline[]): boolean =>
  !same.has(node.kind) || nodes[index - 1]?.kind !== node.kind

function inline(depth: number, within: Marks): fc.Arbitrary<Inline> {
  const leaves: fc.WeightedArbitrary<Inline>[] = [
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('text' as const), text }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('code' as const),
        text: text.map((value) => value.replaceAll('\t', ' ')),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'break' as const }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('placeholder' as const),
        path: fc.constantFrom('profil.name', 'vorhaben.antwort-bis', 'agenda.mittag-2.beginn', 'datum'),
        steps: fc.array(
          fc.record({
            op: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
            by: fc.constantFrom(0, 1, 6, 2.5, 0.001, 1e-7),
          }),
          { maxLength: 2 },
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ src: addresses.map((rest) => `bilder/${rest}`), alt: line, title: fc.option(text, { nil: '' }) })
        .map(({ src, alt, title }): Inline => ({ kind: 'image', src, alt, ...(title ? { title } : {}) }))
        .filter((node) => node.kind === 'image' && !node.src.includes('\\')),
    },
  ]
  if (depth <= 0) return fc.oneof(...leaves)
  const marked = (['strong', 'emphasis', 'strikethrough'] as const)
    .filter((kind) => !within.includes(kind))
    .map((kind) => ({
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant(kind),
        inlines: inlines(depth - 1, [...within, kind], 1),
      }) as fc.Arbitrary<Inline>,
    }))
  const link = {
    weight: 1,
    arbitrary: fc
      .record({
        scheme: fc.constantFrom('https://x.de/', 'http://', 'mailto:a@b.de', 'tel:+49'),
        rest: addresses,
        title: fc.option(text, { nil: '' }),
        inlines: inlines(depth - 1, [...within, 'link'], 1),
      })
      .map(
        ({ scheme, rest, title, inlines }): Inline => ({
          kind: 'link',
          href: scheme + rest,
          ...(title ? { title } : {}),
          inlines,
        }),
      ),
  }
  return fc.oneof(...leaves, ...marked, ...(within.includes('link') ? [] : [link]))
}

const flow = inlines(2, [], 1)
const cell = inlines(2, [], 0)
const codeText = fc
  .array(fc.constantFrom('a', '', '  b', '```', '~~~~', ':::', '---', '- x', ' ', '| a |', '# h', '> q', '{{ x }}'), {
    maxLength: 5,
  })
  .map((lines) => lines.join('\n'))

const blocks = (depth: number, min = 0): fc.Arbitrary<Blocks> =>
  fc.array(block(depth), { minLength: min, maxLength: 3 })
const cells = (depth: number): fc.Arbitrary<readonly Blocks[]> =>
  fc.array(blocks(depth), { maxLength: 3 }).filter((all) => all.length !== 1 || all[0]?.length !== 0)
const field: fc.Arbitrary<Field> = fc
  .tuple(
    fc.oneof(
      fc.constant({ kind: 'text' as const }),
      fc.record({ kind: fc.constant('multiline' as const), lines: fc.integer({ min: 1, max: 60 }) }),
      fc.constant({ kind: 'checkbox' as const }),
      fc.constant({ kind: 'scale' as const }),
      fc
        .tuple(
          fc.array(
            text.map((value) => value.replaceAll('|', '').trim()).filter((value) => value !== ''),
            { minLength: 1, maxLength: 3 },
          ),
          optional<{ multiple: boolean }>({ multiple: fc.boolean() }),
        )
        .map(([options, rest]) => ({ kind: 'choice' as const, options, ...rest })),
    ),
    fc.record({ name: word, label: cell }),
    optional<{ required: boolean }>({ required: fc.boolean() }),
  )
  .map(([own, base, rest]) => ({ ...own, ...base, ...rest }) as Field)

function block(depth: number): fc.Arbitrary<Block> {
  const leaves: fc.Arbitrary<Block>[] = [
    fc.record({ kind: fc.constant('paragraph' as const), inlines: flow }),
    fc.record({ kind: fc.constant('paragraph' as const), inlines: flow }),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(1, 2, 3, 4, 5, 6) as fc.Arbitrary<1>,
      inlines: cell,
    }),
    fc
      .tuple(codeText, optional<{ language: string }>({ language: fc.constantFrom('ts', 'c++') }))
      .map(([text, rest]) => ({ kind: 'code' as const, ...rest, text })),
    fc.integer({ min: 1, max: 3 }).chain((columns) => {
      const row = fc.array(cell, { minLength: columns, maxLength: columns })
      return fc.record({
        kind: fc.constant('table' as const),
        align: fc.array(fc.constantFrom('left' as const, 'center' as const, 'right' as const, null), {
          minLength: columns,
          maxLength: columns,
        }),
        header: row,
        rows: fc.array(row, { maxLength: 3 }),
      })
    }),
    fc.constant({ kind: 'rule' as const }),
    fc.constant({ kind: 'pagebreak' as const }),
    fc
      .tuple(line, optional<{ label: string }>({ label: line }))
      .map(([value, rest]) => ({ kind: 'qr' as const, value, ...rest })),
    fc
      .tuple(
        fc.constantFrom('full' as const, 'medium' as const, 'small' as const),
        optional<{ src: string; alt: string; decoration: true; caption: string }>({
          src: fc.constantFrom('bilder/a.svg', 'eigene/0123456789abcdef01234567.jpg'),
          alt: line,
          decoration: fc.constant(true as const),
          caption: line,
        }),
      )
      .map(([size, rest]) => ({ kind: 'picture' as const, size, ...rest })),
    fc.record({ kind: fc.constant('signature' as const), labels: fc.array(cell, { maxLength: 3 }) }),
    fc
      .tuple(
        optional<{ id: string; ref: string; start: string; end: string; view: 'short' | 'full' }>({
          id: word,
          ref: word,
          start: time,
          end: time,
          view: fc.constantFrom('short' as const, 'full' as const),
        }),
        fc.array(
          fc
            .tuple(
              optional<{ id: string; at: string }>({ id: word, at: time }),
              fc.record({
                minutes: fc.integer({ min: 0, max: 1440 }),
                type: fc.constantFrom('work' as const, 'break' as const, 'lunch' as const),
                title: cell,
                content: cell,
                method: cell,
                material: cell,
              }),
            )
            .map(([some, all]) => ({ ...some, ...all })),
          { maxLength: 3 },
        ),
      )
      .map(([head, rows]) => ({ kind: 'agenda' as const, ...head, rows })),
    fc
      .tuple(
        optional<{ scale: { from: number; to: number } }>({
          scale: fc
            .tuple(
              fc.record({ from: fc.integer({ min: 0, max: 3 }), to: fc.integer({ min: 4, max: 10 }) }),
              optional<{ low: string; high: string; unknown: string }>({ low: line, high: line, unknown: line }),
            )
            .map(([range, words]) => ({ ...range, ...words })),
        }),
        fc.array(field, { maxLength: 3 }),
      )
      .filter(([rest, fields]) => rest.scale !== undefined || fields.every((each) => each.kind !== 'scale'))
      .map(([rest, fields]) => ({ kind: 'fields' as const, ...rest, fields })),
    fc
      .tuple(
        fc.record({
          type: fc.constantFrom('radar' as const, 'bar' as const),
          alt: line,
          max: fc.constantFrom(1, 5, 2.5, 100),
        }),
        optional<{ title: string; source: 'ratings' }>({ title: line, source: fc.constant('ratings' as const) }),
        fc.integer({ min: 0, max: 3 }).chain((columns) =>
          fc.record({
            series: fc.array(line, { minLength: columns, maxLength: columns }),
            rows: fc.array(
              fc.record({
                label: line,
                values: fc.array(fc.constantFrom(0, 1, 3.5, -2, 1e-7), { minLength: columns, maxLength: columns }),
              }),
              { maxLength: 3 },
            ),
          }),
        ),
      )
      .map(([head, rest, table]) => ({ kind: 'chart' as const, ...head, ...rest, ...table })),
  ]
  if (depth <= 0) return fc.oneof(...leaves)
  const inner = blocks(depth - 1)
  const nested: fc.Arbitrary<Block>[] = [
    fc.record({ kind: fc.constant('quote' as const), blocks: inner }),
    list(depth),
    list(depth),
    fc
      .tuple(
        fc.constantFrom('info' as const, 'tip' as const, 'warning' as const, 'say' as const, 'example' as const),
        optional<{ title: string }>({ title: line }),
        inner,
      )
      .map(([tone, rest, blocks]) => ({ kind: 'note' as const, tone, ...rest, blocks })),
    fc
      .tuple(
        fc.constantFrom('a6' as const, 'a7' as const, 'badge' as const, 'half' as const),
        optional<{ each: 'people' }>({ each: fc.constant('people' as const) }),
        cells(depth - 1),
      )
      .map(([size, rest, cards]) => ({ kind: 'cards' as const, size, ...rest, cards })),
    fc.record({ kind: fc.constant('columns' as const), columns: cells(depth - 1) }),
    fc.record({
      kind: fc.constant('canvas' as const),
      name: word,
      columns: fc.integer({ min: 1, max: 12 }),
      cells: fc
        .array(fc.record({ span: fc.integer({ min: 1, max: 4 }), blocks: blocks(depth - 1) }), { maxLength: 3 })
        .filter((all) => all.length !== 1 || all[0]?.blocks.length !== 0 || all[0].span !== 1),
    }),
  ]
  return fc.oneof(...leaves, ...nested)
}

const list = (depth: number): fc.Arbitrary<Block> =>
  fc
    .tuple(
      fc.boolean(),
      fc.constantFrom(0, 1, 7, 98),
      fc.array(
        fc
          .tuple(optional<{ checked: boolean }>({ checked: fc.boolean() }), blocks(depth - 1))
          .map(([rest, blocks]) => ({ ...rest, blocks })),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([ordered, start, items]) => ({ kind: 'list' as const, ordered, start: ordered ? start : 1, items }))

const oneLine = text.filter((value) => value.trim() !== '')
export const arbitraryInlines = flow
export const arbitraryBlock = block(2)
export const arbitraryDocument: fc.Arbitrary<Document> = fc.record({
  front: fc
    .tuple(
      fc.record({
        id: word,
        title: oneLine,
        kind: fc.constantFrom(...kinds),
        audience: fc.constantFrom(...audiences),
        page: fc.constantFrom(...pages),
        language: fc.constantFrom(...languages),
        lock: fc.boolean(),
      }),
      optional<{ look: (typeof looks)[number]; subtitle: string; summary: string }>({
        look: fc.constantFrom(...looks),
        subtitle: oneLine,
        summary: oneLine,
      }),
    )
    .map(([all, some]) => ({ ...all, ...some })),
  blocks: blocks(2),
})
