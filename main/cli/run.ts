import { basename, dirname, resolve } from 'node:path'
import { CommanderError } from 'commander'
import { type Fault, failed, type Problem, type Result } from '../core/outcome.ts'
import { type BackupPorts, backUp, restoreBackup, restoreReplaced } from '../usecases/backUp.ts'
import { exportKit, type KitPorts } from '../usecases/export/exportKit.ts'
import type { Library } from '../usecases/library/library.ts'
import { listLibrary } from '../usecases/library/listLibrary.ts'
import { lintMaterials } from '../usecases/lintMaterials.ts'
import type { Imports, OpenFolder } from '../usecases/ports.ts'
import { addProjectCommands } from './commands/project.ts'
import { commands } from './commands.ts'
import type { Places } from './compose.ts'
import { fileLine } from './fileLine.ts'
import { UsageError } from './germanCommand.ts'
import { projectPorts } from './projectPorts.ts'
import { asJson, wordFault, wordNotice, wordProblems } from './wording.ts'

export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly version: string
}

export interface Ports extends Omit<KitPorts, 'library'>, BackupPorts {
  readonly openFolder: OpenFolder
  readonly imports: Imports
  readonly library: (places: Places) => Promise<Result<Library>>
}

/** Runs one command; gives the exit code: 0 done, 1 input at fault, 2 wrong usage, 3 our fault, 130 interrupted. */
export async function run(args: readonly string[], terminal: Terminal, ports: Ports): Promise<number> {
  const json = args.includes('--json')
  let code = 0
  const answer = <T extends object>(result: Result<T>, show: (value: T) => readonly string[]): void => {
    const ok = result.ok && isWhole(result.value)
    if (!ok) code = 1
    if (!result.ok) code = report(result.fault, json, terminal)
    else if (json) terminal.out(`${JSON.stringify({ ok, ...asJson(result.value) })}\n`)
    else
      terminal.out(
        show(result.value)
          .map((line) => `${line}\n`)
          .join(''),
      )
  }
  const program = commands(terminal.version, terminal.out, {
    list: async ({ kit, ...places }) => {
      const library = await ports.library(places)
      answer(library.ok ? await listLibrary(library.value, kit) : library, ({ kits }) =>
        kits.flatMap((each) => [
          `${each.name}  ${each.title} (${each.duration})`,
          ...each.documents.map((document) => `  ${document.id.padEnd(26)} ${document.title}`),
        ]),
      )
    },
    export: async (kit, options) => {
      const { profile, project, out } = options
      const library = await ports.library(options)
      if (!library.ok) return answer(library, () => [])
      const request = {
        kit,
        documents: options.document ?? [],
        ...(profile === undefined ? {} : { profile }),
        ...(project === undefined ? {} : { project }),
        out,
        allowMissing: options.allowMissing === true,
        layout: options.layout,
      }
      answer(await exportKit(request, { ...ports, library: library.value }), ({ files, warnings }) => [
        ...wordProblems(warnings),
        ...files.map((file) => fileLine(out, file)),
      ])
    },
    lint: async (folder) => {
      const result = await lintMaterials(resolve(folder), ports)
      answer(result, (value) => [...wordProblems(value.problems), summary(value)])
    },
    backup: async (options) =>
      answer(await backUp(options, ports), ({ files, bytes, notices, leftOut = [] }) => [
        ...notices.map(wordNotice),
        ...leftOut.map((path) => wordNotice({ code: 'backup-left-out', facts: { path } })),
        `${options.out}  ${files} Dateien, ${sizeOf(bytes)}`,
      ]),
    restoreBackup: async (file, { data }) => {
      const known = resolve(dirname(file)) === resolve(data, 'replaced')
      const restored = known
        ? restoreReplaced({ name: basename(file), data }, ports)
        : restoreBackup({ file, data }, ports)
      answer(await restored, ({ files, bytes, notices, replaced }) => [
        ...notices.map(wordNotice),
        ...(replaced === undefined ? [] : [wordNotice({ code: 'state-replaced', facts: { path: replaced, data } })]),
        `${data}  ${files} Dateien, ${sizeOf(bytes)}`,
      ])
    },
  })
  addProjectCommands(program, terminal, { ...ports, ...projectPorts }, answer)
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (error instanceof UsageError) return report(failed('usage', { reason: error.message }).fault, json, terminal)
    if (!(error instanceof CommanderError)) return report(internal(error), json, terminal)
    if (error.exitCode === 0) return 0
    return report(failed('usage', { reason: 'Es fehlt ein Befehl.' }).fault, json, terminal)
  }
  return code
}

const sizeOf = (bytes: number): string =>
  bytes < 1e5
    ? `${Math.ceil(bytes / 1e3)} KB`
    : `${(bytes / 1e6).toLocaleString('de', { maximumFractionDigits: 1 })} MB`

function summary({
  documents,
  problems,
}: {
  readonly documents: number
  readonly problems: readonly Problem[]
}): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length
  return `${documents} Dokumente geprüft: ${errors} Fehler, ${problems.length - errors} Hinweise.`
}

/** Nothing of what was asked for is at fault. */
function isWhole(value: object): boolean {
  const { problems = [], warnings = [] }: { problems?: readonly Problem[]; warnings?: readonly Problem[] } = value
  return [...problems, ...warnings].every(({ severity }) => severity !== 'error')
}

/** What nobody foresaw: a broken installation, a fault of the program. */
export const internal = (error: unknown): Fault =>
  failed('internal', { reason: error instanceof Error ? error.message : String(error) }).fault

/** Says what happened and gives the exit code. */
export function report(fault: Fault, json: boolean, { out, err }: Pick<Terminal, 'out' | 'err'>): number {
  const { message, mend } = wordFault(fault)
  if (json) out(`${JSON.stringify({ ok: false, fault: { ...asJson(fault), message, mend } })}\n`)
  else err(`${[...wordProblems(fault.problems ?? []), message, mend].join('\n')}\n`)
  return exitCodes[fault.code] ?? 1
}

const exitCodes: Readonly<Record<string, number>> = {
  usage: 2,
  'kit-ambiguous': 2,
  internal: 3,
  'layout-failed': 3,
  interrupted: 130,
}
