import type { IdentifiedBlock } from '../../core/adaptation/adaptation.ts'
import { documentOf } from '../../core/adaptation/identified.ts'
import { tooLong } from '../../core/handout/overflows.ts'
import { done, failed, type Problem, type Result } from '../../core/outcome.ts'
import { layoutFault } from '../layoutFault.ts'
import type { HasGlyph, Mark, ReadPicture, Typesetter } from '../ports.ts'
import { allFacts, type Edition, typedText } from './edition.ts'
import { valuesIn } from './factList.ts'
import { handoutOf, prepareDocument } from './prepareDocument.ts'

export interface Preview {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly marks: readonly Mark[]
  /** What looks otherwise on the pages than its author may think. */
  readonly problems: readonly Problem[]
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
  const { document: before } = template.value
  const text = typedText(document, document, documentOf(blocks, before.front), before)
  const { title } = text.document.front
  const prepared = await prepareDocument(edition, text, { ...ports, onlyFirst: true })
  if (!prepared.ok) return prepared
  const errors = prepared.value.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return failed('document-invalid', { path: title, line: 1 }, errors)
  const facts = await allFacts(edition, text)
  if (!facts.ok) return facts
  try {
    const handout = handoutOf(edition, prepared.value)
    const {
      pdf,
      pages,
      marks = [],
      overflows,
    } = await typesetter.render(handout, prepared.value.assets, { marks: true })
    return done({
      pdf,
      pages,
      marks,
      problems: [...prepared.value.problems, ...tooLong(overflows, prepared.value, text.file)],
      values: valuesIn(facts.value, text.document),
    })
  } catch (error) {
    return layoutFault(error, title, text)
  }
}
