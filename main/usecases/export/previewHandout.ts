import type { IdentifiedBlock } from '../../core/adaptation/adaptation.ts'
import { documentOf } from '../../core/adaptation/identified.ts'
import { done, failed, type Result } from '../../core/outcome.ts'
import { layoutFault } from '../layoutFault.ts'
import type { Source } from '../library/readPackage.ts'
import type { HasGlyph, Mark, ReadPicture, Typesetter } from '../ports.ts'
import { allFacts, type Edition } from './edition.ts'
import { valuesIn } from './factList.ts'
import { handoutOf, prepareDocument } from './prepareDocument.ts'

export interface Preview {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly marks: readonly Mark[]
  /** The facts as they are with this text, by their path. */
  readonly values: Readonly<Record<string, string>>
}
export interface PreviewPorts {
  readonly typesetter: Typesetter
  readonly hasGlyph: HasGlyph
  readonly readPicture: ReadPicture
}

/**
 * The pages of a text that need not be saved. A document for one person at a time shows the first person. The PDF is as
 * the typesetter gives it: what finishing adds for readers and archives changes nothing that is seen.
 * Faults: `document-invalid` with what cannot be drawn, and those of `layoutFault`.
 */
export async function previewHandout(
  edition: Edition,
  document: string,
  blocks: IdentifiedBlock,
  { typesetter, ...ports }: PreviewPorts,
): Promise<Result<Preview>> {
  const template = await edition.kit.template(document)
  if (!template.ok) return template
  const text = textFrom(document, documentOf(blocks, template.value.document.front))
  const { title } = text.document.front
  const prepared = await prepareDocument(edition, text, { ...ports, onlyFirst: true })
  if (!prepared.ok) return prepared
  const errors = prepared.value.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return failed('document-invalid', { path: title, line: 1 }, errors)
  const facts = await allFacts(edition, text)
  if (!facts.ok) return facts
  try {
    const handout = handoutOf(edition, prepared.value)
    const { pdf, pages, marks = [] } = await typesetter.render(handout, prepared.value.assets, { marks: true })
    return done({ pdf, pages, marks, values: valuesIn(facts.value, text.document) })
  } catch (error) {
    return layoutFault(error, title, text)
  }
}

/** A text that stands in no file, in place of the document of its id. */
export const textFrom = (id: string, document: Source['document']): Source => ({
  id,
  file: id,
  document,
  places: new Map(),
  problems: [],
})
