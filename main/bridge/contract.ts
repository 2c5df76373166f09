import type { Conflict } from '../core/adaptation/adaptation.ts'
import type { TextQuery } from '../core/document/findText.ts'
import type { Person } from '../core/facts/facts.ts'
import type { Profile } from '../core/facts/profile.ts'
import type { ProjectFacts } from '../core/facts/projectFacts.ts'
import type { DocumentRef, KitRef, WantedKit } from '../core/library/address.ts'
import type { Fault, Result } from '../core/outcome.ts'
import type {
  AddedPicture,
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
  FoundTexts,
  ImageFile,
  LibraryDocument,
  LibraryList,
  Nothing,
  OpenAdaptation,
  OpenProfile,
  PreviewPages,
  ProfileList,
  ProjectDocument,
  ProjectHistory,
  ProjectList,
  ProjectOverview,
  ProjectText,
  RecordName,
  Replacing,
  SavedAdaptation,
  SearchHit,
  Settings,
  ShareContents,
  SyncCopy,
  TakenPeople,
  VersionName,
} from './payloads.ts'

/** What travels with one call; at run time only its name is there. */
interface CallTypes<Request, Answer> {
  readonly request?: Request
  readonly answer?: Answer
}
const call = <Request, Answer>(): CallTypes<Request, Answer> => ({})

/**
 * Every call from the window to the main side, with what is asked and what a `Result` of it holds. Preload, server, client, decoders,
 * handlers and the tests derive from this table: a call without a handler or a decoder breaks the build.
 */
