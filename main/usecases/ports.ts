import type { Handout } from '../core/handout/handout.ts'
import type { Result } from '../core/outcome.ts'

/** Reading. Paths are joined with `/`. Faults: `file-missing`, `file-unreadable`; facts: `path`. */
export interface Files {
  bytes(path: string): Promise<Result<Uint8Array>>
  text(path: string): Promise<Result<string>>
  /** Names in a folder, sorted by code units. */
  names(folder: string): Promise<Result<readonly string[]>>
}

/** Rows of a CSV by the names of its header, each with its line. Fails with `csv-invalid`. */
export type ReadCsv = (
  text: string,
  file: string,
) => Result<readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[]>

/** A folder in the making: nothing is seen at the target before `publish`, and nothing stays after `discard`. */
export interface Staging {
  put(name: string, bytes: Uint8Array): Promise<Result<void>>
  publish(): Promise<Result<void>>
  discard(): Promise<void>
}
/** Faults: `out-not-a-folder`, `out-is-a-folder`, `out-not-writable`, `out-not-restored`, `disk-full`. */
export type Stage = (folder: string) => Promise<Result<Staging>>

export interface Layout {
  /** Rejects with the layout engine's first diagnostic. */
  render(
    handout: Handout,
    assets: ReadonlyMap<string, Uint8Array>,
  ): Promise<{ readonly pdf: Uint8Array; readonly pages: number }>
}

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
) => Promise<Uint8Array> | Uint8Array

/** Whether one of the bundled fonts draws the code point. */
export type HasGlyph = (codepoint: number) => boolean
