import { done, type Result } from '../../core/outcome.ts'
import type { Library } from '../library/library.ts'
import type { Files, ReadCsv } from '../ports.ts'
import { readFacts } from '../readFacts.ts'
import type { Edition } from './edition.ts'
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
  const read = await readFacts({ ...request, kit: kit.value.ref.kit }, ports)
  if (!read.ok) return read
  const { facts, logo, warnings } = read.value
  const edition: Edition = { kit: kit.value, facts, logo, text: kit.value.document }
  const report = await exportHandouts(edition, request, ports)
  return report.ok ? done({ ...report.value, warnings: [...warnings, ...report.value.warnings] }) : report
}
