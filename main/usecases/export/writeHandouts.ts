import { tooLong } from '../../core/handout/overflows.ts'
import { printingOf } from '../../core/handout/printing.ts'
import { layoutFor, type SheetLayout } from '../../core/handout/sheets.ts'
import { done, failed, type Problem, type Result, warning } from '../../core/outcome.ts'
import { printable } from '../../core/printable.ts'
import { layoutFault } from '../layoutFault.ts'
import type { Finish, HasGlyph, Impose, ReadPicture, Signal, Stage, Typesetter } from '../ports.ts'
import type { Edition } from './edition.ts'
import { adaptedByOf, handoutOf, type PreparedDocument } from './prepareDocument.ts'

export interface WritePorts {
  readonly typesetter: Typesetter
  readonly impose: Impose
  readonly finish: Finish
  readonly stage: Stage
  readonly hasGlyph: HasGlyph
  readonly readPicture: ReadPicture
  readonly progress?: (done: number, all: number) => void
  /** Aborted: the export ends with `interrupted`. */
  readonly signal?: Signal
}

export interface Target {
  /** Folder of the PDFs. */
  readonly out: string
  readonly layout: SheetLayout
}

export interface ExportedFile {
  readonly document: string
  readonly file: string
  /** Pages of the file: with another layout than `a4`, sides of paper. */
  readonly pages: number
  readonly bytes: number
  readonly layout: SheetLayout
}

interface Written {
  readonly files: readonly ExportedFile[]
  readonly warnings: readonly Problem[]
}

/** Draws prepared documents and puts them into a folder, all or none. */
export async function writeHandouts(
  edition: Edition,
  documents: readonly PreparedDocument[],
  { out, layout }: Target,
  ports: WritePorts,
): Promise<Result<Written>> {
  const staging = await ports.stage(out)
  if (!staging.ok) return staging
  const { put, publish, discard } = staging.value
  let finished = 0
  const warnings: Problem[] = []
  // The first failure stops what has not begun; what has is waited for, so that nothing writes after the clean-up.
  let stop: Result<never> | undefined
  const one = async (document: PreparedDocument): Promise<ExportedFile | undefined> => {
    const result = await draw(edition, document, layout, ports)
    if (stop) return undefined
    const kept = result.ok ? await put(result.value.file, result.value.pdf) : result
    if (!kept.ok) {
      stop ??= kept
      return undefined
    }
    finished += 1
    ports.progress?.(finished, documents.length)
    if (!result.ok) return undefined
    const { file, pages, pdf, layout: got } = result.value
    warnings.push(...result.value.warnings)
    return { document: document.text.id, file, pages, bytes: pdf.length, layout: got }
  }
  try {
    const written = await Promise.all(documents.map(one))
    if (ports.signal?.aborted) return failed('interrupted', {})
    if (stop) return stop
    const published = await publish()
    return published.ok ? done({ files: written.filter((file) => file !== undefined), warnings }) : published
  } finally {
    await discard()
  }
}

async function draw(
  edition: Edition,
  prepared: PreparedDocument,
  layout: SheetLayout,
  { typesetter, impose, finish, signal }: WritePorts,
) {
  if (signal?.aborted) return failed('interrupted', {})
  const { kit, facts } = edition
  const { ref, package: info } = kit
  const { text, document, assets } = prepared
  const { id, file } = text
  const { front } = document
  try {
    const drawn = await typesetter.render(handoutOf(edition, prepared), assets, signal ? { signal } : {})
    const wanted = layoutFor(layout, front.kind)
    const sheets = wanted === 'a4' ? { ...drawn, layout: wanted } : await impose(drawn.pdf, wanted)
    const meta = {
      title: printable(front.title),
      ...(front.summary === undefined ? {} : { description: printable(front.summary) }),
      author: printable(adaptedByOf(facts.profile) ?? info.publisher),
      language: front.language,
      date: info.date,
      identifier: `${info.id}/${ref.kit}/${id}${sheets.layout === 'a4' ? '' : `/${sheets.layout}`}`,
    }
    const bytes = await finish(sheets.pdf, meta, printingOf(text.document, sheets.layout, drawn.pages))
    const kept = sheets.layout === layout ? [] : [unfolded(file)]
    return done({
      file: `${ref.kit}-${id}${sheets.layout === 'a4' ? '' : `-${sheets.layout}`}.pdf`,
      pages: sheets.pages,
      pdf: bytes,
      layout: sheets.layout,
      warnings: [...tooLong(drawn.overflows, prepared, file), ...kept],
    })
  } catch (error) {
    if (signal?.aborted) return failed('interrupted', {})
    return layoutFault(error, file, text)
  }
}

const unfolded = (file: string): Problem => warning('layout-kept', {}, { file })
