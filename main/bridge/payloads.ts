import type { Conflict, IdentifiedBlock } from '../core/adaptation/adaptation.ts'
import type { BlockChange } from '../core/adaptation/compare.ts'
import type { Agenda, Document, FrontMatter } from '../core/document/document.ts'
import type { TextQuery } from '../core/document/findText.ts'
import type { AgendaChange } from '../core/facts/agenda.ts'
import type { FactChange } from '../core/facts/compareFacts.ts'
import type { Person } from '../core/facts/facts.ts'
import type { Profile } from '../core/facts/profile.ts'
import type { ProjectFacts } from '../core/facts/projectFacts.ts'
import type { SheetLayout } from '../core/handout/sheets.ts'
import type { KitRef } from '../core/library/address.ts'
import type { JoinedCategory } from '../core/library/categories.ts'
import type { Kit } from '../core/library/kit.ts'
import type { Fault, Problem } from '../core/outcome.ts'
import type { Version } from '../core/state/history.ts'
import type { Summary } from '../core/state/summaries.ts'

/** What requests and answers of the calls hold. The window reads them through `contract.ts`. */

export type Nothing = Readonly<Record<string, never>>

export interface AppInfo {
  readonly version: string
  /** Name and version of what the window runs in. */
  readonly runtime: string
  readonly packages: readonly {
    readonly title: string
    readonly version: string
    readonly licence: string
    readonly date: string
  }[]
  /** Folder of the data of this person. */
  readonly data: string
  readonly licences: readonly Licence[]
}
export interface Licence {
  readonly name: string
  readonly licence: string
  readonly text: string
}

export interface AppState {
  /** `read`: the folder is open elsewhere (`holder`) or does not let itself be written. */
  readonly access: 'write' | 'read'
  readonly holder?: { readonly user: string; readonly computer: string; readonly since: string }
  /** What was set aside and where, since the start. */
  readonly notices: readonly Fault[]
  /** When the state was replaced that the last restore keeps; ISO 8601 in UTC. */
  readonly replacedAt?: string
}
export interface BackupDone {
  readonly path: string
  readonly files: number
  readonly bytes: number
  /** What is not in the backup, relative to the data folder. */
  readonly leftOut?: readonly string[]
}

export interface Settings {
  readonly language: 'de' | 'en'
  readonly appearance: 'system' | 'light' | 'dark'
  /** The first start is over, with a profile or without. */
  readonly welcomed: boolean
}

export interface LibraryList {
  readonly packages: readonly { readonly id: string; readonly version: string; readonly title: string }[]
  /** What the kits are sorted by, in the order of the library. */
  readonly offers: readonly JoinedCategory[]
  readonly themes: readonly JoinedCategory[]
  readonly kits: readonly LibraryKit[]
}
/** `offer` and `theme` are keys of the library's. */
export interface LibraryKit extends Omit<Kit, 'documents' | 'icon'> {
  readonly ref: KitRef
  readonly documents: readonly FrontMatter[]
  /** SVG source in `currentColor`. */
  readonly icon?: string
}
export interface SearchHit {
  readonly ref: KitRef
  /** Unset: the kit itself was found. */
  readonly document?: string
  readonly title: string
  readonly kitTitle: string
  /** The words around the first find. */
  readonly excerpt: string
}
export interface LibraryDocument {
  readonly document: Document
  /** Image path as written in the document → data URL. */
  readonly images: Readonly<Record<string, string>>
}

