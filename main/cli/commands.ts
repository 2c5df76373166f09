import { type Command, Option } from 'commander'
import type { SheetLayout } from '../core/handout/sheets.ts'
import { layoutOption } from './commands/layoutOption.ts'
import { printOption } from './commands/printOption.ts'
import type { Places } from './compose.ts'
import { GermanCommand } from './germanCommand.ts'

export interface ExportOptions extends Places {
  readonly document?: readonly string[]
  readonly profile?: string
  readonly project?: string
  readonly out: string
  readonly allowMissing?: boolean
  readonly layout: SheetLayout
}

export interface Actions {
  readonly list: (options: Places & { readonly kit?: string }) => Promise<void>
  readonly export: (kit: string, options: ExportOptions) => Promise<void>
  readonly lint: (folder: string) => Promise<void>
  readonly backup: (options: { readonly data: string; readonly out: string }) => Promise<void>
  readonly restoreBackup: (file: string, options: { readonly data: string }) => Promise<void>
}

/** The commands with their options; wrong usage throws a `UsageError`, help and version a `CommanderError`. */
export function commands(version: string, out: (text: string) => void, actions: Actions): Command {
  const program = new GermanCommand('koffer').description('Workshop-Kits als barrierefreie PDFs')
  program
    .version(version, '-V, --version', 'Version zeigen')
    .helpOption('-h, --help', 'diese Hilfe zeigen')
    .helpCommand('help [BEFEHL]', 'Hilfe zu einem Befehl zeigen')
    // `--version` of a command is that command's, not the program's.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: () => undefined })
  const jsonFlag = (): Option => new Option('--json', 'ein JSON-Objekt statt Text')
  program
    .command('list')
    .description('Kits und Dokumente zeigen')
    .option('--kit <KIT>', 'nur dieses Kit')
    .addOption(materialsOption())
    .addOption(dataOption())
    .addOption(jsonFlag())
    .action(actions.list)
  program
    .command('export')
    .description('Dokumente eines Kits als PDF schreiben')
    .argument('<KIT>', 'Kennung des Kits, siehe koffer list, oder PAKET/KIT')
    .option('--document <DOKUMENT...>', 'nur diese Dokumente')
    .addOption(materialsOption())
    .addOption(dataOption())
    .option('--profile <DATEI>', 'Profil der Kommune (JSON)')
    .option('--project <DATEI>', 'Angaben zum Vorhaben (JSON)')
    .addOption(layoutOption())
    .addOption(printOption())
    .requiredOption('--out <ORDNER>', 'Ordner für die PDFs')
    .option('--allow-missing', 'fehlende Angaben als Lücke zum Ausfüllen setzen')
    .addOption(jsonFlag())
    .action(actions.export)
  program
    .command('lint')
    .description('Materialien prüfen')
    .argument('<ORDNER>', 'Ordner eines Pakets oder eines Kits')
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
    .argument('<DATEI>', 'Datei der Sicherung, oder ein Stand im Ordner replaced, den eine Sicherung ersetzt hat')
    .requiredOption('--data <ORDNER>', 'Datenordner')
    .addOption(jsonFlag())
    .action(actions.restoreBackup)
  return program
}

/** May be given several times. */
const materialsOption = (): Option =>
  new Option('--materials <ORDNER>', 'auch das Paket, dessen Quellen in diesem Ordner liegen').argParser(
    (folder, before: readonly string[] = []) => [...before, folder],
  )
const dataOption = (): Option =>
  new Option('--data <ORDNER>', 'auch die Pakete, die in diesem Datenordner installiert sind')
