import { type Facts, fill } from '../core/facts/fill.ts'
import { tooLong } from '../core/handout/cards.ts'
import { check } from '../core/handout/check.ts'
import { buildHandout } from '../core/handout/handout.ts'
import { layoutFor, type SheetLayout } from '../core/handout/sheets.ts'
import { done, failed, type Problem, type Result, warning } from '../core/outcome.ts'
import { agendasOf } from './agendas.ts'
import { layoutFault } from './layoutFault.ts'
import type { Library, LibraryKit } from './library/library.ts'
import type { Source } from './library/readPackage.ts'
import type { Files, Finish, HasGlyph, Impose, ReadCsv, Stage, Typesetter } from './ports.ts'
import { type Adaptation, readAdaptation } from './readFacts.ts'

export interface ExportRequest {
  /** As `Library.find` takes it. */
  readonly kit: string
  /** Empty: all documents of the kit. */
  readonly documents: readonly string[]
  readonly profile?: string
  readonly project?: string
  readonly out: string
  /** Placeholders without a value are drawn as gaps instead of refused. */
  readonly allowMissing: boolean
  /** Leaves the form fields out. */
  readonly print: boolean
  /** Other sheets than `a4` are for paper: they have no form fields either. */
  readonly layout: SheetLayout
}

export interface ExportPorts {
  readonly library: Library
  readonly files: Files
  readonly readCsv: ReadCsv
  readonly typesetter: Typesetter
  readonly impose: Impose
  readonly finish: Finish
  readonly stage: Stage
  readonly hasGlyph: HasGlyph
  readonly progress?: (done: number, all: number) => void
  /** Aborted: the export ends with `interrupted`. */
  readonly signal?: { readonly aborted: boolean }
}

export interface ExportReport {
  readonly kit: string
  readonly out: string
  readonly files: readonly ExportedFile[]
  readonly warnings: readonly Problem[]
}
export interface ExportedFile {
  readonly document: string
  readonly file: string
  /** Pages of the file: with another layout than `a4`, sides of paper. */
  readonly pages: number
  readonly bytes: number
  readonly layout: SheetLayout
}

interface Prepared {
  readonly source: Source
  readonly filled: Source['document']
  readonly images: ReadonlyMap<string, Uint8Array>
}

/** Exports all documents or none. */
export async function exportHandouts(request: ExportRequest, ports: ExportPorts): Promise<Result<ExportReport>> {
  const kit = await ports.library.find(request.kit)
  return kit.ok ? exportKit({ ...request, kit: kit.value }, ports) : kit
}

export interface KitRequest extends Omit<ExportRequest, 'kit'> {
  readonly kit: LibraryKit
}

export async function exportKit(
  request: KitRequest,
  ports: Omit<ExportPorts, 'library'>,
): Promise<Result<ExportReport>> {
  const { kit } = request
  const all = await kit.documents()
  if (!all.ok) return all
  const chosen = await choose(request)
  if (!chosen.ok) return chosen
  const adaptation = await readAdaptation({ ...request, kit: kit.ref.kit }, ports)
  if (!adaptation.ok) return adaptation
  const { profile, project, people, ratings } = adaptation.value
  const facts: Facts = {
    profile,
    project,
    people,
    ratings,
    agendas: agendasOf(all.value),
    package: kit.package,
    ratingFields: kit.kit.ratings ?? {},
  }
  const prepared = await prepare(request, chosen.value, facts, ports)
  if (!prepared.ok) return prepared
  const { documents, warnings } = prepared.value
  const shared = new Map<string, Uint8Array>()
  const icon = await kit.icon()
  if (icon) shared.set('icon', icon)
  if (adaptation.value.logo) shared.set('logo', adaptation.value.logo)
  const written = await write(documents, { request, adaptation: adaptation.value, shared }, ports)
  if (!written.ok) return written
  return done({
    kit: kit.ref.kit,
    out: request.out,
    files: written.value.files,
    warnings: [...adaptation.value.warnings, ...warnings, ...written.value.warnings],
  })
}

async function choose({ kit, documents }: KitRequest): Promise<Result<readonly Source[]>> {
  const chosen: Source[] = []
  for (const id of documents.length > 0 ? new Set(documents) : kit.kit.documents) {
    const source = await kit.document(id)
    if (!source.ok) return source
    chosen.push(source.value)
  }
  return done(chosen)
}

