import type { Adaptation, IdentifiedBlock, Template } from '../core/adaptation/adaptation.ts'
import type { Shared } from '../core/adaptation/sharedFile.ts'
import type { Table } from '../core/facts/tables/table.ts'
import type { Handout } from '../core/handout/handout.ts'
import type { Printing } from '../core/handout/printing.ts'
import type { SheetLayout } from '../core/handout/sheets.ts'
import type { Fault, Result } from '../core/outcome.ts'
import type { Overflow } from '../core/overflow.ts'
import type { ImageFault, Picture } from '../core/package/image.ts'
import type { NewVersion, StoredVersion, Version } from '../core/state/history.ts'
import type { Kind, Records } from '../core/state/records.ts'
import type { Summary } from '../core/state/summaries.ts'

/** Reading. Paths are joined with `/`. Regular files only, up to 64 MB. Faults: `file-missing`, `file-unreadable`, `file-too-large`, for texts `file-not-utf8`; facts: `path`. */
export interface Files {
  bytes(path: string): Promise<Result<Uint8Array>>
  text(path: string): Promise<Result<string>>
  /** The text of a table, in any of the encodings that spreadsheets write. Faults besides: `table-format`, `table-encoding`. */
  table(path: string): Promise<Result<string>>
  /** Names in a folder, sorted by code units. */
  names(folder: string): Promise<Result<readonly string[]>>
}

/** What lies in a folder; a package is read through it. */
export type FolderFiles = Pick<Files, 'bytes' | 'text' | 'names'>

/**
 * One version of a package, wherever it lies. Names are inside it, joined with `/`, the package itself is `''`; none leads out of
 * it, also no link (`file-outside`), and faults name nothing else.
 */
export interface PackageSource extends FolderFiles {
  /** `folder`: sources that somebody writes on. They take the place of a package that is there already. */
  readonly origin: 'built-in' | 'installed' | 'folder'
  /** What the folder is called; an installed package lies under its id and version. */
  readonly called?: { readonly id: string; readonly version: string }
}
/** Finds packages. Faults: those of reading folders. */
export type FindPackages = () => Promise<Result<readonly PackageSource[]>>
/** Sources in a folder that a person names. */
export type OpenFolder = (folder: string) => PackageSource

/** Rows of a CSV. Fails with `csv-invalid`, `table-too-large`. */
export type ReadCsv = (text: string, file: string) => Result<Table>

/** A folder in the making: nothing is seen at the target before `publish`, and nothing stays after `discard`. */
export interface Staging {
  put(name: string, bytes: Uint8Array): Promise<Result<void>>
  publish(): Promise<Result<void>>
  discard(): Promise<void>
}
/** Faults: `out-not-a-folder`, `out-is-a-folder`, `out-not-writable`, `out-not-restored`, `disk-full`. */
export type Stage = (folder: string) => Promise<Result<Staging>>

/** Reads a picture whole: what is sound comes back as the layout engine takes it. */
export type ReadPicture = (bytes: Uint8Array) => Promise<Result<Picture, ImageFault>>

/** The layout engine. */
export interface Typesetter {
  /** Rejects with the engine's first diagnostic, with a `LayoutLimit`, and when `signal` is aborted before it has begun. */
  render(
    handout: Handout,
    assets: ReadonlyMap<string, Uint8Array>,
    options?: {
      /** Asks for `marks`, in a PDF for the screen alone: it has no tags. */
      readonly marks?: boolean
      readonly signal?: Signal
    },
  ): Promise<{
    readonly pdf: Uint8Array
    readonly pages: number
    /** What has no room on its page. */
    readonly overflows: readonly Overflow[]
    readonly marks?: readonly Mark[]
  }>
}
/** The document took more than it may, and its thread was ended. `seconds`: what it may take. */
export class LayoutLimit extends Error {
  readonly of: 'time' | 'memory'
  readonly seconds: number

  constructor(of: 'time' | 'memory', seconds: number) {
    super(of === 'time' ? `layout took more than ${seconds} s` : 'layout took too much memory')
    this.of = of
    this.seconds = seconds
  }
}
/** Tells that somebody does not want to wait any longer; an `AbortSignal` is one. */
export interface Signal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
}
/** Where a block of the document begins: `page` from 1, `y` in points from the page's upper edge. */
export interface Mark {
  readonly part: number
  readonly block: number
  readonly page: number
  readonly y: number
}

