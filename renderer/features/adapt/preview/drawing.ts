/** What the window asks of the thread that draws. Each request is answered once, under its number. */
export type DrawRequest =
  | { readonly kind: 'open'; readonly id: number; readonly pdf: Uint8Array }
  | {
      readonly kind: 'draw'
      readonly id: number
      readonly document: number
      readonly page: number
      readonly width: number
    }
  /** The drawing is no longer wanted. */
  | { readonly kind: 'cancel'; readonly id: number; readonly drawing: number }
  | { readonly kind: 'close'; readonly id: number; readonly document: number }

export interface Drawing {
  readonly bitmap: ImageBitmap
  /** Of the page, in points. */
  readonly size: { readonly width: number; readonly height: number }
}
export type DrawAnswer = { readonly answers: number } & (
  | { readonly kind: 'opened'; readonly pages: number; readonly keys: readonly string[] | undefined }
  | ({ readonly kind: 'drawn' } & Drawing)
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason: string }
)
