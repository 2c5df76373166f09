import type { Token, Tokens } from 'marked'
import type { z } from 'zod'
import type { Place } from '../outcome.ts'
import type { Attributes } from './attributes.ts'
import type { Content, Json } from './content.ts'
import type { DirectiveBody, DirectiveToken } from './directives.ts'
import type { BlockKind, BlockOf, Blocks, Inlines, PartsOf } from './document.ts'
import type { Reader } from './reader.ts'

/** All that is to be known of one kind of block before facts and layout. `blockKinds.ts` has one of each. */
export interface Kind<K extends BlockKind> {
  /** The block as JSON; `blocks` decodes what stands inside. */
  readonly schema: (blocks: z.ZodType<Blocks>) => z.ZodObject & z.ZodType<BlockOf<K>>
  /** How it stands in Markdown: as tokens of marked, or as a `:::` block that is named like the kind. */
  readonly source: MarkdownSource | DirectiveSource
  /** Canonical Markdown. */
  write(block: BlockOf<K>, writing: Writing): string
  /** A copy in which each text and each sequence of blocks is what `change` makes of it, in the order of the text. */
  map(block: BlockOf<K>, change: Change): BlockOf<K>
  /** The block in the shape that all kinds share, and back: `fromContent(toContent(block))` equals `block`. */
  toContent(block: BlockOf<K>, contents: (blocks: Blocks) => readonly Content[]): Content
  fromContent(content: Content, blocks: (parts: readonly Content[]) => Blocks): BlockOf<K>
  /** Of the block, and of each part that stands in it. */
  readonly merging: { readonly [Name in K | (K extends keyof PartsOf ? PartsOf[K] : never)]: Merging }
}

/** What changes of two sides need to know of a content to be told apart and brought together. */
export interface Merging {
  /** What names the content whatever its words, such as a field's name or a row's id. */
  readonly name: (values: Content['values']) => Json | undefined
  /** Contents of the same form have the same fields: one may become the other, and changes of both sides fit. */
  readonly form: (content: Pick<Content, 'values' | 'texts'>) => string
  /** What stands in it fits no content of another form: then it is taken as a whole. */
  readonly rigid: boolean
  /** It is gone when the two sides together took everything out of it. */
  readonly gone: (content: Pick<Content, 'texts' | 'parts'>) => boolean
}

export interface MarkdownSource {
  readonly body?: undefined
  readonly tokens: readonly string[]
  /** What the token stands for; the first block stands where the token does. */
  readonly read: (reading: Reading<Tokens.Generic>) => Blocks
}

export interface DirectiveSource {
  readonly tokens?: undefined
  readonly body: DirectiveBody
  /** The names of its attributes. */
  readonly attributes: readonly string[]
  /** The block first, then what has no room in it: nothing written is lost. */
  readonly read: (reading: DirectiveReading) => Blocks
}

export interface Reading<T> {
  readonly reader: Reader
  readonly token: T
  readonly place: Place
  readonly blocks: (tokens: readonly Token[]) => Blocks
}

export interface DirectiveReading extends Reading<DirectiveToken> {
  readonly given: Attributes
  /** What stands in a block that holds nothing: a finding, and kept behind it. */
  readonly surplus: () => Blocks
}

export interface Writing {
  readonly blocks: (blocks: Blocks) => string
  /** Of a list that follows a list of its kind: the other mark, so that the two stay two. */
  readonly turned: boolean
}

export interface Change {
  readonly inlines: (inlines: Inlines) => Inlines
  /** Plain text that may hold `{{ placeholders }}`. */
  readonly template: (text: string) => string
  /** Plain text that is printed as it stands. */
  readonly text: (text: string) => string
  readonly blocks: (blocks: Blocks) => Blocks
  /** The name of a form field, or of what holds some. */
  readonly name: (name: string) => string
}