/** Lays the pages of a laid out PDF on sheets; tags stay. `layout` is what the document really got, see `fittingLayout`. */
export type Impose = (
  pdf: Uint8Array,
  layout: SheetLayout,
) => Promise<{ readonly pdf: Uint8Array; readonly pages: number; readonly layout: SheetLayout }>

/** Makes PDF/UA-1 and PDF/A-2a of a laid out PDF. `date`: YYYY-MM-DD; `language`: BCP 47. */
export type Finish = (
  pdf: Uint8Array,
  meta: {
    readonly title: string
    readonly description?: string
    readonly author: string
    readonly language: string
    readonly date: string
    readonly identifier: string
  },
  printing?: Printing,
) => Promise<Uint8Array> | Uint8Array

/** Whether one of the bundled fonts draws the code point. */
export type HasGlyph = (codepoint: number) => boolean

/** Who has a data folder open for writing. */
export interface Holder {
  readonly user: string
  readonly computer: string
  readonly process: number
  /** ISO 8601 in UTC. */
  readonly since: string
}

/** The history of a project in memory. */
export interface Versions {
  /** Oldest first. */
  readonly versions: readonly Version[]
  /** Nothing for a number that is not there or that cannot be read. */
  version(number: number): StoredVersion | undefined
}

/** A record as it lies in the store, with the generation that the next save must expect. */
export interface Saved<K extends Kind> {
  readonly record: Records[K]
  /** Counts the saves of this record, from 1. */
  readonly generation: number
}

/**
 * A data folder. Faults of every call: `store-unreadable`; facts: `path`, `reason`.
 * Of every call that writes, besides: `store-held` (open elsewhere; facts: `user`, `computer`, `since`), `store-read-only`
 * (opened for reading), `store-not-writable`, `store-full`. After a fault the store and the caller's record are what they were before.
 */
export interface Store {
  /** Whether this process may write; when not, who else has the folder open, if anybody. */
  readonly access: { readonly kind: 'write' } | { readonly kind: 'read'; readonly holder?: Holder }
  /** Without the trash, the record changed last first. */
  list<K extends Kind>(kind: K): Promise<Result<readonly Summary<K>[]>>
  /**
   * Faults: `record-missing`, `record-damaged` (no sound generation is left), `record-newer` (written by a newer version
   * and left untouched); facts: `kind`, `id`.
   */
  read<K extends Kind>(kind: K, id: string): Promise<Result<Saved<K>>>
  /**
   * `expected`: the generation that was read, 0 for a new record. `version`: puts the record into the history of a project
   * under the new generation as its number. Faults: those of `read`, and `record-changed` (another save came first; facts:
   * `kind`, `id`, `expected`, `found`), `record-invalid` (the record does not have the shape of its kind).
   */
  save<K extends Kind>(kind: K, record: Records[K], expected: number, version?: NewVersion): Promise<Result<Saved<K>>>
  /** Puts a record into the trash with all that belongs to it. `at`: ISO 8601. Faults as `save`. */
  trash(kind: TrashableKind, id: string, expected: number, at: string): Promise<Result<void>>
  /** What lies in the trash, thrown away last first. */
  trashed<K extends TrashableKind>(kind: K): Promise<Result<readonly Summary<K>[]>>
  /** Takes a record out of the trash. Fault: `record-missing`. */
  restore<K extends TrashableKind>(kind: K, id: string): Promise<Result<Saved<K>>>
  /** Versions of a project, oldest first. Fault: `record-missing`. */
  versions(id: string): Promise<Result<readonly Version[]>>
  /** Faults: `record-missing`, `version-missing` (facts: `id`, `number`). */
  version(id: string, number: number): Promise<Result<StoredVersion>>
  /** All versions with what they hold, for whom one is not enough: the history is read once. Fault: `record-missing`. */
  history(id: string): Promise<Result<Versions>>
  /** Replaces the history by what `change` makes of it: to name versions, or to thin them out. */
  changeVersions(
    id: string,
    change: (versions: readonly Version[]) => readonly Version[],
  ): Promise<Result<readonly Version[]>>
  /**
   * What a person should be told since the folder was opened. Codes: `record-set-aside` (facts: `kind`, `id`, `path` where it
   * lies now, `reason`, `used`: the generation now in use, 0 for none, with `from: history` when it comes from there), `record-previous-used` (the same where
   * nothing may be moved), `history-set-aside` (facts: `kind`, `id`, `path`, `count` of lost versions), `record-newer`,
   * `record-unreadable`, `record-recovered` (a lost file came back), `history-newer` (facts: `used`, `newest`: an old file was put
   * back), `copy-found` (facts: `kind`, `id`, `name`, `path`, `title`), `store-taken-over` (from somebody who shows no signs of life; facts: `user`, `computer`, `since`).
   */
  notices(): readonly Fault[]
  /** What sync programs left beside the records of projects and profiles, up to fifty. */
  copies(): Promise<Result<readonly Copy[]>>
  /** The record in one of them. Fault: `copy-missing`. */
  readCopy(name: string): Promise<Result<Records[TrashableKind]>>
  /** Moves one of them out of the way; gives the path where it lies now. Fault: `copy-missing`. */
  setCopyAside(name: string): Promise<Result<string>>
  /** Reads every record and every history, trash included; what is damaged is set aside. Gives how many there are. */
  check(): Promise<Result<number>>
  /**
   * Keeps a picture of a project beside its record, in life and in the trash; what is there already under a name stays. `name` says what
   * is in it, see `ownPictureName`. Fault: `record-invalid`.
   */
  addPicture(id: string, name: string, bytes: Uint8Array): Promise<Result<void>>
  /** Fault: `file-missing`. */
  picture(id: string, name: string): Promise<Result<Uint8Array>>
  /** Lets something else work on the folder while this store does not. */
  exclusively<T>(act: () => Promise<T>): Promise<Result<T>>
  /** Waits for what is being written and gives the folder free. */
  close(): Promise<void>
}
/** A file that holds another state of a record, as sync programs leave it when two PCs changed the same one. */
export interface Copy {
  readonly kind: TrashableKind
  /** Of the file, in the folder of its kind. */
  readonly name: string
  readonly path: string
  /** Of the record that it is a state of. */
  readonly id: string
  /** Title of the project, or name of the profile. */
  readonly title: string
  /** ISO 8601 in UTC. */
  readonly changedAt: string
}
export type TrashableKind = Exclude<Kind, 'settings'>

