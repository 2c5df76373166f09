import type { Document } from '../../core/document/document.ts'
import type { Person } from '../../core/facts/facts.ts'
import { fill } from '../../core/facts/fill.ts'
import { usesPerson } from '../../core/facts/usesPerson.ts'
import { check } from '../../core/handout/check.ts'
import { buildHandout, type Handout } from '../../core/handout/handout.ts'
import { done, type Place, type Problem, type Result } from '../../core/outcome.ts'
import type { ImageFault } from '../../core/package/image.ts'
import { printable } from '../../core/printable.ts'
import { imageProblem } from '../images.ts'
import type { Source } from '../library/readPackage.ts'
import type { HasGlyph, ReadPicture } from '../ports.ts'
import { type Edition, factsFor } from './edition.ts'

/** A document with everything in place that its pages need: preview, export and command line draw it alike. */
export interface PreparedDocument {
  /** As it was read. */
  readonly text: Source
  /** Filled. */
  readonly document: Document
  readonly places: ReadonlyMap<object, Place>
  /** Its pictures by the path written there, and `logo` and `icon`. */
  readonly assets: ReadonlyMap<string, Uint8Array>
  /** What is wrong with text, pictures and characters. With an error among them it is not drawn. */
  readonly problems: readonly Problem[]
  /** Facts without a value, each place once. */
  readonly missing: readonly Problem[]
}

export interface DrawPorts {
  readonly hasGlyph: HasGlyph
  readonly readPicture: ReadPicture
}

/** `onlyFirst`: a document for one person at a time is made for the first person alone. Faults: those of reading the kit. */
export async function prepareDocument(
  edition: Edition,
  text: Source,
  { hasGlyph, readPicture, onlyFirst = false }: DrawPorts & { readonly onlyFirst?: boolean },
): Promise<Result<PreparedDocument>> {
  const { file, document } = text
  const known = await factsFor(edition, text)
  if (!known.ok) return known
  const people = onlyFirst && usesPerson(document) ? known.value.people.slice(0, 1) : known.value.people
  const filled = fill(text, { ...known.value, people }, { file })
  const images = await edition.kit.images(text, edition.picture)
  const assets = new Map(images.assets)
  const icon = await edition.kit.icon()
  if (icon) assets.set('icon', icon)
  const logo = edition.logo && (await readPicture(edition.logo))
  if (logo?.ok) assets.set('logo', logo.value.bytes)
  const problems = [
    ...text.problems,
    ...filled.problems,
    ...images.problems,
    ...(logo && !logo.ok ? [logoLeftOut(logo.fault, edition, file)] : []),
    ...check(filled.document, { hasGlyph, file, places: filled.places }).map((problem) => named(problem, people)),
  ]
  return done({ text, document: filled.document, places: filled.places, assets, problems, missing: filled.missing })
}

/** A word that cannot be drawn is looked for in the list of people. */
function named(problem: Problem, people: readonly Person[]): Problem {
  if (problem.code !== 'glyph-missing') return problem
  const { word } = problem.facts
  const whose = people.find(({ name, organisation, role }) =>
    printable(`${name} ${organisation} ${role}`).includes(word),
  )
  return whose ? { ...problem, facts: { ...problem.facts, person: whose.name } } : problem
}

/** A stored logo that cannot be drawn is told, and the page goes without it. */
const logoLeftOut = (fault: ImageFault, { facts }: Edition, file: string): Problem => ({
  ...imageProblem(fault, facts.profile?.logo ?? 'logo', { file }),
  severity: 'warning',
})

/** What the typesetter draws of a document without errors. */
export function handoutOf({ kit, facts }: Edition, { document, assets }: PreparedDocument): Handout {
  const adaptedBy = adaptedByOf(facts.profile)
  const { logo, logoAlt, ...without } = facts.profile ?? { name: '' }
  // The page asks for the logo that the profile names.
  const profile = assets.has('logo') ? facts.profile : facts.profile && without
  return buildHandout({
    document,
    kit: kit.kit,
    package: kit.package,
    ...(profile ? { profile } : {}),
    ...(adaptedBy === undefined ? {} : { adaptedBy }),
  })
}

/** Whose edition it is, as the page and the file's author say it. */
export const adaptedByOf = (profile: Edition['facts']['profile']): string | undefined =>
  profile && (profile.officialName ?? profile.name)
