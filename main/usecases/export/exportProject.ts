import { done, type Problem, type Result, warning } from '../../core/outcome.ts'
import type { Library } from '../library/library.ts'
import { kitOf, type Project } from '../project/project.ts'
import { editionOf } from './edition.ts'
import { type ExportChoice, type ExportReport, exportHandouts } from './exportHandouts.ts'
import type { WritePorts } from './writeHandouts.ts'

/** Exports a project as `exportHandouts` does a kit, with its own facts, files and texts. Faults besides: those of the library. */
export async function exportProject(
  project: Project,
  choice: ExportChoice,
  ports: WritePorts & { readonly library: Library },
): Promise<Result<ExportReport>> {
  const kit = await kitOf(project.record, ports.library)
  if (!kit.ok) return kit
  const report = await exportHandouts(editionOf(project, kit.value), choice, ports)
  if (!report.ok) return report
  const open = report.value.files.flatMap(({ document }) => {
    const count = project.texts[document]?.conflicts.length ?? 0
    return count > 0 ? [openConflicts(document, count)] : []
  })
  return done({ ...report.value, warnings: [...project.problems, ...open, ...report.value.warnings] })
}

const openConflicts = (document: string, count: number): Problem =>
  warning('conflicts-open', { count }, { file: `${document}.md` })
