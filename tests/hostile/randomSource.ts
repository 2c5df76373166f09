import { kinds, languages, pages } from '../../main/core/document/document.ts'

/** Numbers of a seed, the same on every machine. */
export interface Chance {
  readonly below: (most: number) => number
  readonly of: <T>(list: readonly T[]) => T
  readonly maybe: (share: number) => boolean
  /** Addresses of pictures that a text may show. */
  readonly pictures?: readonly string[]
}

export function chance(seed: number): Chance {
  let state = (Math.imul(seed + 1, 2654435761) ^ 0x9e3779b9) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number): number => Math.floor(next() * most)
  return { below, of: (list) => list[below(list.length)] as never, maybe: (share) => next() < share }
}

const front = (one: Chance): string => `---
id: dok
title: ${one.of(['Titel', 'Ein langer Titel mit Donaudampfschifffahrtsgesellschaftskapitänsmütze', 'A', '"{{ profil.name }}"'])}
kind: ${one.of(kinds)}
audience: ${one.of(['facilitator', 'participant', 'organiser', 'public'])}
page: ${one.of(pages)}
language: ${one.of(languages)}
lock: false
${one.maybe(0.3) ? 'subtitle: Ein Untertitel\n' : ''}---

`

/** A document of any kind on any page, with everything in everything; most of what it says makes no sense. */
export function randomSource(seed: number, pictures: readonly string[] = []): string {
  const one = { ...chance(seed), pictures }
  const written = Array.from({ length: 1 + one.below(6) }, () => block(one, one.below(5)))
  return `${front(one)}${written.join('\n\n')}\n`
}

function words(one: Chance): string {
  const word = (): string =>
    one.of(['Wort', 'und', 'Bürgerinnen', 'A', 'Verwaltungsvorschriftenverzeichnis', '3', '–', 'x'.repeat(70)])
  return Array.from({ length: 1 + one.below(12) }, word).join(' ')
}

function text(one: Chance, depth = 2): string {
  const part = (): string => {
    const kind = one.below(depth > 0 ? 12 : 5)
    if (kind < 5) return words(one)
    const inner = text(one, depth - 1)
    return one.of([
      `**${inner}**`,
      `*${inner}*`,
      `~~${inner}~~`,
      '`code`',
      `[${inner}](https://a.example/pfad)`,
      `[${inner}](mailto:a@b.example)`,
      '{{ vorhaben.datum }}',
      '{{ person.name }}',
      '&#10;',
      'Ende\\\nNeu',
      ...(one.pictures ?? [])
        .map((src) => `![Ein Bild](${src})`)
        .slice(0, one.pictures?.length && one.below(one.pictures.length + 1)),
    ])
  }
  return Array.from({ length: 1 + one.below(3) }, part).join(' ')
}

const line = (one: Chance): string => text(one).replaceAll('\n', ' ').replaceAll('|', '')
const value = (one: Chance): string => one.of(one.maybe(0.02) ? ['-1', '1e6'] : ['0', '1', '2.5', '3', '0.1'])

