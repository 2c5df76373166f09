import type { Template } from '../../core/adaptation/adaptation.ts'
import type { Document, FrontMatter } from '../../core/document/document.ts'
import type { KitRef, WantedKit } from '../../core/library/address.ts'
import type { Kit } from '../../core/library/kit.ts'
import type { SearchFind } from '../../core/library/search.ts'
import type { Fault, Problem, Result } from '../../core/outcome.ts'
import type { PackageInfo } from '../../core/package/packageInfo.ts'
import type { OwnPicture } from '../images.ts'
import type { PackageSource } from '../ports.ts'
import type { Source } from './readPackage.ts'

/**
 * All packages side by side. What was read is kept, since nobody changes a package while it is open. A kit is addressed by
 * package, version and id; no path leaves a package.
 */
export interface Library {
  /** Of every package the version that is offered, in the order of the sources. */
  readonly packages: readonly LibraryPackage[]
  /** Why an installed package is not here, or not in whole. */
  refused(): readonly Fault[]
  /**
   * A kit in the version asked for, or else in the one that is offered, or else in the newest that has it.
   * Faults: `package-unknown`, `kit-unknown`, `kit-ambiguous` (several packages offer one of that name), those of reading `kit.yaml`.
   */
  kit(wanted: WantedKit): Promise<Result<LibraryKit>>
  /** The same by its name, `KIT` or `PACKAGE/KIT`. */
  find(name: string): Promise<Result<LibraryKit>>
  /** All kits that are offered. */
  kits(): Promise<Result<readonly LibraryKit[]>>
  /** Kits and documents by the words of their text, best first. */
  search(query: string): Promise<Result<readonly LibraryFind[]>>
}

export interface LibraryPackage {
  readonly info: PackageInfo
  readonly origin: PackageSource['origin']
  /** All versions that are here, newest first. */
  readonly versions: readonly string[]
}

/** A kit of one version of a package. What is asked for is read then, and once. */
export interface LibraryKit {
  readonly ref: KitRef
  readonly package: PackageInfo
  readonly kit: Kit
  /** Faults: `document-unknown`, `document-missing`, those of reading. */
  document(id: string): Promise<Result<Source>>
  /** A document as local changes start from it; of the same faults. */
  template(id: string): Promise<Result<Template>>
  /** The listed documents in their order, without those whose file is missing. */
  documents(): Promise<Result<readonly Source[]>>
  heads(): Promise<Result<readonly FrontMatter[]>>
  /** The pictures that a text shows, by the path written there; `own`: those of a project. */
  images(text: Pick<Source, 'document' | 'places' | 'file'>, own?: OwnPicture): Promise<Images>
  /** Every sound picture of its picture folder, by the path that a document writes. */
  pictures(): Promise<ReadonlyMap<string, Uint8Array>>
  /** The kit's sign, an SVG in `currentColor`. */
  icon(): Promise<Uint8Array | undefined>
}
interface Images {
  readonly assets: ReadonlyMap<string, Uint8Array>
  readonly problems: readonly Problem[]
}

export interface LibraryFind extends Omit<SearchFind, 'id'> {
  readonly ref: KitRef
  readonly kitTitle: string
  /** Unset: the kit itself was found. */
  readonly document?: Document['front']
}
