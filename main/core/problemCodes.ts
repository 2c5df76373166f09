import type { Allowed, Expected } from './expected.ts'
import type { Overflow } from './overflow.ts'

/**
 * Every finding in an input by its code, with the facts that its wording needs. A new code is a line here; the compiler then
 * names the tables that must word it. Names, keys and texts are as they stand in the input.
 */
export interface ProblemFacts extends DocumentFacts, FillingFacts, MaterialFacts, PictureFacts, TableFacts {
  // Profile and project files, package.yaml, kit.yaml. `key`: the path, empty for the whole file.
  'json-syntax': None
  'json-too-deep': Most
  'json-too-long': Most
  'yaml-syntax': None
  'yaml-alias': None
  'yaml-too-long': Most
  'duplicate-key': { readonly syntax: Syntax }
  'key-missing': { readonly key: string; readonly expected?: Expected }
  'key-unknown': { readonly key: string; readonly syntax: Syntax }
  'value-invalid':
    | {
        readonly syntax: 'json'
        readonly key: string
        readonly value: unknown
        readonly expected?: Expected
        /** So many characters, or days, and no more. */
        readonly most?: number
      }
    | { readonly syntax: 'yaml'; readonly key: string; readonly expected?: Expected; readonly choices?: Choices }
}

/** What reading a document finds. */
export interface DocumentFacts {
  // The head of a document.
  'front-matter-missing': None
  'front-matter-open': None
  'front-matter-syntax': Text
  'front-matter-too-long': Most
  'front-matter-field-missing': KeyValue
  'front-matter-field-unknown': KeyValue & WithAllowed
  'front-matter-value': KeyValue & WithAllowed
  // Its blocks.
  'block-unknown': Name & WithAllowed
  'block-unnamed': None
  'block-open': Name
  'block-not-empty': Name
  'block-not-table': Name
  'block-rows-missing': None
  'attributes-syntax': Text
  'attribute-unknown': Name & KeyValue & WithAllowed
  'attribute-missing': Name & Key
  'attribute-twice': KeyValue
  'attribute-value': Name & KeyValue & WithAllowed
  'table-ragged': { readonly cells: number; readonly columns: number }
  'column-unknown': Key & WithAllowed
  'column-missing': Key
  'column-twice': Key
  /** Without `key` it is one of the values of a chart. */
  'cell-value': { readonly key?: string; readonly value: string } & WithAllowed
  'chart-corner': Text
  'field-syntax': None
  'field-kind': { readonly kind: string } & WithAllowed
  'field-name-twice': Name
  'signature-syntax': None
  // Its text.
  'placeholder-syntax': Text
  'link-refused': { readonly href: string }
  'link-empty': { readonly href: string }
  'definition-unused': Text
  'code-info': Text
  'comment-open': None
  footnote: Text
  'mark-left': Text
  'heading-underlined': Text
  'code-indented': Text
  'lines-joined': Text
  'list-number': Text
  'list-bracket': Text
  'list-sign': Text
  'quote-sign': Text
  'image-refused': { readonly src: string }
  html: Text
  // Limits: the document is read as plain text.
  'document-too-long': Most
  'paragraph-too-long': Most
  'spaces-too-many': Most
  'nesting-too-deep': Most
  'findings-too-many': Most
}

/** What filling facts in finds, and what would be wrong on the pages. */
interface FillingFacts {
  'front-matter-fixed': KeyValue
  // Facts filled in. Times: HH:MM.
  'placeholder-unknown': { readonly path: string }
  'placeholder-unfilled': { readonly path: string }
  'placeholder-not-numeric': { readonly path: string; readonly value: string }
  'placeholder-row': { readonly row: string; readonly known: Choices }
  'ratings-incomplete': { readonly title: string; readonly groups: Choices }
  /** `change`: the project changes it. */
  'agenda-unknown': { readonly agenda: string; readonly known: Choices; readonly change?: true }
  'agenda-row-unknown': { readonly agenda: string; readonly row: string; readonly known: Choices }
  'agenda-pin-overrun': {
    readonly title: string
    readonly at: string
    readonly late: number
    readonly possible: string
  }
  'agenda-past-midnight': { readonly title: string; readonly end: string }
  /** `minutes`: what the rows lack, or have too many. */
  'agenda-end-mismatch': { readonly written: string; readonly end: string; readonly minutes: number }
  'agenda-twice': Twice
  'agenda-row-twice': Twice
  // Before pages are made, and on them.
  /** `shown`: the character, when it can be seen; `code`: its number, as in U+6F22. */
  'glyph-missing': {
    readonly shown?: string
    readonly code: string
    /** The word that has it, and whose it is, if somebody's. */
    readonly word: string
    readonly person?: string
  }
  'marks-too-many': Most
  'heading-empty': None
  // Typed in the editor, where HTML and Markdown are letters.
  'typed-mark': Text
  'typed-comment': Text
  'heading-skipped': { readonly from: number; readonly to: number }
  'image-without-alt': { readonly src: string }
  'picture-without-alt': Record<never, never>
  /** `percent`: so much less would fit. */
  'card-overflow': { readonly title: string; readonly percent: number }
  /** As `Overflow`; `letters`: so many less would fit, where `words` are all that is too long. */
  'text-overflow': {
    readonly what: Exclude<Overflow['what'], 'card'>
    readonly words: string
    readonly much: number
    readonly letters: number
  }
  // What cannot be drawn.
  'block-inside': { readonly block: 'pagebreak' | 'cards'; readonly around: string }
  'blocks-too-deep': Most
  'chart-max': None
  'chart-value': { readonly value: number; readonly label: string; readonly max: number }
  'qr-too-long': { readonly characters: number }
  'qr-too-fine': { readonly characters: number }
  'link-too-long': Most
  'scale-order': { readonly from: number; readonly to: number }
  'too-many': {
    readonly what:
      | 'parts'
      | 'letters'
      | 'part-letters'
      | 'cards'
      | 'card-letters'
      | 'columns'
      | 'table-columns'
      | 'scale-steps'
      | 'radar-fields'
      | 'chart-values'
    readonly count: number
  } & Most
  'layout-kept': None
  'conflicts-open': { readonly count: number }