/**
 * Opens a data folder and makes what is missing. `write` asks for the only writer's place; when somebody else has it, the
 * store opens for reading and `access` names the holder. Faults: `store-unreadable`, `store-not-writable`, `store-full`.
 */
export type OpenStore = (folder: string, mode: 'read' | 'write') => Promise<Result<Store>>

export interface BackupReport {
  readonly files: number
  readonly bytes: number
  /** What is not in the backup, relative to the data folder: cannot be read, or has a name that no restore takes. */
  readonly leftOut?: readonly string[]
}
export interface RestoreReport extends BackupReport {
  /** Folder that keeps the state from before. */
  readonly replaced?: string
}

/** Both ask for a folder that is open for writing, while nobody saves. Faults besides those of a save: */
export interface Backups {
  /** Packs a data folder into one file. `createdAt`: ISO 8601 in UTC. */
  write(folder: string, file: string, createdAt: string): Promise<Result<BackupReport>>
  /** `backup-invalid` (facts: `path`, `reason`), `backup-newer`, `file-missing`: nothing was replaced. */
  restore(file: string, folder: string): Promise<Result<RestoreReport>>
  /** Names of the states that restores replaced, oldest first: each begins with its time, ISO 8601 in UTC with hyphens for colons. */
  replaced(folder: string): Promise<Result<readonly string[]>>
  /** Puts one of them back and keeps what gives way. Fault: `replaced-missing`. */
  restoreReplaced(name: string, folder: string): Promise<Result<RestoreReport>>
}

export interface TextsToJoin {
  readonly template: Template
  readonly mine: Adaptation | undefined
  readonly theirs: Adaptation
  readonly ancestor: IdentifiedBlock | undefined
}

/** What comes from elsewhere is read and joined within a limit. Fails with `import-too-slow`; facts: `path`, `seconds`. */
export interface Imports {
  /** As `readShared` reads. */
  shared(text: string, path: string): Promise<Result<Shared>>
  /** As `joinAdaptations` joins; `path`: of the file that it comes from. */
  join(path: string, texts: TextsToJoin): Promise<Result<Adaptation>>
}

/** Texts and bytes into one another. */
export interface Encoding {
  utf8(text: string): Uint8Array
  toBase64(bytes: Uint8Array): string
  fromBase64(text: string): Uint8Array
}