async function prepare(
  request: KitRequest,
  sources: readonly Source[],
  facts: Facts,
  { hasGlyph }: Pick<ExportPorts, 'hasGlyph'>,
): Promise<Result<{ readonly documents: readonly Prepared[]; readonly warnings: readonly Problem[] }>> {
  const documents: Prepared[] = []
  const problems: Problem[] = []
  const missing: Problem[] = []
  for (const source of sources) {
    const filled = fill(source, facts, { file: source.file })
    const images = await request.kit.images(source)
    missing.push(...filled.missing)
    problems.push(...source.problems, ...images.problems)
    problems.push(...check(filled.document, { hasGlyph, file: source.file, places: filled.places }))
    documents.push({ source, filled: filled.document, images: images.assets })
  }
  const errors = problems.filter((problem) => problem.severity === 'error')
  const first = errors[0]
  if (first) return failed('document-invalid', { path: first.place.file ?? '', line: first.place.line ?? 1 }, errors)
  if (missing.length > 0 && !request.allowMissing) {
    return failed(
      'placeholders-unresolved',
      { count: new Set(missing.map(({ code, facts }) => JSON.stringify([code, facts]))).size },
      missing,
    )
  }
  return done({ documents, warnings: [...problems, ...missing] })
}

interface Common {
  readonly request: KitRequest
  readonly adaptation: Adaptation
  /** `logo` and `icon`, on every document. */
  readonly shared: ReadonlyMap<string, Uint8Array>
}

interface Written {
  readonly files: readonly ExportedFile[]
  readonly warnings: readonly Problem[]
}

async function write(
  documents: readonly Prepared[],
  common: Common,
  ports: Omit<ExportPorts, 'library'>,
): Promise<Result<Written>> {
  const staging = await ports.stage(common.request.out)
  if (!staging.ok) return staging
  const { put, publish, discard } = staging.value
  let finished = 0
  const warnings: Problem[] = []
  // The first failure stops what has not begun; what has is waited for, so that nothing writes after the clean-up.
  let stop: Result<never> | undefined
  const one = async (document: Prepared): Promise<ExportedFile | undefined> => {
    const result = await draw(document, common, ports)
    if (stop) return undefined
    const kept = result.ok ? await put(result.value.file, result.value.pdf) : result
    if (!kept.ok) {
      stop ??= kept
      return undefined
    }
    finished += 1
    ports.progress?.(finished, documents.length)
    if (!result.ok) return undefined
    const { file, pages, pdf, layout } = result.value
    warnings.push(...result.value.warnings)
    return { document: document.source.id, file, pages, bytes: pdf.length, layout }
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
  { source, filled, images }: Prepared,
  { request, adaptation: { profile }, shared }: Common,
  { typesetter, impose, finish, signal }: Omit<ExportPorts, 'library'>,
) {
  if (signal?.aborted) return failed('interrupted', {})
  const { kit, package: info } = request.kit
  const adaptedBy = profile && (profile.officialName ?? profile.name)
  const handout = buildHandout({
    document: filled,
    kit,
    package: info,
    ...(profile ? { profile } : {}),
    ...(adaptedBy === undefined ? {} : { adaptedBy }),
    print: request.print || request.layout !== 'a4',
  })
  try {
    const drawn = await typesetter.render(handout, new Map([...images, ...shared]))
    const wanted = layoutFor(request.layout, filled.front.kind)
    const sheets = wanted === 'a4' ? { ...drawn, layout: wanted } : await impose(drawn.pdf, wanted)
    const bytes = await finish(sheets.pdf, {
      title: filled.front.title,
      ...(filled.front.summary === undefined ? {} : { description: filled.front.summary }),
      author: adaptedBy ?? info.publisher,
      language: filled.front.language,
      date: info.date,
      identifier: `${info.id}/${kit.id}/${source.id}${sheets.layout === 'a4' ? '' : `/${sheets.layout}`}`,
    })
    const kept = sheets.layout === request.layout ? [] : [unfolded(source.file)]
    return done({
      file: `${kit.id}-${source.id}${sheets.layout === 'a4' ? '' : `-${sheets.layout}`}.pdf`,
      pages: sheets.pages,
      pdf: bytes,
      layout: sheets.layout,
      warnings: [...tooLong(drawn.overflows, source.file), ...kept],
    })
  } catch (error) {
    if (signal?.aborted) return failed('interrupted', {})
    return layoutFault(error, source.file, source)
  }
}

const unfolded = (file: string): Problem => warning('layout-kept', {}, { file })
