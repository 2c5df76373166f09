import { resolve } from 'node:path'
import { glyphsOf } from '../../main/adapters/files/glyphs.ts'
import { typstResources } from '../../main/adapters/typst/resources.ts'
import { createTypesetter } from '../../main/adapters/typst/typesetter.ts'
import type { Problem } from '../../main/core/outcome.ts'
import type { Overflow } from '../../main/core/overflow.ts'
import { handoutOf, prepareDocument } from '../../main/usecases/export/prepareDocument.ts'
import { readPicture, sure } from '../ports.ts'
import { readPages } from './readPages.ts'
import { type Misfit, misfits } from './referee.ts'
import type { Case } from './stretchedKit.ts'

export interface Verdict {
  readonly name: string
  /** Errors: nothing is drawn. */
  readonly refused: readonly Problem[]
  readonly told: readonly Overflow[]
  readonly misfits: readonly Misfit[]
  readonly pages: number
  readonly pdf?: Uint8Array
}

/** Draws what a case has and lets the referee look at it. */
export function openJudge() {
  const resources = typstResources(resolve(import.meta.dirname, '../..'))
  const typesetter = createTypesetter({ ...resources, threads: 1 })
  const hasGlyph = glyphsOf(resources.fonts)
  const judge = async ({ name, edition, text }: Case): Promise<Verdict> => {
    const prepared = sure(await prepareDocument(edition, text, { hasGlyph, readPicture }))
    const refused = prepared.problems.filter(({ severity }) => severity === 'error')
    if (refused.length > 0) return { name, refused, told: [], misfits: [], pages: 0 }
    const handout = handoutOf(edition, prepared)
    const { pdf, pages, overflows } = await typesetter.render(handout, prepared.assets)
    return { name, refused, told: overflows, misfits: misfits(await readPages(pdf), prepared.document), pages, pdf }
  }
  return { judge, close: () => typesetter.close() }
}
