import { adapt } from '../core/adaptation/adapt.ts'
import type { Adaptation, Conflict, Template } from '../core/adaptation/adaptation.ts'
import { format } from '../core/document/format.ts'
import { done, type Result } from '../core/outcome.ts'
import { kitOf, type OpenProject, openProject, type ProjectPorts, projectAt } from './project.ts'

export interface ShownDocument {
  readonly document: string
  readonly markdown: string
  /** Version of the package that the text started from. */
  readonly from: string
  readonly adapted: boolean
  readonly conflicts: readonly Conflict[]
}

/** The text of a document in a Vorhaben, now or at a version of its history: the local one, or the template. */
export async function showDocument(
  request: { readonly id: string; readonly document: string; readonly version?: number },
  ports: Pick<ProjectPorts, 'store' | 'library'>,
): Promise<Result<ShownDocument>> {
  const { id, document, version } = request
  const opened = version === undefined ? await openProject(ports.store, id) : await projectAt(ports.store, id, version)
  if (!opened.ok) return opened
  const found = await templateOf(opened.value, document, ports)
  if (!found.ok) return found
  const { template, adaptation } = found.value
  return done({
    document,
    markdown: format(adapt(template, adaptation)),
    from: adaptation?.version ?? template.version,
    adapted: adaptation !== undefined,
    conflicts: adaptation?.conflicts ?? [],
  })
}

async function templateOf(
  { record, adaptations }: OpenProject,
  document: string,
  { library }: Pick<ProjectPorts, 'library'>,
): Promise<Result<{ readonly template: Template; readonly adaptation: Adaptation | undefined }>> {
  const kit = await kitOf(record, library)
  if (!kit.ok) return kit
  const template = await kit.value.template(document)
  return template.ok ? done({ template: template.value, adaptation: adaptations[document] }) : template
}
