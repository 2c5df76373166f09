import { resolve } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { type Fault, failed, type Problem, type Result } from '../core/outcome.ts'
import { type BackupPorts, backUp, restoreBackup } from '../usecases/backUp.ts'
import { type ExportPorts, exportHandouts } from '../usecases/exportHandouts.ts'
import { lintMaterials } from '../usecases/lintMaterials.ts'
import { listLibrary } from '../usecases/listLibrary.ts'
import { addProjectCommands } from './commands/project.ts'
import { projectPorts } from './projectPorts.ts'
import { wordFault, wordNotice, wordProblem } from './wording.ts'

export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly version: string
  /** Folder of the installed materials. */
  readonly materials: string
}

interface ExportOptions {
  readonly document?: readonly string[]
  readonly profile?: string
  readonly project?: string
  readonly out: string
  readonly print?: boolean
  readonly allowMissing?: boolean
}

/** Runs one command; gives the exit code: 0 done, 1 input at fault, 2 wrong usage, 3 our fault, 130 interrupted. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  ports: ExportPorts & BackupPorts,
): Promise<number> {
  const json = args.includes('--json')
  let code = 0
  const answer = <T extends object>(result: Result<T>, show: (value: T) => readonly string[], ok = true): void => {
    if (!result.ok) code = report(result.fault, json, terminal)
    else if (json) terminal.out(`${JSON.stringify({ ok, ...result.value })}\n`)
    else
      terminal.out(
        show(result.value)
          .map((line) => `${line}\n`)
          .join(''),
      )
  }
  const program = commands(terminal, {
    list: async ({ kit }) =>
      answer(await listLibrary(ports.files, terminal.materials, kit), ({ kits }) =>
        kits.flatMap((each) => [
          `${each.id}  ${each.title} (${each.duration})`,
          ...each.documents.map((document) => `  ${document.id.padEnd(26)} ${document.title}`),
        ]),
      ),
    export: async (kit, options) => {
      const { profile, project, out } = options
      const request = {
        root: terminal.materials,
        kit,
        documents: options.document ?? [],
        ...(profile === undefined ? {} : { profile }),
        ...(project === undefined ? {} : { project }),
        out,
        allowMissing: options.allowMissing === true,
        print: options.print === true,
      }
      answer(await exportHandouts(request, ports), ({ files, warnings }) => [
        ...warnings.map(wordProblem),
        ...files.map(({ file, pages }) => `${out}/${file}  ${pages} ${pages === 1 ? 'Seite' : 'Seiten'}`),
      ])
    },
    lint: async (folder) => {
      const result = await lintMaterials(resolve(folder), ports)
      const errors = result.ok && result.value.problems.some((problem) => problem.severity === 'error')
      if (errors) code = 1
      answer(result, (value) => [...value.problems.map(wordProblem), summary(value)], !errors)
    },
    backup: async (options) =>
      answer(await backUp(options, ports), ({ files, bytes, notices }) => [
        ...notices.map(wordNotice),
        `${options.out}  ${files} Dateien, ${megabytes(bytes)}`,
      ]),
    restoreBackup: async (file, { data }) =>
      answer(await restoreBackup({ file, data }, ports), ({ files, bytes, notices }) => [
        ...notices.map(wordNotice),
        `${data}  ${files} Dateien, ${megabytes(bytes)}`,
      ]),
  })
  addProjectCommands(program, terminal, { ...ports, ...projectPorts }, answer)
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) return report(internal(error), json, terminal)
    if (error.exitCode === 0) return 0
    const reason = error.message.replace(/^error: /, '').replace(/^\(outputHelp\)$/, 'Es fehlt ein Befehl.')
    return report(failed('usage', { reason }).fault, json, terminal)
  }
  return code
}

interface Actions {
  readonly backup: (options: { readonly data: string; readonly out: string }) => Promise<void>
  readonly restoreBackup: (file: string, options: { readonly data: string }) => Promise<void>
  readonly list: (options: { readonly kit?: string }) => Promise<void>
  readonly export: (kit: string, options: ExportOptions) => Promise<void>
  readonly lint: (folder: string) => Promise<void>
}

function commands({ out, version }: Terminal, actions: Actions): Command {
  const program = new Command('koffer').description('Workshop-Kits als barrierefreie PDFs').version(version)
  // `--version` of a command is that command's, not the program's.
  program.enablePositionalOptions()
  program.exitOverride().configureOutput({ writeOut: out, writeErr: () => undefined })
  const jsonFlag = (): Option => new Option('--json', 'ein JSON-Objekt statt Text')
  program
    .command('list')
    .description('Kits und Dokumente zeigen')
    .option('--kit <KIT>', 'nur dieses Kit')
    .addOption(jsonFlag())
    .action(actions.list)
  program
    .command('export')
    .description('Dokumente eines Kits als PDF schreiben')
    .argument('<KIT>')
    .option('--document <DOKUMENT...>', 'nur diese Dokumente')
    .option('--profile <DATEI>', 'Profil der Kommune (JSON)')
    .option('--project <DATEI>', 'Angaben zum Vorhaben (JSON)')
    .addOption(
      new Option('--layout <LAYOUT>', 'Seitenanordnung: a4').default('a4').argParser((value: string) => {
        if (value === 'a4') return value
        const reason = `--layout ${value} gibt es in dieser Version nicht. Erlaubt: a4.`
        throw new CommanderError(2, 'koffer.layout', reason)
      }),
    )
    .option('--print', 'ohne Formularfelder, zum Drucken')
    .requiredOption('--out <ORDNER>', 'Ordner für die PDFs')
    .option('--allow-missing', 'fehlende Angaben als Lücke zum Ausfüllen setzen')
    .addOption(jsonFlag())
    .action(actions.export)
  program
    .command('lint')
    .description('Materialien prüfen')
    .argument('<ORDNER>')
    .addOption(jsonFlag())
    .action(actions.lint)
  program
    .command('backup')
    .description('den ganzen Datenordner in eine Datei sichern')
    .requiredOption('--data <ORDNER>', 'Datenordner')
    .requiredOption('--out <DATEI>', 'Datei für die Sicherung')
    .addOption(jsonFlag())
    .action(actions.backup)
  program
    .command('restore-backup')
    .description('den Datenordner durch eine Sicherung ersetzen')
    .argument('<DATEI>')
    .requiredOption('--data <ORDNER>', 'Datenordner')
    .addOption(jsonFlag())
    .action(actions.restoreBackup)
  return program
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toLocaleString('de', { maximumFractionDigits: 1 })} MB`

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

/** What nobody foresaw: a broken installation, a fault of the program. */
export const internal = (error: unknown): Fault =>
  failed('internal', { reason: error instanceof Error ? error.message : String(error) }).fault

/** Says what happened and gives the exit code. */
export function report(fault: Fault, json: boolean, { out, err }: Pick<Terminal, 'out' | 'err'>): number {
  const { message, mend } = wordFault(fault)
  if (json) out(`${JSON.stringify({ ok: false, fault: { ...fault, message, mend } })}\n`)
  else err(`${[...(fault.problems ?? []).map(wordProblem), message, mend].join('\n')}\n`)
  return exitCodes[fault.code] ?? 1
}

const exitCodes: Readonly<Record<string, number>> = { usage: 2, internal: 3, 'layout-failed': 3, interrupted: 130 }
