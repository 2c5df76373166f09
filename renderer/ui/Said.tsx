import { Fragment } from 'react'
import { piecesOf } from '../../main/wording/quoted.ts'

/** A sentence of ours; what it takes over from a German document is marked as German. */
export function Said({ text }: { readonly text: string }) {
  return piecesOf(text).map((piece, index) =>
    index % 2 === 0 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no other name
      <Fragment key={index}>{piece}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same
      <span key={index} lang="de">
        {piece}
      </span>
    ),
  )
}