const api = {
  /** What the program is, for the help page. */
  'app.info': call<Nothing, AppInfo>(),
  /** Who may write, and what a person should be told about the data folder. */
  'app.state': call<Nothing, AppState>(),
  /** The answer to `close-requested`: everything is saved, or the window stays open. */
  'window.close': call<{ readonly close: boolean }, null>(),
  /** Shows the data folder in the file manager. */
  'data.show': call<Nothing, null>(),
  /** Asks where to and packs the data folder into one file; null: cancelled. */
  'data.backUp': call<DialogTitle, BackupDone | null>(),
  /** Asks for a backup and puts it in the place of all data, after it was verified in full; null: cancelled. */
  'data.restore': call<DialogTitle, BackupDone | null>(),
  /** Puts the state that the last restore replaced back in its place; what gives way is kept in its turn. */
  'data.undoRestore': call<Nothing, BackupDone>(),
  'settings.read': call<Nothing, Settings>(),
  'settings.save': call<Settings, Settings>(),
  'library.list': call<Nothing, LibraryList>(),
  /** Kits and documents by the words of their text, best first. */
  'library.search': call<{ readonly text: string }, readonly SearchHit[]>(),
  /** A template as it is in the package. */
  'library.document': call<WantedKit & Pick<DocumentRef, 'document'>, LibraryDocument>(),
  'profiles.list': call<Nothing, ProfileList>(),
  'profile.read': call<RecordName, OpenProfile>(),
  /** Without `id` a new profile. Without `logo` the one that the facts name stays. */
  'profile.save': call<
    { readonly id?: string | undefined; readonly facts: Profile; readonly logo?: ImageFile | undefined },
    OpenProfile
  >(),
  /** New projects take this profile. */
  'profile.standard': call<RecordName, null>(),
  'profile.trash': call<RecordName, null>(),
  'profile.restore': call<RecordName, null>(),
  /** Asks for an image file; null: cancelled. Nothing is saved. */
  'profile.chooseLogo': call<DialogTitle, CheckedImage | null>(),
  /** The same for a file that was dropped on the window. */
  'profile.droppedLogo': call<ImageFile, CheckedImage>(),
  /** Asks for a profile file and keeps it as a new profile; null: cancelled. */
  'profile.import': call<DialogTitle, OpenProfile | null>(),
  /** Keeps the invented municipality Musterstadt as a profile, to try things out; the one that is there already is given. */
  'profile.example': call<Nothing, OpenProfile>(),
  /** Every project, the one changed last first, and those in the trash. */
  'projects.list': call<Nothing, ProjectList>(),
  /** With the standard profile. Without a title it has the kit's. */
  /** What sync programs left beside projects and profiles. */
  'copies.list': call<Nothing, readonly SyncCopy[]>(),
  /** As a new project or profile of this title. */
  'copies.take': call<CopyName & { readonly title: string }, RecordName>(),
  /** Moves the file out of the way; nothing is deleted. */
  'copies.setAside': call<CopyName, { readonly path: string }>(),
  'project.new': call<{ readonly kit: KitRef; readonly title?: string | undefined }, RecordName>(),
  'project.duplicate': call<RecordName & { readonly title: string }, RecordName>(),
  'project.trash': call<RecordName, null>(),
  'project.restore': call<RecordName, null>(),
  'project.open': call<RecordName, ProjectOverview>(),
  /** Brings the texts to the version of the package that is offered; what both changed is left open. */
  'project.update': call<RecordName, ProjectOverview>(),
  /** Without `profile` it has none. Names of files in the facts stay what they are. */
  'project.save': call<
    RecordName & {
      readonly facts: ProjectFacts
      readonly people: readonly Person[]
      readonly profile?: string | undefined
    },
    ProjectOverview
  >(),
  /** Asks for a table of people; null: cancelled. Nothing is saved. */
  'people.choose': call<DialogTitle, TakenPeople | null>(),
  /** Asks for a table of rating sheets and keeps it in the project; null: cancelled. */
  'ratings.choose': call<RecordName & DialogTitle, ProjectOverview | null>(),
  'ratings.remove': call<RecordName, ProjectOverview>(),
  /** Where the handouts of a project go; null: no folder was chosen yet. */
  'export.folder': call<RecordName, ExportFolder | null>(),
  /** Asks for the folder and remembers it; null: cancelled. The window cannot name one itself. */
  'export.chooseFolder': call<RecordName & DialogTitle, ExportFolder | null>(),
  'export.run': call<ExportChoice, ExportReport>(),
  /** Shows what was written last in the file manager: handouts, or a file to hand on. */
  'written.show': call<Nothing, null>(),
  /** Newest first. What was only passed through while typing is left out. */
  'history.list': call<RecordName, ProjectHistory>(),
  /** What changed from one state to another; without `to` that is the one now. The template has texts only. */
  'history.compare': call<
    RecordName & { readonly from: number | 'template'; readonly to?: number | undefined },
    Comparison
  >(),
  /** An empty name takes it away. */
  'history.name': call<VersionName & { readonly name: string }, null>(),
  /** The state before stays in the history as `before`. */
  'history.restore': call<VersionName, { readonly version: number; readonly before: number }>(),
  /** What a project has to hand on. */
  'share.contents': call<RecordName, ShareContents>(),
  /** Asks where to and writes the changes of these documents, or without any the whole project, into one file; null: cancelled. */
  'share.save': call<
    RecordName & DialogTitle & { readonly documents: readonly string[] },
    { readonly path: string } | null
  >(),
  /** Asks for such a file and applies it; null: cancelled. Changed texts alone ask for a project in `to`. */
  'share.open': call<DialogTitle & { readonly to?: string | undefined }, AppliedFile | null>(),
  /** Keeps a picture with a project; it is one of a project that a text may show from then on. */
  'picture.add': call<RecordName & { readonly base64: string }, AddedPicture>(),
  /** A document of a project, to be changed: as the template has it, and as it is here. */
  'adaptation.open': call<ProjectDocument, OpenAdaptation>(),
  /** `conflicts`: the places that are still open. */
  'adaptation.save': call<ProjectText & { readonly conflicts: readonly Conflict[] }, SavedAdaptation>(),
  /** What the documents of a project have of a text, as they are saved. */
  'texts.find': call<RecordName & { readonly query: TextQuery }, FoundTexts>(),
  /** Replaces what was found in the state `version`, as one state of the history; `before` is the one to go back to. */
  'texts.replace': call<Replacing, { readonly before: number; readonly count: number; readonly documents: number }>(),
  /** The pages of a text that need not be saved. Only the newest request is laid out. */
  'preview.pages': call<ProjectText, PreviewPages>(),
}

export type Call = keyof typeof api
/** Names of calls, for the preload script, which may not take just any channel. */
export const calls = Object.keys(api) as readonly Call[]

export type Request<C extends Call> = (typeof api)[C] extends CallTypes<infer R, unknown> ? R : never
export type Answer<C extends Call> = (typeof api)[C] extends CallTypes<unknown, infer A> ? Result<A> : never
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
  /** Chosen from the context menu, for the block at the cursor. */
  | { readonly kind: 'block-action'; readonly action: 'up' | 'down' | 'remove' }

/** What the preload script puts on `window.koffer`. */
export interface Bridge {
  call(name: string, request: unknown, id: string): Promise<unknown>
  cancel(id: string): void
  /** Gives the clean-up. */
  listen(listener: (event: BridgeEvent) => void): () => void
}

export type * from './payloads.ts'
export type { Fault }
