import { localOf } from '../../core/adaptation/adapt.ts'
import type { Adaptation, IdentifiedBlock, Template } from '../../core/adaptation/adaptation.ts'
import { done, type Result } from '../../core/outcome.ts'
import type { LibraryKit } from '../library/library.ts'
import type { ProjectState } from './project.ts'

/** A document of a project, to be changed. */
export interface OpenText {
  readonly template: Template
  /** The blocks that the local text is compared with: those of the version that it is based on. */
  readonly base: IdentifiedBlock
  readonly local: IdentifiedBlock
  readonly adaptation: Adaptation | undefined
}

/** Faults: those of `LibraryKit.template`. */
export async function openText(
  { texts }: Pick<ProjectState, 'texts'>,
  kit: LibraryKit,
  document: string,
): Promise<Result<OpenText>> {
  const template = await kit.template(document)
  if (!template.ok) return template
  const adaptation = texts[document]
  const local = adaptation ? localOf(adaptation) : template.value.blocks
  return done({ template: template.value, base: adaptation?.base ?? template.value.blocks, local, adaptation })
}
