import type { Document, Inlines } from '../document/document.ts'
import { mostMarks } from '../limits.ts'
import { error, type Place, type Problem, warning } from '../outcome.ts'
import { undrawnWords } from '../undrawnWords.ts'
import { beginsAtOne, isEmpty } from './headings.ts'
import { undrawable } from './undrawable.ts'

export interface CheckOptions {
  /** Whether one of the bundled fonts draws the character. */
  readonly hasGlyph: (codepoint: number) => boolean
  readonly file?: string
  /** Places by identity, as `parse` gives them. */
  readonly places?: ReadonlyMap<object, Place>
}

/** What the layout could only draw as a hole or an inaccessible page, said with its place before pages are made. */
export function check(document: Document, { hasGlyph, file, places }: CheckOptions): readonly Problem[] {
  const problems: Problem[] = []
  const top: Place = file === undefined ? {} : { file }
  let level = beginsAtOne(document) ? 0 : 1

  const said = new Set<string>()
  const glyphs = (text: string, place: Place): void => {
    if (manyMarks.test(text)) problems.push(error('marks-too-many', { most: mostMarks }, place))
    for (const undrawn of undrawnWords(text, hasGlyph)) {
      if (!said.has(undrawn.word)) problems.push(error('glyph-missing', undrawn, place))
      said.add(undrawn.word)
    }
  }

  const visit = (value: unknown, place: Place): void => {
    if (typeof value === 'string') glyphs(value, place)
    if (value === null || typeof value !== 'object') return
    const here = places?.get(value) ?? place
    const node = value as Readonly<Record<string, unknown>>
    // Cards and cells are headed with ### wherever they stand; the layout tags them one level below what surrounds them.
    if (node.kind === 'cards' || node.kind === 'canvas') level = Math.max(level, 2)
    if (node.kind === 'heading' && isEmpty(node.inlines as Inlines)) problems.push(warning('heading-empty', {}, here))
    else if (node.kind === 'heading' && typeof node.level === 'number') {
      if (node.level > level + 1) problems.push(warning('heading-skipped', { from: level, to: node.level }, here))
      level = node.level
    }
    if (node.kind === 'image' && !String(node.alt ?? '').trim())
      problems.push(error('image-without-alt', { src: String(node.src) }, here))
    if (node.kind === 'picture' && node.src && !node.decoration && !String(node.alt ?? '').trim())
      problems.push(error('picture-without-alt', {}, here))
    for (const [key, entry] of Object.entries(node)) if (!unprinted.has(key)) visit(entry, here)
  }

  visit(document.front.title, top)
  visit(document.front.subtitle, top)
  visit(document.front.summary, top)
  visit(document.blocks, top)
  const placeOf = (node: object, around: Place): Place => ({ ...around, ...places?.get(node) })
  return once([...problems, ...undrawable(document, placeOf, top)])
}

/** What is repeated for every person is said once. */
const once = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((each) => [JSON.stringify([each.code, each.facts, each.place]), each])).values(),
]

/** Keys whose strings are names or addresses and never drawn. */
const unprinted: ReadonlySet<string> = new Set([
  'kind',
  'id',
  'ref',
  'href',
  'src',
  'name',
  'path',
  'steps',
  'language',
])
/** More than `mostMarks`. */
const manyMarks = /\p{M}{31}/u
