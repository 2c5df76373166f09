import { localOf, readLocal, saveLocal } from '../../core/adaptation/adapt.ts'
import type { Adaptation, Conflict, IdentifiedBlock, Template } from '../../core/adaptation/adaptation.ts'
import { same } from '../../core/adaptation/canonical.ts'
import { isDocument } from '../../core/adaptation/decodeBlocks.ts'
import { describeChange } from '../../core/adaptation/describeChange.ts'
import { type Change, change } from '../../core/changes.ts'
import { parse } from '../../core/document/parse.ts'
import { done, failed, type Problem, type Result, warning } from '../../core/outcome.ts'
import { kitOf, type ProjectPorts, stateNow } from './project.ts'
import { saveProject, withTexts } from './saveProject.ts'

export interface SavedAdaptation {
  readonly document: string
  /** Number of the version in the history; missing when the text is what it was. */
  readonly version?: number
  readonly what: Change
  /** Places that a merge left open and that are still open. */
  readonly conflicts: number
  readonly warnings: readonly Problem[]
}

/** A document as a person edited it: as a Markdown file, or as the blocks of an editor. */
export type Edited =
  | { readonly kind: 'markdown'; readonly path: string }
  | {
      readonly kind: 'blocks'
      readonly blocks: IdentifiedBlock
      /** Places that are still open. */
      readonly conflicts: readonly Conflict[]
    }

/**
 * Saves a local change of a document. Faults: those of the store and of the library, `document-invalid`, `document-other`
 * (the file is another document's), `document-locked`, `blocks-invalid`.
 */
export async function saveAdaptation(
  request: { readonly id: string; readonly document: string; readonly edited: Edited },
  ports: ProjectPorts,
): Promise<Result<SavedAdaptation>> {
  const { id, document } = request
  const opened = await stateNow(id, ports.store)
  if (!opened.ok) return opened
  const { record, texts } = opened.value
  const kit = await kitOf(record, ports.library)
  if (!kit.ok) return kit
  const found = await kit.value.template(document)
  if (!found.ok) return found
  const template = found.value
  const before = texts[document]
  const read = await readEdited(request.edited, template, before, ports)
  if (!read.ok) return read
  const { blocks, warnings } = read.value
  const saved = saveLocal(
    template,
    before,
    blocks,
    request.edited.kind === 'blocks' ? request.edited.conflicts : undefined,
  )
  if (!saved.ok) return saved
  const next = saved.value
  const conflicts = next?.conflicts.length ?? 0
  const unchanged = before ? next && same(before, next) : !next
  if (unchanged) return done({ document, what: change('unchanged', {}), conflicts, warnings })
  const what = next
    ? describeChange(template.document.front.title, before ? localOf(before) : template.blocks, blocks)
    : change('template-restored', { title: template.document.front.title })
  const { [document]: _, ...others } = record.adaptations
  const changed = next ? withTexts(opened.value, { [document]: next }) : { ...record, adaptations: others }
  const version = await saveProject(ports, { ...opened.value, record: changed }, what)
  return version.ok ? done({ document, version: version.value, what, conflicts, warnings }) : version
}

async function readEdited(
  edited: Edited,
  template: Template,
  before: Adaptation | undefined,
  { files, newId }: Pick<ProjectPorts, 'files' | 'newId'>,
): Promise<Result<{ readonly blocks: IdentifiedBlock; readonly warnings: readonly Problem[] }>> {
  const { front } = template.document
  if (edited.kind === 'blocks') {
    return isDocument(edited.blocks)
      ? done({ blocks: edited.blocks, warnings: [] })
      : failed('blocks-invalid', { document: front.id })
  }
  const { path } = edited
  const text = await files.text(path)
  if (!text.ok) return text
  const { document, problems } = parse(text.value, path)
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (first) return failed('document-invalid', { path, line: first.place.line ?? 1 }, errors)
  if (document.front.id !== front.id)
    return failed('document-other', { path, document: front.id, other: document.front.id })
  const fixed = (['kind', 'audience', 'page', 'language', 'lock'] as const).filter(
    (key) => document.front[key] !== front[key],
  )
  const warnings = fixed.map((key) =>
    warning('front-matter-fixed', { key, value: String(front[key]) }, { file: path, line: 1 }),
  )
  const blocks = readLocal(template, before, document, () => `lokal-${newId()}`)
  return done({ blocks, warnings: [...problems, ...warnings] })
}
