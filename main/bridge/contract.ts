import type { Conflict, IdentifiedBlock } from '../core/adaptation/adaptation.ts'
import type { AgendaChange } from '../core/adaptation/agenda.ts'
import type { BlockChange } from '../core/adaptation/compare.ts'
import type { FactChange } from '../core/adaptation/compareFacts.ts'
import type { Person } from '../core/adaptation/facts.ts'
import type { Profile } from '../core/adaptation/profile.ts'
import type { Project } from '../core/adaptation/project.ts'
import type { Agenda, Document, FrontMatter } from '../core/document/document.ts'
import type { SheetLayout } from '../core/handout/sheets.ts'
import type { Kit } from '../core/library/kit.ts'
import type { Fault, Problem, Result } from '../core/outcome.ts'
import type { Version } from '../core/state/history.ts'
import type { Summary } from '../core/state/summaries.ts'

/**
 * Every call from the window to the main side. Preload, server, client, decoders, wording and the tests derive from it:
 * a call without a handler, a decoder or a wording breaks the build.
 */
export interface Api {
  /** What the program is, for the help page. */
  'app.info': (request: Nothing) => Result<AppInfo>
  /** Who may write, and what a person should be told about the data folder. */
  'app.state': (request: Nothing) => Result<AppState>
  /** The answer to `close-requested`: everything is saved, or the window stays open. */
  'window.close': (request: { readonly close: boolean }) => Result<null>
  /** Shows the data folder in the file manager. */
  'data.show': (request: Nothing) => Result<null>
  /** Asks where to and packs the data folder into one file; null: cancelled. */
  'data.backUp': (request: DialogTitle) => Result<BackupDone | null>
  /** Asks for a backup and puts it in the place of all data, after it was verified in full; null: cancelled. */
  'data.restore': (request: DialogTitle) => Result<BackupDone | null>
  'settings.read': (request: Nothing) => Result<Settings>
  'settings.save': (request: Settings) => Result<Settings>
  'library.list': (request: Nothing) => Result<LibraryList>
  /** Kits and documents by the words of their text, best first. */
  'library.search': (request: { readonly text: string }) => Result<readonly SearchHit[]>
  /** A template as it is in the package. */
  'library.document': (request: DocumentName) => Result<LibraryDocument>
  'profiles.list': (request: Nothing) => Result<ProfileList>
  'profile.read': (request: RecordName) => Result<OpenProfile>
  /** Without `id` a new profile. Without `logo` the one that the facts name stays. */
  'profile.save': (request: {
    readonly id?: string | undefined
    readonly facts: Profile
    readonly logo?: ImageFile | undefined
  }) => Result<OpenProfile>
  /** New Vorhaben take this profile. */
  'profile.standard': (request: RecordName) => Result<null>
  'profile.trash': (request: RecordName) => Result<null>
  'profile.restore': (request: RecordName) => Result<null>
  /** Asks for an image file; null: cancelled. Nothing is saved. */
  'profile.chooseLogo': (request: DialogTitle) => Result<CheckedImage | null>
  /** The same for a file that was dropped on the window. */
  'profile.droppedLogo': (request: ImageFile) => Result<CheckedImage>
  /** Asks for a profile file and keeps it as a new profile; null: cancelled. */
  'profile.import': (request: DialogTitle) => Result<OpenProfile | null>
  /** Keeps the invented municipality Musterstadt as a profile, to try things out; the one that is there already is given. */
  'profile.example': (request: Nothing) => Result<OpenProfile>
  /** Every Vorhaben, the one changed last first, and those in the trash. */
  'projects.list': (request: Nothing) => Result<ProjectList>
  /** With the standard profile. Without a title it has the kit's. */
  'project.new': (request: { readonly kit: string; readonly title?: string | undefined }) => Result<RecordName>
  'project.duplicate': (request: RecordName & { readonly title: string }) => Result<RecordName>
  'project.trash': (request: RecordName) => Result<null>
  'project.restore': (request: RecordName) => Result<null>
  'project.open': (request: RecordName) => Result<OpenProject>
  /** Without `profile` it has none. Names of files in the facts stay what they are. */
  'project.save': (
    request: RecordName & {
      readonly facts: Project
      readonly people: readonly Person[]
      readonly profile?: string | undefined
    },
  ) => Result<OpenProject>
  /** Asks for a table of people; null: cancelled. Nothing is saved. */
  'people.choose': (request: DialogTitle) => Result<readonly Person[] | null>
  /** Asks for a table of rating sheets and keeps it in the Vorhaben; null: cancelled. */
  'ratings.choose': (request: RecordName & DialogTitle) => Result<OpenProject | null>
  'ratings.remove': (request: RecordName) => Result<OpenProject>
  /** Where the handouts of a Vorhaben go; null: no folder was chosen yet. */
  'export.folder': (request: RecordName) => Result<ExportFolder | null>
  /** Asks for the folder and remembers it; null: cancelled. The window cannot name one itself. */
  'export.chooseFolder': (request: RecordName & DialogTitle) => Result<ExportFolder | null>
  'export.run': (request: ExportChoice) => Result<ExportReport>
  /** Shows what was written last in the file manager: handouts, or a file to hand on. */
  'written.show': (request: Nothing) => Result<null>
  /** Newest first. What was only passed through while typing is left out. */
  'history.list': (request: RecordName) => Result<ProjectHistory>
  /** What changed from one state to another; without `to` that is the one now. The template has texts only. */
  'history.compare': (
    request: RecordName & { readonly from: number | 'template'; readonly to?: number | undefined },
  ) => Result<Comparison>
  /** An empty name takes it away. */
  'history.name': (request: VersionName & { readonly name: string }) => Result<null>
  /** The state before stays in the history as `before`. */
  'history.restore': (request: VersionName) => Result<{ readonly version: number; readonly before: number }>
  /** What a Vorhaben has to hand on. */
  'share.contents': (request: RecordName) => Result<ShareContents>
  /** Asks where to and writes the changes of these documents, or without any the whole Vorhaben, into one file; null: cancelled. */
  'share.save': (
    request: RecordName & DialogTitle & { readonly documents: readonly string[] },
  ) => Result<{ readonly path: string } | null>
  /** Asks for such a file and applies it; null: cancelled. Changed texts alone ask for a Vorhaben in `to`. */
  'share.open': (request: DialogTitle & { readonly to?: string | undefined }) => Result<AppliedFile | null>
  /** A document of a Vorhaben, to be changed: as the template has it, and as it is here. */
  'adaptation.open': (request: ProjectDocument) => Result<OpenAdaptation>
  /** `conflicts`: the places that are still open. */
  'adaptation.save': (request: ProjectText & { readonly conflicts: readonly Conflict[] }) => Result<SavedAdaptation>
  /** The pages of a text that need not be saved. Only the newest request is laid out. */
  'preview.pages': (request: ProjectText) => Result<PreviewPages>
}

