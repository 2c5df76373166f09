import { adapt } from '../core/adaptation/adapt.ts'
import { format } from '../core/document/format.ts'
import type { SheetLayout } from '../core/handout/sheets.ts'
import { done, type Problem, type Result } from '../core/outcome.ts'
import { type ExportPorts, type ExportReport, exportHandouts } from './exportHandouts.ts'
import { openProject, type ProjectPorts } from './project.ts'
import { overlay, storedFacts } from './storedFiles.ts'
import { readTemplates } from './templates.ts'

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
  const { root, store } = ports
  const opened = await openProject(store, request.id)
  if (!opened.ok) return opened
  const { record, adaptations } = opened.value
  const profile = record.profile === undefined ? undefined : await store.read('profiles', record.profile)
  if (profile && !profile.ok) return profile
  const templates = await readTemplates(ports.files, root, record.kit)
  if (!templates.ok) return templates

  const { files: facts, paths } = storedFacts(record, profile?.value.record)
  const stored = new Map(facts)
  const open: Problem[] = []
  for (const [document, adaptation] of Object.entries(adaptations)) {
    const template = templates.value.template(document)
    // A document that the installed package no longer has is not exported; its text stays in the Vorhaben.
    if (!template.ok) continue
    stored.set(`${root}/${record.kit}/${document}.md`, {
      kind: 'text',
      text: format(adapt(template.value, adaptation)),
    })
    if (adaptation.conflicts.length > 0) open.push(openConflicts(document, adaptation.conflicts.length))
  }
  const { id: _, ...rest } = request
  const report = await exportHandouts(
    { ...rest, ...paths, root, kit: record.kit },
    { ...ports, files: overlay(ports.files, ports.encoding, stored) },
  )
  return report.ok ? done({ ...report.value, warnings: [...open, ...report.value.warnings] }) : report
}

const openConflicts = (document: string, count: number): Problem => ({
  code: 'conflicts-open',
  severity: 'warning',
  message: `${count === 1 ? 'Eine Stelle ist' : `${count} Stellen sind`} noch nicht entschieden; gedruckt wird Ihr Text.`,
  hint: 'Ändern Sie den Text an diesen Stellen und speichern Sie ihn.',
  place: { file: `${document}.md` },
})
