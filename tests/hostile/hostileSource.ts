import { type Chance, chance, randomSource } from './randomSource.ts'

export interface Hostile {
  readonly kind: 'document' | 'kit' | 'package' | 'profile' | 'project' | 'people'
  readonly text: string
}

const marks = [
  'a_b_',
  '*a ',
  '**a *b ',
  '<!--',
  '-->',
  '<b>',
  '<br>',
  '[',
  '![',
  '[a](',
  '[a][b',
  ']',
  '`',
  '``a',
  '~~a ',
  '{{ ',
  '{{a-1',
  '}}',
  '&amp',
  '\\',
  '<a ',
  '<https://a',
  '> ',
  '- ',
  '1. ',
  '# ',
  '|',
  '|a',
  '---\n',
  '```\n',
  '~~~\n',
  ':::note\n',
  ':::\n',
  ':::cards\n',
  ':::fields a=b',
  ' a="b',
  '@span=3\n',
  '=\n',
  '[a]: b\n',
  '&a ',
  '*a ',
  '? ',
  '- - ',
  '{',
  '}',
  '{"a":',
  '[1,',
  '"',
  ',',
  ';',
  '\t',
  ' ',
  '\n',
  '\n\n',
  '\u0301',
  '\u202e',
  '😀',
  '\ud800',
  'x',
  '18. März ',
  '9',
  '0x',
] as const

/** Inputs that repeat, nest and combine what readers stumble over; every third is a random document with such a piece in it. */
export function hostileSource(seed: number): Hostile {
  const one = chance(seed)
  const kind = one.of(['document', 'document', 'document', 'kit', 'package', 'profile', 'project', 'people'] as const)
  if (kind === 'document') return { kind, text: document(one, seed) }
  if (kind === 'people') return { kind, text: `name;organisation;rolle\n${piece(one, 60_000)}` }
  if (kind === 'kit')
    return { kind, text: `id: a\ntitle: A\noffer: workshops\n${yaml(one)}documents: [${piece(one, 3_000)}]\n` }
  if (kind === 'package') return { kind, text: `id: a\nversion: 1.0.0\n${yaml(one)}` }
  return { kind, text: json(one) }
}

function document(one: Chance, seed: number): string {
  const front = 'id: dok\ntitle: T\nkind: sheet\naudience: public\npage: a4\nlanguage: de\nlock: false\n'
  const head = one.maybe(0.15) ? yaml(one) : front
  if (seed % 3 > 0)
    return `---\n${head}---\n\n${Array.from({ length: 1 + one.below(4) }, () => piece(one, 240_000)).join('\n\n')}`
  const source = randomSource(seed)
  const at = one.below(source.length)
  return source.slice(0, at) + piece(one, 20_000) + source.slice(at)
}

/** Some marks again and again, cut into lines or paragraphs of some length or not at all. */
function piece(one: Chance, most: number): string {
  const pattern = Array.from({ length: 1 + one.below(3) }, () => one.of(marks)).join('')
  const length = Math.min(most, 10 ** (1 + one.below(6)))
  const text = pattern.repeat(Math.ceil(length / pattern.length))
  const width = one.of([0, 80, 900, 4_900])
  if (width === 0) return text
  const lines = Array.from({ length: Math.ceil(text.length / width) }, (_, index) =>
    text.slice(index * width, (index + 1) * width),
  )
  return lines.join(one.of(['\n', '\n\n', '\n> ', '\n- ', '\n|']))
}

function yaml(one: Chance): string {
  const depth = 1 + one.below(300)
  return one.of([
    () => `summary: *Wichtig*\n`,
    () =>
      `a: &a [x]\n${Array.from({ length: 20 }, (_, index) => `b${index}: &b${index} [${'*a, '.repeat(9)}*a]\n`).join('')}`,
    () => `${'{'.repeat(depth)}a${'}'.repeat(depth)}: x\n`,
    () => `${'? '.repeat(depth)}a\n`,
    () => `a: ${'['.repeat(depth * 30)}\n`,
    () => `${Array.from({ length: depth }, (_, index) => `${' '.repeat(index)}a:`).join('\n')}\n`,
    () => `title: ${piece(one, 30_000)}\n`,
    () => Array.from({ length: depth * 40 }, (_, index) => `k${index}: 1\n`).join(''),
  ])()
}

function json(one: Chance): string {
  const many = 10 ** (1 + one.below(4))
  return one.of([
    () => `{"name":"A",${Array.from({ length: many * 2 }, (_, index) => `"k${index}":1`).join(',')}}`,
    () => `{"name":"A","contact":{${Array.from({ length: many }, (_, index) => `"k${index}":{"a":1}`).join(',')}}}`,
    () => `{"kit":"a","agendas":{${Array.from({ length: many }, (_, index) => `"k${index}":{"rows":{}}`).join(',')}}}`,
    () => `${'{"a":'.repeat(many)}1${'}'.repeat(many)}`,
    () => '['.repeat(many),
    () => `{"name":${JSON.stringify(piece(one, 100_000))}}`,
    () => piece(one, 100_000),
  ])()
}
