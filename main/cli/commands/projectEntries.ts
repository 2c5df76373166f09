import { basename, dirname } from 'node:path'
import { Option } from 'commander'
import type { SheetLayout } from '../../core/handout/sheets.ts'
import { done, type Result } from '../../core/outcome.ts'
import { exportProject } from '../../usecases/export/exportProject.ts'
import type { WritePorts } from '../../usecases/export/writeHandouts.ts'
import { applyShared } from '../../usecases/project/applyShared.ts'
import { compareVersions } from '../../usecases/project/compareVersions.ts'
import { newProject } from '../../usecases/project/newProject.ts'
import { openProject, type ProjectPorts, stateNow } from '../../usecases/project/project.ts'
import { nameVersion, projectHistory, restoreVersion } from '../../usecases/project/projectHistory.ts'
import { saveAdaptation } from '../../usecases/project/saveAdaptation.ts'
import { shareProject } from '../../usecases/project/shareProject.ts'
import { showDocument } from '../../usecases/project/showDocument.ts'
import { trashProject, untrashProject } from '../../usecases/project/trashProject.ts'
import { updateProject } from '../../usecases/project/updateProject.ts'
import { takeCopy } from '../../usecases/syncCopies.ts'
import { fileLine } from '../fileLine.ts'
import { UsageError } from '../germanCommand.ts'
import { wordChange, wordProblems } from '../wording.ts'
import { layoutOption } from './layoutOption.ts'
import { printOption } from './printOption.ts'
import { wordChanges, wordConflicts } from './wordChanges.ts'

/** Prints a result and sets the exit code; `aside`: what belongs beside the output. */
export type Answer = <T extends object>(
  result: Result<T>,
  show: (value: T) => readonly string[],
  aside?: (value: T) => readonly string[],
) => void
export type Open = ProjectPorts & WritePorts

export interface Options {
  readonly data: string
  readonly json?: true
  readonly profile?: string
  readonly project?: string
  readonly from?: string
  readonly version?: number
  readonly document?: readonly string[]
  readonly out?: string
  readonly allowMissing?: true
  readonly layout?: SheetLayout
  readonly to?: string
}

interface Entry {
  /** Name and arguments, as commander reads them. */
  readonly usage: string
  readonly about: string
  readonly options?: readonly Option[]
  readonly mode: 'read' | 'write'
  readonly act: (args: readonly string[], options: Options, ports: Open, answer: Answer) => Promise<void>
}

const required = (flags: string, about: string): Option => new Option(flags, about).makeOptionMandatory()
const number = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new UsageError(`„${text}“ geht hier nicht. Erwartet wird die Nummer einer Version.`)
  return Number(text)
}

