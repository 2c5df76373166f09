import { adapt } from '../core/adaptation/adapt.ts'
import { format } from '../core/document/format.ts'
import { parse } from '../core/document/parse.ts'
import type { SheetLayout } from '../core/handout/sheets.ts'
import { done, type Problem, type Result, warning } from '../core/outcome.ts'
import { type ExportPorts, type ExportReport, exportKit } from './exportHandouts.ts'
import type { LibraryKit } from './library/library.ts'
import type { Source } from './library/readPackage.ts'
import { kitOf, openProject, type ProjectPorts } from './project.ts'
import { overlay, storedFacts } from './storedFiles.ts'

export interface ExportProjectRequest {
  readonly id: string
  /** Empty: all documents of the kit. */
  readonly documents: readonly string[]
  readonly out: string
  readonly allowMissing: boolean
  readonly print: boolean
  readonly layout: SheetLayout
}

/** Exports a stored Vorhaben as `exportHandouts` does a kit, with its own facts, files and texts. */
export async function exportProject(
  request: ExportProjectRequest,
  ports: ProjectPorts & ExportPorts,
): Promise<Result<ExportReport>> {
  const { store } = ports
  const opened = await openProject(store, request.id)
  if (!opened.ok) return opened
  const { record, adaptations } = opened.value
  const profile = record.profile === undefined ? undefined : await store.read('profiles', record.profile)
  if (profile && !profile.ok) return profile
  const kit = await kitOf(record, ports.library)
  if (!kit.ok) return kit

  const { files: facts, paths } = storedFacts(record, profile?.value.record)
  const texts = new Map<string, Source>()
  const open: Problem[] = []
  for (const [document, adaptation] of Object.entries(adaptations)) {
    const template = await kit.value.template(document)
    // A document that the installed package no longer has is not exported; its text stays in the Vorhaben.
    if (!template.ok) continue
    const file = `${record.kit}/${document}.md`
    texts.set(document, { id: document, file, ...parse(format(adapt(template.value, adaptation)), file) })
    if (adaptation.conflicts.length > 0) open.push(openConflicts(document, adaptation.conflicts.length))
  }
  const { id: _, ...rest } = request
  const report = await exportKit(
    { ...rest, ...paths, kit: withTexts(kit.value, texts) },
    { ...ports, files: overlay(ports.files, ports.encoding, facts) },
  )
  return report.ok ? done({ ...report.value, warnings: [...open, ...report.value.warnings] }) : report
}

/** The kit as it reads in a Vorhaben. */
const withTexts = (kit: LibraryKit, texts: ReadonlyMap<string, Source>): LibraryKit => ({
  ...kit,
  document: async (id) => {
    const text = texts.get(id)
    return text ? done(text) : kit.document(id)
  },
  documents: async () => {
    const sources = await kit.documents()
    return sources.ok ? done(sources.value.map((source) => texts.get(source.id) ?? source)) : sources
  },
})

const openConflicts = (document: string, count: number): Problem =>
  warning('conflicts-open', { count }, { file: `${document}.md` })
