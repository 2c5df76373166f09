/**
 * The document model: what a Markdown source means, without positions.
 * `parse` reads it, `format` writes it canonically, the layout draws it; `schema.ts` decodes it from JSON.
 * Strings marked "template text" may hold `{{ placeholders }}`; in inline text a placeholder is a node of its own.
 */

export const kinds = [
  'agenda',
  'booklet',
  'brochure',
  'canvas',
  'cards',
  'certificate',
  'checklist',
  'feedback',
  'guide',
  'letter',
  'minutes',
  'nametags',
  'poster',
  'report',
  'script',
  'sheet',
  'slides',
  'worksheet',
] as const
export const audiences = ['facilitator', 'participant', 'organiser', 'public'] as const
export const pages = ['a3', 'a3-landscape', 'a4', 'a4-landscape', 'a5', 'a6', 'a6-landscape', 'slides'] as const
/** Whose look the pages have: `publisher` for what the makers of the package answer for, such as their prices. */
export const looks = ['municipality', 'publisher'] as const
/** BCP 47 tags. `de-simple` is Leichte Sprache (variant subtag "simple" of the IANA registry). */
export const languages = ['de', 'de-simple', 'en'] as const

export interface Document {
  readonly front: FrontMatter
  readonly blocks: Blocks
}

export interface FrontMatter {
  /** Lower-case ASCII words joined by hyphens; unique within the kit. */
  readonly id: string
  readonly title: string
  readonly kind: (typeof kinds)[number]
  readonly audience: (typeof audiences)[number]
  readonly page: (typeof pages)[number]
  readonly language: (typeof languages)[number]
  /** True: municipalities may not change the text (legal wording, for instance). */
  readonly lock: boolean
  readonly look?: (typeof looks)[number]
  readonly subtitle?: string
  /** What the document is for, in one sentence: shown in lists, and the PDF's description. */
  readonly summary?: string
}

export type Inlines = readonly Inline[]
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly inlines: Inlines }
  | { readonly kind: 'emphasis'; readonly inlines: Inlines }
  | { readonly kind: 'strikethrough'; readonly inlines: Inlines }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly title?: string; readonly inlines: Inlines }
  | { readonly kind: 'image'; readonly src: string; readonly alt: string; readonly title?: string }
  | { readonly kind: 'break' }
  | Placeholder

/** `{{ profil.name }}`; with arithmetic the result is rounded up: `{{ vorhaben.personen / 6 + 1 }}`. */
export interface Placeholder {
  readonly kind: 'placeholder'
  /** Dotted German path in lower case, for example `vorhaben.datum`. */
  readonly path: string
  /** Applied from left to right. */
  readonly steps: readonly { readonly op: '+' | '-' | '*' | '/'; readonly by: number }[]
}

export type Blocks = readonly Block[]
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly inlines: Inlines }
  | { readonly kind: 'paragraph'; readonly inlines: Inlines }
  | List
  | { readonly kind: 'quote'; readonly blocks: Blocks }
  | { readonly kind: 'code'; readonly language?: string; readonly text: string }
  | Table
  | { readonly kind: 'rule' }
  | Agenda
  | Note
  | Cards
  | { readonly kind: 'columns'; readonly columns: readonly Blocks[] }
  | Fields
  | Canvas
  | { readonly kind: 'signature'; readonly labels: readonly Inlines[] }
  | Chart
  | Picture
  | { readonly kind: 'qr' /** Template text. */; readonly value: string /** Template text. */; readonly label?: string }
  | { readonly kind: 'pagebreak' }

export type BlockKind = Block['kind']
export type BlockOf<K extends BlockKind> = Extract<Block, { readonly kind: K }>
/** What stands in blocks and is added, edited and moved on its own. */
/** What people add, edit and move on its own within a block of a kind. */
export interface PartsOf {
  readonly list: 'item'
  readonly table: 'table-row'
  readonly agenda: 'agenda-row'
  readonly cards: 'card'
  readonly columns: 'column'
  readonly fields: 'field'
  readonly canvas: 'cell'
  readonly signature: 'label'
  readonly chart: 'chart-row'
}
export type PartName = PartsOf[keyof PartsOf]

