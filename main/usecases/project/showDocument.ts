import { adapt } from '../../core/adaptation/adapt.ts'
import type { Conflict } from '../../core/adaptation/adaptation.ts'
import { format } from '../../core/document/format.ts'
import { done, type Result } from '../../core/outcome.ts'
import { stateAt } from './pastStates.ts'
import { kitOf, type ProjectPorts, stateNow } from './project.ts'

export interface ShownDocument {
  readonly document: string
  readonly markdown: string
  /** Version of the package that the text started from. */
  readonly from: string
  readonly adapted: boolean
  readonly conflicts: readonly Conflict[]
}

/** The text of a document in a project, now or at a version of its history: the local one, or the template. */
export async function showDocument(
  request: { readonly id: string; readonly document: string; readonly version?: number },
  { store, library }: Pick<ProjectPorts, 'store' | 'library'>,
): Promise<Result<ShownDocument>> {
  const { id, document, version } = request
  const state = version === undefined ? await stateNow(id, store) : await stateAt(id, version, store)
  if (!state.ok) return state
  const kit = await kitOf(state.value.record, library)
  if (!kit.ok) return kit
  const template = await kit.value.template(document)
  if (!template.ok) return template
  const adaptation = state.value.texts[document]
  return done({
    document,
    markdown: format(adapt(template.value, adaptation)),
    from: adaptation?.version ?? template.value.version,
    adapted: adaptation !== undefined,
    conflicts: adaptation?.conflicts ?? [],
  })
}
