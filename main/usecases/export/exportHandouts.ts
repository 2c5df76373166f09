import { done, failed, type Problem, type Result } from '../../core/outcome.ts'
import type { Source } from '../library/readPackage.ts'
import type { Edition } from './edition.ts'
import { type PreparedDocument, prepareDocument } from './prepareDocument.ts'
import { type ExportedFile, type Target, type WritePorts, writeHandouts } from './writeHandouts.ts'

export interface ExportChoice extends Target {
  /** Empty: all documents of the kit. */
  readonly documents: readonly string[]
  /** Placeholders without a value are drawn as gaps instead of refused. */
  readonly allowMissing: boolean
}

export interface ExportReport {
  readonly kit: string
  readonly out: string
  readonly files: readonly ExportedFile[]
  readonly warnings: readonly Problem[]
}

/**
 * Exports all documents that were chosen, or none; those with a word that no font draws are left out, and their errors are among the
 * `warnings`. Faults: those of reading the kit, `document-invalid`, `placeholders-unresolved`,
 * `layout-failed`, `interrupted`, those of writing.
 */
export async function exportHandouts(
  edition: Edition,
  choice: ExportChoice,
  ports: WritePorts,
): Promise<Result<ExportReport>> {
  const texts = await chosenTexts(edition, choice.documents)
  if (!texts.ok) return texts
  const documents: PreparedDocument[] = []
  for (const text of texts.value) {
    const prepared = await prepareDocument(edition, text, ports)
    if (!prepared.ok) return prepared
    documents.push(prepared.value)
  }
  const problems = documents.flatMap((document) => document.problems)
  const missing = documents.flatMap((document) => document.missing)
  const drawn = documents.filter((document) => !isUndrawn(document))
  // A word that no font draws keeps back its own documents, and no others.
  const errors = problems.filter(
    ({ severity, code }) => severity === 'error' && (code !== 'glyph-missing' || drawn.length === 0),
  )
  const [first] = errors
  if (first) return failed('document-invalid', { path: first.place.file ?? '', line: first.place.line ?? 1 }, errors)
  if (missing.length > 0 && !choice.allowMissing)
    return failed('placeholders-unresolved', { count: countOf(missing) }, missing)
  const written = await writeHandouts(edition, drawn, choice, ports)
  if (!written.ok) return written
  const { files, warnings } = written.value
  return done({ kit: edition.kit.ref.kit, out: choice.out, files, warnings: [...problems, ...missing, ...warnings] })
}

/** It has words that no font draws, and nothing else is wrong with it. */
function isUndrawn({ problems }: PreparedDocument): boolean {
  const errors = problems.filter(({ severity }) => severity === 'error')
  return errors.length > 0 && errors.every(({ code }) => code === 'glyph-missing')
}

/** How many facts are missing, in however many places. */
const countOf = (missing: readonly Problem[]): number =>
  new Set(missing.map(({ code, facts }) => JSON.stringify([code, facts]))).size

async function chosenTexts({ kit, text }: Edition, documents: readonly string[]): Promise<Result<readonly Source[]>> {
  const chosen: Source[] = []
  for (const id of documents.length > 0 ? new Set(documents) : kit.kit.documents) {
    const source = await text(id)
    if (!source.ok) return source
    chosen.push(source.value)
  }
  return done(chosen)
}
