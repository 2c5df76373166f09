import { adapt } from '../core/adaptation/adapt.ts'
import { format } from '../core/document/format.ts'
import type { SheetLayout } from '../core/handout/sheets.ts'
import { done, failed, type Problem, type Result } from '../core/outcome.ts'
import type { StoredFile } from '../core/state/records.ts'
import { type ExportPorts, type ExportReport, exportHandouts } from './exportHandouts.ts'
import type { Files } from './ports.ts'
import { openProject, type ProjectPorts } from './project.ts'
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

  const stored = new Map<string, StoredFile>()
  const put = (
    folder: string,
    facts: string,
    { record }: { record: { facts: object; files?: Readonly<Record<string, StoredFile>> } },
  ) => {
    for (const [name, file] of Object.entries(record.files ?? {})) stored.set(`${folder}/${name}`, file)
    stored.set(`${folder}/${facts}`, { kind: 'text', text: JSON.stringify(record.facts, undefined, 2) })
    return `${folder}/${facts}`
  }
  const project = put(`${request.id}`, 'vorhaben.json', opened.value)
  const paths = profile ? { profile: put(`${request.id}/profil`, 'profil.json', profile.value), project } : { project }
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
    { ...ports, files: overlay(ports, stored) },
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

/** What is stored stands in front of the files of the same path. */
function overlay(
  { files, encoding }: Pick<ProjectPorts, 'files' | 'encoding'>,
  stored: ReadonlyMap<string, StoredFile>,
): Files {
  return {
    text: async (path) => {
      const file = stored.get(path)
      if (file === undefined) return files.text(path)
      return file.kind === 'text' ? done(file.text) : failed('file-unreadable', { path, reason: 'bytes' })
    },
    bytes: async (path) => {
      const file = stored.get(path)
      if (file === undefined) return files.bytes(path)
      return done(file.kind === 'bytes' ? encoding.fromBase64(file.base64) : encoding.utf8(file.text))
    },
    names: files.names,
  }
}
