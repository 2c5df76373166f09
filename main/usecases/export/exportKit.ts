import { projectProblems } from '../../core/facts/projectProblems.ts'
import { done, type Problem, type Result } from '../../core/outcome.ts'
import type { Library } from '../library/library.ts'
import type { Files, ReadCsv } from '../ports.ts'
import { readFacts } from '../readFacts.ts'
import { allFacts, type Edition } from './edition.ts'
import { type ExportChoice, type ExportReport, exportHandouts } from './exportHandouts.ts'
import type { WritePorts } from './writeHandouts.ts'

export interface KitRequest extends ExportChoice {
  /** As `Library.find` takes it. */
  readonly kit: string
  /** Files with facts. */
  readonly profile?: string
  readonly project?: string
}

export interface KitPorts extends WritePorts {
  readonly library: Library
  readonly files: Files
  readonly readCsv: ReadCsv
}

/** Exports documents of a kit with facts from files, without a project. Faults besides: those of `readFacts`. */
export async function exportKit(request: KitRequest, ports: KitPorts): Promise<Result<ExportReport>> {
  const kit = await ports.library.find(request.kit)
  if (!kit.ok) return kit
  const read = await readFacts(request, kit.value, ports)
  if (!read.ok) return read
  const { facts, logo, warnings } = read.value
  const edition: Edition = { kit: kit.value, facts, logo, text: kit.value.document }
  const report = await exportHandouts(edition, request, ports)
  if (!report.ok) return report
  const changes = await agendaWarnings(edition, request.project)
  return changes.ok
    ? done({ ...report.value, warnings: [...warnings, ...changes.value, ...report.value.warnings] })
    : changes
}

/** What the project's file changes of agendas and cannot; they are read for it only where it changes one. */
async function agendaWarnings(edition: Edition, file: string | undefined): Promise<Result<readonly Problem[]>> {
  if (file === undefined || Object.keys(edition.facts.project?.agenda ?? {}).length === 0) return done([])
  const facts = await allFacts(edition)
  return facts.ok ? done(projectProblems(facts.value, file)) : facts
}