export type Call = keyof Api
export type Request<C extends Call> = Parameters<Api[C]>[0]
export type Answer<C extends Call> = ReturnType<Api[C]>
/** `signal` is aborted when the window cancels the call or goes away. */
export type Handlers = {
  readonly [C in Call]: (request: Request<C>, context: CallContext) => Promise<Answer<C>> | Answer<C>
}
export interface CallContext {
  readonly progress: (done: number, all: number) => void
  readonly signal: AbortSignal
}

/** What the main side says without being asked. `call` names the call in progress by the id that the window gave it. */
export type BridgeEvent =
  | { readonly kind: 'progress'; readonly call: string; readonly done: number; readonly all: number }
  | { readonly kind: 'close-requested' }

/** What the preload script puts on `window.koffer`. */
export interface Bridge {
  call(name: string, request: unknown, id: string): Promise<unknown>
  cancel(id: string): void
  /** Gives the clean-up. */
  listen(listener: (event: BridgeEvent) => void): () => void
}

/** Names of calls, for the preload script, which may not take just any channel. */
export const calls: { readonly [C in Call]: C } = {
  'app.info': 'app.info',
  'app.state': 'app.state',
  'window.close': 'window.close',
  'data.show': 'data.show',
  'data.backUp': 'data.backUp',
  'data.restore': 'data.restore',
  'settings.read': 'settings.read',
  'settings.save': 'settings.save',
  'library.list': 'library.list',
  'library.search': 'library.search',
  'library.document': 'library.document',
  'profiles.list': 'profiles.list',
  'profile.read': 'profile.read',
  'profile.save': 'profile.save',
  'profile.standard': 'profile.standard',
  'profile.trash': 'profile.trash',
  'profile.restore': 'profile.restore',
  'profile.chooseLogo': 'profile.chooseLogo',
  'profile.droppedLogo': 'profile.droppedLogo',
  'profile.import': 'profile.import',
  'profile.example': 'profile.example',
  'projects.list': 'projects.list',
  'project.new': 'project.new',
  'project.duplicate': 'project.duplicate',
  'project.trash': 'project.trash',
  'project.restore': 'project.restore',
  'project.open': 'project.open',
  'project.save': 'project.save',
  'people.choose': 'people.choose',
  'ratings.choose': 'ratings.choose',
  'ratings.remove': 'ratings.remove',
  'export.folder': 'export.folder',
  'export.chooseFolder': 'export.chooseFolder',
  'export.run': 'export.run',
  'written.show': 'written.show',
  'history.list': 'history.list',
  'history.compare': 'history.compare',
  'history.name': 'history.name',
  'history.restore': 'history.restore',
  'share.contents': 'share.contents',
  'share.save': 'share.save',
  'share.open': 'share.open',
  'adaptation.open': 'adaptation.open',
  'adaptation.save': 'adaptation.save',
  'preview.pages': 'preview.pages',
}