export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  /** First number of an ordered list; 1 otherwise. */
  readonly start: number
  readonly items: readonly { /** Set for task list items. */ readonly checked?: boolean; readonly blocks: Blocks }[]
}

export interface Table {
  readonly kind: 'table'
  /** One entry a column; every row has as many cells. */
  readonly align: readonly ('left' | 'center' | 'right' | null)[]
  readonly header: readonly Inlines[]
  readonly rows: readonly (readonly Inlines[])[]
}

/**
 * A timetable. With `rows` it defines the agenda `id`; with `ref` it shows the agenda that another document
 * (or the project) defines. Times are never written: they follow from start, minutes and pinned rows.
 */
export interface Agenda {
  readonly kind: 'agenda'
  readonly id?: string
  readonly ref?: string
  /** HH:MM. */
  readonly start?: string
  /** HH:MM; lint compares it with the computed end. */
  readonly end?: string
  /** `short`: time and title. `full`: all columns. Default: full. */
  readonly view?: 'short' | 'full'
  readonly rows: readonly AgendaRow[]
}
export interface AgendaRow {
  /** Names the row for placeholders: `{{ agenda.mittag.beginn }}`. Unique within the kit. */
  readonly id?: string
  readonly minutes: number
  readonly type: 'work' | 'break' | 'lunch'
  /** HH:MM; the row does not begin before this time. */
  readonly at?: string
  readonly title: Inlines
  readonly content: Inlines
  readonly method: Inlines
  readonly material: Inlines
}

/** A callout. `say` holds words to speak: "Sagen Sie: ...". */
export interface Note {
  readonly kind: 'note'
  readonly tone: 'info' | 'tip' | 'warning' | 'say' | 'example'
  /** Template text. */
  readonly title?: string
  readonly blocks: Blocks
}

export interface Cards {
  readonly kind: 'cards'
  readonly size: 'a6' | 'a7' | 'badge' | 'half'
  /** `people`: the cards are repeated for every person of the project. */
  readonly each?: 'people'
  readonly cards: readonly Blocks[]
}

export interface Fields {
  readonly kind: 'fields'
  /** Attributes shared by the scales of this block. */
  readonly scale?: Scale
  readonly fields: readonly Field[]
}
export interface Scale {
  readonly from: number
  readonly to: number
  readonly low?: string
  readonly high?: string
  /** The answer beside the scale, for example "weiß nicht". */
  readonly unknown?: string
}
interface FieldBase {
  /** Lower-case ASCII words joined by hyphens; unique within the document; the name in the PDF form. */
  readonly name: string
  readonly label: Inlines
  readonly required?: boolean
}
export type Field =
  | (FieldBase & { readonly kind: 'text' })
  | (FieldBase & { readonly kind: 'multiline'; readonly lines: number })
  | (FieldBase & { readonly kind: 'checkbox' })
  | (FieldBase & { readonly kind: 'choice'; readonly options: readonly string[]; readonly multiple?: boolean })
  | (FieldBase & { readonly kind: 'scale' })

/** A large form to write in by hand or on screen: cells with a heading and a prompt, filling the page. */
export interface Canvas {
  readonly kind: 'canvas'
  /** Unique within the document; with the cell's number the name of its form field. */
  readonly name: string
  readonly columns: number
  readonly cells: readonly { readonly span: number; readonly blocks: Blocks }[]
}

/** A picture between the texts, such as a photo of one's own. Without `src` it is the place for one, and nothing is drawn. */
export interface Picture {
  readonly kind: 'picture'
  /** A name in the kit's folder, or of a picture of the project: see `ownPicture`. */
  readonly src?: string
  /** Of the width of the text: all of it, half, a third. */
  readonly size: 'full' | 'medium' | 'small'
  /** What is to be seen, for people who do not see it. */
  readonly alt?: string
  /** It says nothing that the text does not say; then it needs no `alt`. */
  readonly decoration?: true
  /** Template text. */
  readonly caption?: string
}

export interface Chart {
  readonly kind: 'chart'
  readonly type: 'radar' | 'bar'
  /** Template text. */
  readonly alt: string
  readonly title?: string
  /** Highest value of the scale. */
  readonly max: number
  /** `ratings`: values come from the project's ratings; rows then name the fields of the empty chart. */
  readonly source?: 'ratings'
  readonly series: readonly string[]
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[]
}