export interface RecordName {
  readonly id: string
}
/** Title of a system dialog, in the language of the window. */
export interface DialogTitle {
  readonly title: string
}
export interface ImageFile {
  readonly name: string
  readonly base64: string
}
export interface AddedPicture {
  /** As a document names it. */
  readonly src: string
  /** Data URL. */
  readonly image: string
}
export interface CheckedImage extends ImageFile {
  /** Data URL. */
  readonly image: string
}
export interface ProfileList {
  readonly profiles: readonly Summary<'profiles'>[]
  readonly trashed: readonly Summary<'profiles'>[]
  /** Id of the profile that a new project takes. */
  readonly standard?: string
}
export interface OpenProfile {
  readonly id: string
  readonly facts: Profile
  /** Logo as a data URL. */
  readonly image?: string
}
export type ProjectLine = Summary<'projects'>
export interface ProjectList {
  readonly projects: readonly ProjectLine[]
  readonly trashed: readonly ProjectLine[]
}
/** People of a table, with what of it is left out or doubtful. */
export interface TakenPeople {
  readonly people: readonly Person[]
  readonly warnings: readonly Problem[]
}
export interface ProjectOverview {
  readonly id: string
  readonly kit: { readonly ref: KitRef; readonly title: string }
  readonly facts: ProjectFacts
  readonly people: readonly Person[]
  /** Id of its profile. */
  readonly profile?: string
  readonly documents: readonly {
    readonly front: FrontMatter
    /** Places that differ from the template. */
    readonly changes: number
    /** Places that a merge left open. */
    readonly conflicts: number
    /** Paths of placeholders without a value. */
    readonly missing: readonly string[]
  }[]
  /** The kit's agendas before the times of the facts, each with the title of its document. */
  readonly agendas: readonly { readonly id: string; readonly document: string; readonly agenda: Agenda }[]
  /** Paths of the placeholders that the kit's documents use. */
  readonly uses: readonly string[]
  readonly usesPeople: boolean
  /** Missing: the kit has no rating sheets. */
  readonly ratings?: { readonly sheets: number; readonly file?: string }
  /** A later version of the package, which the texts could be brought to. */
  readonly update?: string
  /** What of it cannot be read, or is no longer in its package. */
  readonly problems: readonly Problem[]
  /** The data folder is open for writing elsewhere. */
  readonly readOnly: boolean
}
/** A file beside the records that a sync program left: another state of one of them. */
export interface SyncCopy {
  readonly name: string
  readonly title: string
  /** ISO 8601 in UTC. */
  readonly changedAt: string
}
export interface CopyName {
  /** One that is listed. */
  readonly name: string
}
export interface ExportFolder {
  /** The chosen folder. */
  readonly folder: string
  /** The folder in it that gets the handouts of this project. */
  readonly name: string
}
export interface ExportChoice extends RecordName {
  /** Empty: all documents of the kit. */
  readonly documents: readonly string[]
  readonly layout: SheetLayout
  /** Missing facts become gaps. */
  readonly allowMissing: boolean
}
export interface ExportReport {
  readonly folder: string
  readonly files: readonly {
    readonly document: string
    readonly file: string
    readonly pages: number
    readonly bytes: number
    readonly layout: SheetLayout
  }[]
  readonly warnings: readonly Problem[]
}
export interface VersionName extends RecordName {
  readonly number: number
}
export interface ProjectHistory {
  readonly title: string
  readonly versions: readonly Version[]
  /** The data folder is open for writing elsewhere. */
  readonly readOnly: boolean
}
export interface Comparison {
  /** `row`: title of the agenda's row that the fact is about; what the kit has stands for a missing value. */
  readonly facts: readonly (FactChange & { readonly row?: string })[]
  /** Names that were taken from and put on the list of people. */
  readonly people: { readonly removed: readonly string[]; readonly added: readonly string[] }
  readonly documents: readonly {
    readonly document: string
    readonly title: string
    readonly language: FrontMatter['language']
    readonly changes: readonly BlockChange[]
  }[]
}
export interface ShareContents {
  /** Number of the participants whose names go with a whole project. */
  readonly people: number
  /** Those with changes. */
  readonly documents: readonly { readonly document: string; readonly title: string }[]
}
export interface FactConflict {
  readonly path: string
  readonly base?: string
  readonly mine?: string
  readonly theirs?: string
}
export interface AppliedFile extends RecordName {
  readonly title: string
  /** The project is new here. */
  readonly created: boolean
  /** Everything was here already. */
  readonly unchanged: boolean
  readonly documents: readonly {
    readonly document: string
    readonly title: string
    /** What both places changed; the text here stays until a person has chosen. */
    readonly conflicts: readonly Conflict[]
  }[]
  /** Facts that both places changed, in words; the ones here stay. */
  readonly facts: readonly FactConflict[]
  /** The file comes from this other version of the package. */
  readonly otherVersion?: string
}
export interface ProjectDocument {
  readonly project: string
  readonly document: string
}
export interface ProjectText extends ProjectDocument {
  readonly blocks: IdentifiedBlock
}
export interface OpenAdaptation {
  readonly projectTitle: string
  readonly front: FrontMatter
  readonly template: IdentifiedBlock
  readonly local: IdentifiedBlock
  /** Places that an update left open. */
  readonly conflicts: readonly Conflict[]
  /** Facts that may stand in the text; those of this project have a value. */
  readonly facts: readonly Fact[]
  /** What the facts of the project change in the agendas of the kit, by the agenda's id. */
  readonly agendas: Readonly<Record<string, AgendaChange>>
  /** The documents before and behind it in the kit, with their titles as they are here. */
  readonly neighbours: {
    readonly previous?: { readonly document: string; readonly title: string }
    readonly next?: { readonly document: string; readonly title: string }
  }
  /** The kit's pictures: path as a document writes it → data URL. */
  readonly images: Readonly<Record<string, string>>
  /** The data folder is open for writing elsewhere. */
  readonly readOnly: boolean
}
/** `row`: the title of the agenda row that it is a fact of. */
export interface Fact {
  readonly path: string
  readonly label: string
  readonly source: 'profile' | 'project' | 'people' | 'agenda' | 'package' | 'ratings'
  readonly row?: string
  readonly value?: string
}
export interface SavedAdaptation {
  readonly conflicts: number
}
export type PreviewPages =
  | { readonly kind: 'overtaken' }
  | {
      readonly kind: 'pages'
      readonly pdf: Uint8Array
      readonly pages: number
      readonly problems: readonly Problem[]
      /** The facts as they are with this text, by their path. */
      readonly values: Readonly<Record<string, string>>
      /** Where the blocks of the document begin: page from 1, `y` in points from its upper edge. */
      readonly marks: readonly {
        readonly part: number
        readonly block: number
        readonly page: number
        readonly y: number
      }[]
    }

/** Where the documents of a project have a text; `version` is the state that was searched. */
export interface FoundTexts {
  readonly title: string
  readonly version: number
  /** The data folder is open for writing elsewhere. */
  readonly readOnly: boolean
  readonly documents: readonly {
    readonly document: string
    readonly title: string
    readonly locked: boolean
    readonly count: number
    /** The first ones, each with the sentence around it. */
    readonly hits: readonly { readonly before: string; readonly found: string; readonly after: string }[]
  }[]
}
/** `without`: the numbers of the hits, from 0, that stay as they are. */
export interface Replacing extends RecordName {
  readonly version: number
  readonly query: TextQuery
  readonly by: string
  readonly documents: readonly { readonly document: string; readonly without: readonly number[] }[]
}
