import { adapt } from '../../core/adaptation/adapt.ts'
import type { Agenda, Document } from '../../core/document/document.ts'
import { typedMarks } from '../../core/document/typedMarks.ts'
import { type AgendaUse, agendaUse, holdsAgendas } from '../../core/facts/agendaUse.ts'
import type { Facts, StatedFacts } from '../../core/facts/facts.ts'
import { done, type Result } from '../../core/outcome.ts'
import { agendasOf } from '../agendas.ts'
import type { OwnPicture } from '../images.ts'
import type { LibraryKit } from '../library/library.ts'
import { once } from '../library/once.ts'
import type { Source } from '../library/readPackage.ts'
import type { Project } from '../project/project.ts'

/** A kit as one municipality has it: with its facts, and in its own words where it changed a text. Handouts are made of it. */
export interface Edition {
  readonly kit: LibraryKit
  readonly facts: StatedFacts
  readonly logo: Uint8Array | undefined
  /** The project's own pictures. */
  readonly picture?: OwnPicture
  /** A document as it reads here. A changed text has no places: it stands in no file. Faults: those of `LibraryKit.document`. */
  text(document: string): Promise<Result<Source>>
}

export function editionOf(
  { texts, facts, logo, picture }: Pick<Project, 'texts' | 'facts' | 'logo' | 'picture'>,
  kit: LibraryKit,
): Edition {
  const text = once(async (id: string): Promise<Result<Source>> => {
    const source = await kit.document(id)
    const adaptation = Object.hasOwn(texts, id) ? texts[id] : undefined
    if (!source.ok || !adaptation) return source
    const template = await kit.template(id)
    if (!template.ok) return template
    const document = adapt(template.value, adaptation)
    return done(typedText(id, source.value.file, document, template.value.document))
  })
  return { kit, facts, logo, picture, text }
}

/** A text that stands in no file, and was typed in place of the template. */
export const typedText = (id: string, file: string, document: Document, template: Document): Source => ({
  id,
  file,
  document,
  places: new Map(),
  problems: typedMarks(document, template, { file }),
})

/** The facts for a text that stands for the document of its id: with the agendas that it draws on, and no more is read for them. */
export async function factsFor(edition: Edition, text: Source): Promise<Result<Facts>> {
  const agendas = await agendasFor(edition, text)
  return agendas.ok ? done(factsWith(edition, agendas.value)) : agendas
}

/** The facts with all agendas of the kit; `text` stands for the document of its id. */
export async function allFacts(edition: Edition, text?: Source): Promise<Result<Facts>> {
  const texts: Source[] = []
  for (const id of edition.kit.kit.documents) {
    const source = id === text?.id ? done(text) : await edition.text(id)
    if (source.ok) texts.push(source.value)
    else if (source.fault.code !== 'document-missing') return source
  }
  return done(factsWith(edition, agendasOf(texts)))
}

const factsWith = ({ kit, facts }: Edition, agendas: ReadonlyMap<string, Agenda>): Facts => ({
  ...facts,
  agendas,
  package: kit.package,
  ratingFields: kit.kit.ratings ?? {},
})

/** In the order of the kit's documents, up to the one that has the last of what is used. */
async function agendasFor(edition: Edition, text: Source): Promise<Result<ReadonlyMap<string, Agenda>>> {
  const uses: AgendaUse[] = [agendaUse(text.document)]
  let found: ReadonlyMap<string, Agenda> = new Map()
  const holds = () => uses.every((use) => holdsAgendas(found, use, edition.facts))
  for (const id of edition.kit.kit.documents) {
    if (holds()) break
    const source = id === text.id ? done(text) : await edition.text(id)
    if (!source.ok) {
      if (source.fault.code === 'document-missing') continue
      return source
    }
    const more = [...agendasOf([source.value])].filter(([agenda]) => !found.has(agenda))
    found = new Map([...found, ...more])
    // What an agenda says may draw on others itself.
    uses.push(...more.map(([, agenda]) => agendaUse(agenda)))
  }
  return done(found)
}