/** `koffer project …`: every command with what it needs. */
export const entries: readonly Entry[] = [
  {
    usage: 'new <KIT>',
    about: 'ein Vorhaben anlegen; gibt seine Kennung aus',
    options: [
      new Option('--profile <DATEI>', 'Profil der Kommune (JSON)'),
      new Option('--project <DATEI>', 'Angaben zum Vorhaben (JSON)'),
    ],
    mode: 'write',
    act: async ([kit = ''], { profile, project }, ports, answer) =>
      answer(
        await newProject({ kit, ...(profile ? { profile } : {}), ...(project ? { project } : {}) }, ports),
        ({ id }) => [id],
        ({ warnings }) => wordProblems(warnings),
      ),
  },
  {
    usage: 'list',
    about: 'Vorhaben zeigen, das zuletzt geänderte zuerst',
    mode: 'read',
    act: async (_, __, { store }, answer) => {
      const listed = await store.list('projects')
      answer(listed.ok ? done({ projects: listed.value }) : listed, ({ projects }) =>
        projects.map(({ id, title, kit, date, adapted }) =>
          [id, title, kit, date ?? '', adapted.length === 0 ? '' : `geändert: ${adapted.join(', ')}`]
            .filter(Boolean)
            .join('  '),
        ),
      )
    },
  },
  {
    usage: 'set <KENNUNG> <DOKUMENT>',
    about: 'den geänderten Text eines Dokuments speichern',
    options: [required('--from <DATEI>', 'das Dokument als Markdown')],
    mode: 'write',
    act: async ([id = '', document = ''], { from = '' }, ports, answer) =>
      answer(await saveAdaptation({ id, document, edited: { kind: 'markdown', path: from } }, ports), (saved) => [
        ...wordProblems(saved.warnings),
        saved.version === undefined ? wordChange(saved.what) : `Version ${saved.version}: ${wordChange(saved.what)}`,
        ...(saved.conflicts > 0 ? [`Noch zu entscheiden: ${saved.conflicts}`] : []),
      ]),
  },
  {
    usage: 'show <KENNUNG> <DOKUMENT>',
    about: 'den Text eines Dokuments als Markdown zeigen',
    options: [new Option('--version <NUMMER>', 'wie er in dieser Version war').argParser(number)],
    mode: 'read',
    act: async ([id = '', document = ''], { version }, ports, answer) =>
      answer(await showDocument({ id, document, ...(version ? { version } : {}) }, ports), ({ markdown }) => [
        markdown.replace(/\n$/, ''),
      ]),
  },
  {
    usage: 'export <KENNUNG>',
    about: 'die Dokumente eines Vorhabens als PDF schreiben',
    options: [
      required('--out <ORDNER>', 'Ordner für die PDFs'),
      new Option('--document <DOKUMENT...>', 'nur diese Dokumente'),
      layoutOption(),
      printOption(),
      new Option('--allow-missing', 'fehlende Angaben als Lücke zum Ausfüllen setzen'),
    ],
    mode: 'read',
    act: async ([id = ''], { document, out = '', allowMissing, layout = 'a4' }, ports, answer) => {
      const project = await openProject(id, ports)
      const choice = { documents: document ?? [], out, allowMissing: allowMissing === true, layout }
      answer(project.ok ? await exportProject(project.value, choice, ports) : project, ({ files, warnings }) => [
        ...wordProblems(warnings),
        ...files.map((file) => fileLine(out, file)),
      ])
    },
  },
  {
    usage: 'history <KENNUNG>',
    about: 'die Versionen eines Vorhabens zeigen, die neueste zuerst',
    mode: 'read',
    act: async ([id = ''], _, ports, answer) =>
      answer(await projectHistory(id, ports), ({ versions }) =>
        versions.map(
          ({ number, at, what, name }) =>
            `${number}  ${at}  ${wordChange(what)}${name === undefined ? '' : `  „${name}“`}`,
        ),
      ),
  },
  {
    usage: 'name <KENNUNG> <NUMMER> <NAME>',
    about: 'einer Version einen Namen geben; benannte bleiben für immer, ein leerer Name nimmt ihn weg',
    mode: 'write',
    act: async ([id = '', version = '', name = ''], _, ports, answer) =>
      answer(await nameVersion({ id, number: number(version), name }, ports), ({ version, name }) => [
        `Version ${version} heißt ${name === '' ? 'nicht mehr' : `„${name}“`}`,
      ]),
  },
  {
    usage: 'compare <KENNUNG> <VON> [BIS]',
    about: 'zwei Versionen vergleichen; VON darf „vorlage“ sein, ohne BIS gilt der jetzige Stand',
    mode: 'read',
    act: async ([id = '', from = '', to], _, ports, answer) => {
      const compared = await compareVersions(
        { id, from: from === 'vorlage' ? 'template' : number(from), ...(to === undefined ? {} : { to: number(to) }) },
        ports,
      )
      answer(compared.ok ? done({ documents: compared.value.documents }) : compared, ({ documents }) =>
        documents.length === 0 ? ['Kein Text ist anders.'] : documents.flatMap(wordChanges),
      )
    },
  },
  {
    usage: 'restore <KENNUNG> <NUMMER>',
    about: 'eine Version wiederherstellen; auch das ist eine neue Version',
    mode: 'write',
    act: async ([id = '', version = ''], _, ports, answer) =>
      answer(await restoreVersion({ id, number: number(version) }, ports), ({ version, what }) => [
        `Version ${version}: ${wordChange(what)}`,
      ]),
  },
  {
    usage: 'update <KENNUNG>',
    about:
      'die Vorlagen auf den Stand des installierten Pakets bringen; was auch hier geändert ist, wird zusammengeführt',
    mode: 'write',
    act: async ([id = ''], _, ports, answer) =>
      answer(await updateProject(id, ports), ({ from, to, version, documents }) => [
        version === undefined ? `${id}: Die Vorlagen sind auf dem Stand ${to}.` : `Version ${version}: ${from} → ${to}`,
        ...documents.flatMap(({ document, conflicts }) => wordConflicts(document, conflicts)),
      ]),
  },
  {
    usage: 'trash <KENNUNG>',
    about: 'ein Vorhaben in den Papierkorb legen',
    mode: 'write',
    act: async ([id = ''], _, ports, answer) =>
      answer(await trashProject(id, ports), () => [
        `${id} liegt im Papierkorb; zurück mit: koffer project untrash ${id}`,
      ]),
  },
  {
    usage: 'trashed',
    about: 'zeigen, was im Papierkorb liegt, das zuletzt weggelegte zuerst',
    mode: 'read',
    act: async (_, __, { store }, answer) => {
      const listed = await store.trashed('projects')
      answer(listed.ok ? done({ projects: listed.value }) : listed, ({ projects }) =>
        projects.map(({ id, title, trashedAt = '' }) => [id, title, trashedAt].join('  ')),
      )
    },
  },
  {
    usage: 'untrash <KENNUNG>',
    about: 'ein Vorhaben aus dem Papierkorb zurückholen',
    mode: 'write',
    act: async ([id = ''], _, ports, answer) => answer(await untrashProject(id, ports), () => [`${id} ist wieder da`]),
  },
  {
    usage: 'copies',
    about: 'Kopien zeigen, die ein Abgleichprogramm neben den Vorhaben und Profilen hinterlassen hat',
    mode: 'read',
    act: async (_, __, { store }, answer) => {
      const found = await store.copies()
      answer(found.ok ? done({ copies: found.value }) : found, ({ copies }) =>
        copies.map(({ name, title, changedAt, id }) => [name, title, changedAt, `Kopie von ${id}`].join('  ')),
      )
    },
  },
  {
    usage: 'take-copy <NAME>',
    about: 'eine solche Kopie als neues Vorhaben oder Profil übernehmen',
    mode: 'write',
    act: async ([name = ''], _, ports, answer) =>
      answer(await takeCopy(name, (title) => `${title} (Kopie aus dem Abgleich)`, ports), ({ id, title }) => [
        `${id}  ${title}`,
      ]),
  },
  {
    usage: 'set-copy-aside <NAME>',
    about: 'eine solche Kopie in den Ordner set-aside legen',
    mode: 'write',
    act: async ([name = ''], _, { store }, answer) => {
      const moved = await store.setCopyAside(name)
      answer(moved.ok ? done({ path: moved.value }) : moved, ({ path }) => [`${name} liegt jetzt hier: ${path}`])
    },
  },
  {
    usage: 'share <KENNUNG>',
    about: 'ein Vorhaben (.vorhaben) oder geänderte Dokumente daraus (.anpassung) in eine Datei schreiben',
    options: [
      required('--out <DATEI>', 'die Datei'),
      new Option('--document <DOKUMENT...>', 'nur die Änderungen an diesen Dokumenten'),
    ],
    mode: 'read',
    act: async ([id = ''], { document, out = '' }, ports, answer) => {
      const now = await stateNow(id, ports.store)
      const request = { documents: document ?? [], folder: dirname(out), name: basename(out) }
      answer(now.ok ? await shareProject(now.value, request, ports) : now, ({ documents, whole }) => [
        `${out}  ${whole ? 'ganzes Vorhaben' : documents.join(', ')}`,
      ])
    },
  },
  {
    usage: 'apply <DATEI>',
    about: 'eine solche Datei übernehmen; was hier auch geändert ist, wird zusammengeführt',
    options: [new Option('--to <KENNUNG>', 'Vorhaben, das die Änderungen bekommt')],
    mode: 'write',
    act: async ([file = ''], { to }, ports, answer) =>
      answer(await applyShared({ file, ...(to === undefined ? {} : { to }) }, ports), (applied) => [
        applied.version === undefined
          ? `${applied.id}: Es war schon alles da.`
          : `${applied.id}  Version ${applied.version}`,
        ...(applied.otherVersion === undefined
          ? []
          : [`Die Datei kommt von Version ${applied.otherVersion} des Pakets; sie wurde angeglichen.`]),
        ...wordConflicts('vorhaben', applied.facts),
        ...applied.documents.flatMap(({ document, conflicts }) => wordConflicts(document, conflicts)),
      ]),
  },
]
