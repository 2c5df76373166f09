/**
 * Every expected failure by its code, with the facts that its wording needs. A new code is a line here; the compiler then
 * names the tables that must word it. Paths and names are as a person wrote them, lines count from 1.
 */
export interface FaultFacts {
  // Reading files and materials.
  'file-missing': { readonly path: string; readonly reason?: string }
  'file-unreadable': { readonly path: string; readonly reason: string }
  /** A link that leads out of its package. */
  'file-outside': Path
  'file-too-large': { readonly path: string; readonly most: string }
  'file-not-utf8': Path
  'package-invalid': InFile
  'kit-invalid': InFile
  /** `known`: the addresses with their packages. */
  'kit-ambiguous': { readonly kit: string; readonly known: string }
  'package-unknown': {
    readonly package: string
    readonly kit: string
    readonly nearest: string
    readonly known: string
  }
  /** `other`: what lies in its place. */
  'package-misplaced': { readonly id: string; readonly version: string; readonly other: string }
  'kit-unknown': { readonly kit: string; readonly nearest: string; readonly known: string }
  'document-unknown': {
    readonly kit: string
    readonly document: string
    readonly nearest: string
    readonly known: string
  }
  'document-missing': { readonly kit: string; readonly document: string; readonly path: string }
  'document-invalid': InFile
  'document-locked': { readonly document: string; readonly title: string }
  'document-other': { readonly path: string; readonly document: string; readonly other: string }
  'not-materials': Path
  'not-a-package': Path
  // Facts about an event and its people.
  'profile-invalid': InFile
  'project-invalid': InFile
  'project-other-kit': { readonly path: string; readonly kit: string; readonly other: string }
  'csv-invalid': InFile
  /** Another kind of file; `format`: xlsx, xls, pdf, html, xml, rtf, or unknown. */
  'table-format': { readonly path: string; readonly format: string }
  /** Read in two encodings, a word is one or the other. */
  'table-encoding': { readonly path: string; readonly one: string; readonly other: string }
  /** `most`: as many of them are read. */
  'table-too-large': { readonly path: string; readonly of: 'rows' | 'columns' | 'letters'; readonly most: number }
  'people-invalid': InFile
  /** With the findings that say why, if there are any. */
  'people-none': Path
  'people-too-many': { readonly path?: string; readonly count: number; readonly most: number }
  'ratings-invalid': InFile
  'ratings-other': Path
  'placeholders-unresolved': { readonly count: number }
  'logo-missing': Logo & { readonly logo: string }
  'picture-unusable': Record<never, never>
  'logo-too-large': Logo & Path
  'logo-not-an-image': Logo & Path
  'logo-svg-active': Logo & Path
  'logo-svg-external': Logo & Path
  /** With the finding that says why. */
  'logo-unusable': Logo & Path
  // Changed texts, and handing them on.
  'blocks-invalid': { readonly document: string }
  'adaptation-damaged': { readonly id: string; readonly document: string }
  'nothing-to-share': { readonly id: string; readonly document: string; readonly known: string }
  'import-too-slow': { readonly path: string; readonly seconds: number }
  'shared-invalid': Path
  'shared-damaged': Path
  'shared-newer': Path
  /** `name`: of a file that lies elsewhere. */
  'shared-outside': { readonly path: string; readonly name: string }
  'shared-other-kit': { readonly path: string; readonly kit: string; readonly other: string }
  'shared-in-trash': { readonly path: string; readonly id: string; readonly title: string }
  'shared-without-project': {
    readonly path: string
    readonly id: string
    readonly kit: string
    readonly package: string
  }
  // Writing files and drawing pages.
  'out-not-a-folder': Refused
  'out-is-a-folder': Refused
  'out-not-writable': Refused
  'out-not-restored': { readonly path: string; readonly names: string; readonly kept: string }
  'disk-full': Refused
  'export-no-folder': None
  'layout-failed': { readonly path: string; readonly reason: string }
  /** `line`: where the largest piece begins. */
  'layout-too-slow': { readonly path: string; readonly line: number; readonly seconds: number }
  'layout-too-large': { readonly path: string; readonly line: number }
  interrupted: None
  // The data folder.
  'store-held': { readonly user: string; readonly computer: string; readonly since: string }
  'store-taken-over': { readonly user: string; readonly computer: string; readonly since: string }
  'store-read-only': Path
  'store-not-writable': Refused
  'store-full': Refused
  'store-unreadable': Refused
  'record-missing': OfRecord
  'record-damaged': OfRecord
  'record-newer': OfRecord & { readonly path: string; readonly schema: number }
  'record-changed': OfRecord & { readonly expected: number; readonly found: number }
  'record-invalid': OfRecord
  'record-set-aside': Replaced
  'record-previous-used': Replaced
  'history-set-aside': OfRecord & { readonly path: string; readonly count: number }
  'record-unreadable': OfRecord & Refused
  'record-recovered': OfRecord & { readonly path: string; readonly used: number; readonly from?: 'history' }
  /** The record's generation, and that of the newest version. */
  'history-newer': OfRecord & { readonly used: number; readonly newest: number }
  'version-missing': { readonly id: string; readonly number: number }
  'backup-invalid': { readonly path: string; readonly file: string; readonly reason: BackupFlaw }
  'backup-newer': Path
  'backup-left-out': Path
  /** `path`: where the former state lies; `data`: the data folder. */
  'state-replaced': { readonly path: string; readonly data: string }
  /** `name`: of the file in its folder; `title`: of the project or profile. */
  'copy-found': OfRecord & { readonly name: string; readonly path: string; readonly title: string }
  'copy-missing': { readonly name: string }
  'replaced-missing': { readonly name: string }
  // Everything else.
  /** `option`: of the program's start. */
  'switch-refused': { readonly option: string }
  usage: { readonly reason: string }
  internal: { readonly reason: string }
}

export type FaultCode = keyof FaultFacts
export type RecordName = 'settings' | 'profiles' | 'projects'
/** What is wrong with the bytes of a record's file. */
export type Damage = 'empty' | 'zeros' | 'not-json' | 'checksum' | 'shape' | 'folder'
/** What is wrong with a file of a backup. */
export type BackupFlaw =
  | 'archive'
  | 'changed'
  | 'link'
  | 'list'
  | 'missing'
  | 'name'
  | 'record'
  | 'too-large'
  | 'too-many'
  | 'unlisted'

type None = Readonly<Record<never, never>>
interface Path {
  readonly path: string
}
interface InFile {
  readonly path: string
  readonly line?: number
  readonly column?: number
}
/** `path`, or `logo`: the picture as the profile names it; `profile` and `line`: where it does, when it is a file. */
interface Logo {
  readonly profile?: string
  readonly line?: number
}
/** `reason`: the system's own word. */
interface Refused {
  readonly path: string
  readonly reason: string
}
interface OfRecord {
  readonly kind: RecordName
  readonly id: string
}
/** `used`: the generation that is in use instead, 0 for none. */
interface Replaced extends OfRecord {
  readonly path: string
  readonly reason: Damage
  readonly used: number
  readonly from?: 'history'
}