export type Nothing = Readonly<Record<string, never>>

export interface AppInfo {
  readonly version: string
  /** Name and version of what the window runs in. */
  readonly runtime: string
  readonly package: {
    readonly title: string
    readonly version: string
    readonly licence: string
    readonly date: string
  }
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
}
export interface BackupDone {
  readonly path: string
  readonly files: number
  readonly bytes: number
}

export interface Settings {
  readonly language: 'de' | 'en'
  readonly appearance: 'system' | 'light' | 'dark'
  /** The first start is over, with a profile or without. */
  readonly welcomed: boolean
}

export interface LibraryList {
  readonly package: { readonly id: string; readonly version: string; readonly title: string }
  readonly kits: readonly LibraryKit[]
}
export interface LibraryKit extends Omit<Kit, 'documents' | 'icon'> {
  readonly documents: readonly FrontMatter[]
  /** SVG source in `currentColor`. */
  readonly icon?: string
}
export interface SearchHit {
  readonly kit: string
  /** Unset: the kit itself was found. */
  readonly document?: string
  readonly title: string
  readonly kitTitle: string
  /** The words around the first find. */
  readonly excerpt: string
}
export interface DocumentName {
  readonly kit: string
  readonly document: string
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
export interface CheckedImage extends ImageFile {
  /** Data URL. */
  readonly image: string
}
export interface ProfileList {
  readonly profiles: readonly Summary<'profiles'>[]
  readonly trashed: readonly Summary<'profiles'>[]
  /** Id of the profile that a new Vorhaben takes. */
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
export interface OpenProject {
  readonly id: string
  readonly kit: { readonly id: string; readonly title: string }
  readonly facts: Project
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
  /** The data folder is open for writing elsewhere. */
  readonly readOnly: boolean
}
export interface ExportFolder {
  /** The chosen folder. */
  readonly folder: string
  /** The folder in it that gets the handouts of this Vorhaben. */
  readonly name: string
}
export interface ExportChoice extends RecordName {
  /** Empty: all documents of the kit. */
  readonly documents: readonly string[]
  readonly layout: SheetLayout
  /** Without form fields. */
  readonly print: boolean
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
  /** Number of the participants whose names go with a whole Vorhaben. */
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
  /** The Vorhaben is new here. */
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
  /** Facts that may stand in the text; those of this Vorhaben have a value. */
  readonly facts: readonly Fact[]
  /** What the facts of the Vorhaben change in the agendas of the kit, by the agenda's id. */
  readonly agendas: Readonly<Record<string, AgendaChange>>
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
  readonly what: string
  readonly conflicts: number
}
export type PreviewPages =
  | { readonly kind: 'overtaken' }
  | {
      readonly kind: 'pages'
      readonly pdf: Uint8Array
      readonly pages: number
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

export type { Fault }
