import { useCallback, useEffect, useRef, useState } from 'react'
import type { Request, Value } from '../../client.ts'
import { call } from '../../client.ts'

export type Preview = Extract<Value<'preview.pages'>, { readonly kind: 'pages' }>

/** The pages of the newest text. While they are made the last ones stay. */
export function usePreview() {
  const [preview, setPreview] = useState<Preview>()
  const [error, setError] = useState<Error>()
  const newest = useRef(0)
  useEffect(
    () => () => {
      newest.current += 1
    },
    [],
  )
  const request = useCallback((text: Request<'preview.pages'>): void => {
    newest.current += 1
    const own = newest.current
    call('preview.pages', text).then(
      (made) => {
        // What was overtaken on its way tells nothing that is still true, but pages that are a little old are better than older ones.
        if (made.kind === 'overtaken') return
        setPreview(made)
        if (own === newest.current) setError(undefined)
      },
      (failure: Error) => {
        if (own === newest.current) setError(failure)
      },
    )
  }, [])
  return { preview, error, request }
}
