/** A node of the editor as JSON, in the shape of ProseMirror's `Node.toJSON()`. */
export interface EditorNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly EditorNode[]
  readonly marks?: readonly EditorMark[]
  readonly text?: string
}
export interface EditorMark {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
}