  // What is stored of a project and cannot be read; it is left out. `key`: path of the fact; `name`: of the file.
  'profile-lost': None
  'kit-gone': { readonly package: string; readonly version: string; readonly kit: string }
  'document-gone': { readonly title: string }
  'logo-lost': Name
  'people-lost': Name
  'ratings-lost': Name
  'fact-unreadable': Key
}

/** What a package has wrong beside its documents. */
interface MaterialFacts {
  'file-unreadable': None
  'file-outside': None
  'kit-id': { readonly id: string; readonly folder: string }
  'document-id': { readonly id: string }
  'document-twice': { readonly id: string }
  'document-missing': { readonly id: string }
  'document-unlisted': { readonly id: string }
  'rating-without-field': { readonly prefix: string }
  'image-missing': { readonly src: string }
  'image-outside': { readonly src: string }
  'image-unused': { readonly name: string }
}

/** What a picture has wrong, see `ImageFault`, or what looks otherwise than its author sees it, see `ImageNote`. */
interface PictureFacts {
  'image-too-large': Src
  'image-too-many-pixels': Src & { readonly width: number; readonly height: number }
  'image-not-an-image': Src
  'image-other-format': Src & { readonly format: string }
  'image-damaged': Src & { readonly format: string }
  'image-variant': Src & { readonly what: string }
  'image-too-slow': Src
  'image-glyph': Src & { readonly what: string }
  'image-svg-broken': SrcPart
  'image-svg-encoding': Src & { readonly what: string }
  'image-svg-active': SrcPart
  'image-svg-external': SrcPart
  'image-svg-html': SrcPart
  'image-svg-unsupported': SrcPart
  'image-svg-costly': SrcPart
  'image-svg-cyclic': SrcPart
  'image-svg-empty': SrcPart
  'image-cmyk': Src
  'image-moving': Src
  'image-font': Src & { readonly font: string }
  'image-differs': Src & { readonly what: string }
}

/** What a table of people or of rating sheets has wrong. Columns are named as `columnWords` names them. */
interface TableFacts {
  'table-empty': None
  /** `known`: headings that are read; `found`: the cells of the first row. */
  'table-header-missing': { readonly known: Choices; readonly found: Choices }
  /** `header`: line of the header. */
  'table-above-header': { readonly text: string; readonly header: number }
  'table-columns-unused': { readonly columns: Choices; readonly known: Choices }
  'table-column-twice': { readonly first: string; readonly other: string }
  'table-cell-beyond': Cell
  'table-formula': Cell
  'table-letter-lost': Cell
  'person-nameless': { readonly column: string }
  'person-name': Cell
  /** As in `glyph-missing`. */
  'person-glyph': Cell & { readonly shown?: string; readonly code: string }
  'person-name-comma': { readonly value: string }
  'person-name-order': { readonly value: string }
  /** `first`: line in which the person stands before. */
  'person-twice': { readonly name: string; readonly first: number }
  'people-turned': { readonly value: string }
  'people-columns-unclear': { readonly columns: number }
  'rating-value': Cell & { readonly scale?: { readonly from: number; readonly to: number } }
  'rating-group': { readonly column: string }
  'rating-group-alike': { readonly one: string; readonly other: string }
  'rating-without-group': None
  'rating-columns-missing': { readonly names: Choices }
  'rating-empty': None
}
interface Cell {
  readonly column: string
  readonly value: string
}

export type ProblemCode = keyof ProblemFacts
export type DocumentCode = keyof DocumentFacts
/** A document beyond them is read as plain text. */
export type LimitCode = 'document-too-long' | 'paragraph-too-long' | 'spaces-too-many' | 'nesting-too-deep'

type None = Readonly<Record<never, never>>
type Syntax = 'json' | 'yaml'
type Choices = readonly string[]
/** So many characters, levels or findings, and no more. */
interface Most {
  readonly most: number
}
/** The picture as the document writes it. */
interface Src {
  readonly src: string
}
/** A part of an SVG, as it stands in line `line` of it. */
interface SrcPart extends Src {
  readonly what: string
  readonly line: number
}
interface Text {
  readonly text: string
}
interface Name {
  readonly name: string
}
interface Key {
  readonly key: string
}
interface KeyValue extends Key {
  readonly value: string
}
interface WithAllowed {
  readonly allowed: Allowed
}
/** Where the name stands first. */
interface Twice {
  readonly id: string
  readonly file: string
  readonly line: number
}
