import type { Conflict } from '../core/adaptation/adaptation.ts'
import type { Person } from '../core/facts/facts.ts'
import type { Profile } from '../core/facts/profile.ts'
import type { ProjectFacts } from '../core/facts/projectFacts.ts'
import type { DocumentRef, KitRef, WantedKit } from '../core/library/address.ts'
import type { Fault, Result } from '../core/outcome.ts'
import type {
  AppInfo,
  AppliedFile,
  AppState,
  BackupDone,
  CheckedImage,
  Comparison,
  CopyName,
  DialogTitle,
  ExportChoice,
  ExportFolder,
  ExportReport,
  ImageFile,
  LibraryDocument,
  LibraryList,
  Nothing,
  OpenAdaptation,
  OpenProfile,
  OpenProject,
  PreviewPages,
  ProfileList,
  ProjectDocument,
  ProjectHistory,
  ProjectList,
  ProjectText,
  RecordName,
  SavedAdaptation,
  SearchHit,
  Settings,
  ShareContents,
  SyncCopy,
  VersionName,
} from './payloads.ts'

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
  /** Puts the state that the last restore replaced back in its place; what gives way is kept in its turn. */
  'data.undoRestore': (request: Nothing) => Result<BackupDone>
  'settings.read': (request: Nothing) => Result<Settings>
  'settings.save': (request: Settings) => Result<Settings>
  'library.list': (request: Nothing) => Result<LibraryList>
  /** Kits and documents by the words of their text, best first. */
  'library.search': (request: { readonly text: string }) => Result<readonly SearchHit[]>
  /** A template as it is in the package. */
  'library.document': (request: WantedKit & Pick<DocumentRef, 'document'>) => Result<LibraryDocument>
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
  /** What sync programs left beside Vorhaben and profiles. */
  'copies.list': (request: Nothing) => Result<readonly SyncCopy[]>
  /** As a new Vorhaben or profile. */
  'copies.take': (request: CopyName) => Result<RecordName>
  /** Moves the file out of the way; nothing is deleted. */
  'copies.setAside': (request: CopyName) => Result<{ readonly path: string }>
  'project.new': (request: { readonly kit: KitRef; readonly title?: string | undefined }) => Result<RecordName>
  'project.duplicate': (request: RecordName & { readonly title: string }) => Result<RecordName>
  'project.trash': (request: RecordName) => Result<null>
  'project.restore': (request: RecordName) => Result<null>
  'project.open': (request: RecordName) => Result<OpenProject>
  /** Without `profile` it has none. Names of files in the facts stay what they are. */
  'project.save': (
    request: RecordName & {
      readonly facts: ProjectFacts
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
  'data.undoRestore': 'data.undoRestore',
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
  'copies.list': 'copies.list',
  'copies.take': 'copies.take',
  'copies.setAside': 'copies.setAside',
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

export type * from './payloads.ts'
export type { Fault }