function block(one: Chance, depth: number, top = true): string {
  const inner = (): string => Array.from({ length: one.below(4) }, () => block(one, depth - 1, false)).join('\n\n')
  const several = (most: number, make: (index: number) => string): readonly string[] =>
    Array.from({ length: one.below(most + 1) }, (_, index) => make(index))
  const indented = (by: string, source: string): string => source.split('\n').join(`\n${by}`)
  const cells = (): string => several(4, inner).join('\n\n---\n\n')
  const id = `n${one.below(1e6)}`
  const nested = [
    () =>
      several(4, () => `- ${one.of(['', '[ ] ', '[x] '])}${indented('  ', one.maybe(0.6) ? text(one) : inner())}`).join(
        '\n',
      ),
    () => several(4, (index) => `${index + 1}. ${indented('   ', one.maybe(0.6) ? text(one) : inner())}`).join('\n'),
    () => `> ${indented('> ', inner())}`,
    () =>
      `:::note tone=${one.of(['info', 'tip', 'warning', 'say', 'example'])}${one.maybe(0.4) ? ' title="Ein Titel"' : ''}\n${inner()}\n:::`,
    () => `:::columns\n${cells()}\n:::`,
    () =>
      `:::cards size=${one.of(['a6', 'a7', 'badge', 'half'])}${one.maybe(0.2) ? ' each=people' : ''}\n${cells()}\n:::`,
    () =>
      `:::canvas name=${id} columns=${1 + one.below(12)}\n${several(5, () => `${one.maybe(0.5) ? `@span=${1 + one.below(6)}\n\n` : ''}${inner()}`).join('\n\n---\n\n')}\n:::`,
  ]
  const flat = [
    () => `${'#'.repeat(1 + one.below(6))} ${one.maybe(0.9) ? line(one) : ''}`,
    () => text(one),
    () => text(one),
    () => `\`\`\`\n${words(one)}\n\`\`\``,
    () => table(one, 1 + one.below(9), one.below(6), () => line(one)),
    () => '***',
    () =>
      `:::agenda id=${id}${one.maybe(0.5) ? ' start=09:00' : ''} view=${one.of(['short', 'full'])}\n|min|title|content|method|material|\n|-|-|-|-|-|\n${several(4, () => `|${one.below(200)}|${line(one)}|${line(one)}||${line(one)}|`).join('\n')}\n:::`,
    () =>
      `:::fields from=${one.below(2)} to=${2 + one.below(9)}${one.maybe(0.5) ? ' low="gar nicht" high="sehr" unknown="weiß nicht"' : ''}\n${several(5, (index) => field(one, `${id}-${index}`)).join('\n')}\n:::`,
    () => `:::signature\n${several(5, () => `- ${line(one)}`).join('\n')}\n:::`,
    () =>
      `:::qr value="${one.of(['', 'https://a.example', 'x'.repeat(200), one.maybe(0.2) ? 'ä'.repeat(1200) : 'ä'.repeat(300)])}"${one.maybe(0.5) ? ' label="Zum Ziel"' : ''}\n:::`,
    () =>
      `:::chart type=${one.of(['radar', 'bar'])} max=${one.of(one.maybe(0.05) ? ['0', '1'] : ['3', '4.5', '5', '7', '10', '11', '100', '999', '1e6'])} alt="Ein Bild"${one.maybe(0.3) ? ' title="Titel"' : ''}\n${table(one, 1 + one.below(4), one.below(9), () => value(one), 'Feld')}\n:::`,
    () => ':::pagebreak\n:::',
  ]
  const made = one.of(depth > 0 ? [...nested, ...nested, ...flat] : flat)()
  // What may not stand inside is tried there too, but seldom: most documents shall be drawn.
  return top || one.maybe(0.05) || !/^:::(?:cards|pagebreak)/.test(made) ? made : text(one)
}

function table(one: Chance, columns: number, rows: number, cell: () => string, corner = 'Kopf'): string {
  const row = (texts: readonly string[]): string => `|${texts.join('|')}|`
  const body = Array.from({ length: rows }, () => row([words(one), ...Array.from({ length: columns - 1 }, cell)]))
  return [
    row([corner, ...Array.from({ length: columns - 1 }, (_, index) => `Reihe ${index}`)]),
    row(Array(columns).fill('-')),
    ...body,
  ].join('\n')
}

const field = (one: Chance, name: string): string =>
  one.of([
    `- text ${name}: ${line(one)}`,
    `- multiline ${name} lines=${1 + one.below(60)}: ${line(one)}`,
    `- checkbox ${name} required=true: ${line(one)}`,
    `- choice ${name} options="Ja|Nein|Weiß nicht" multiple=${one.of(['true', 'false'])}: ${line(one)}`,
    `- scale ${name}: ${line(one)}`,
  ])
