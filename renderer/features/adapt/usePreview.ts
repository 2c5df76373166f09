import { useCallback, useEffect, useRef, useState } from 'react'
import type { Request, Value } from '../../client.ts'
import { call } from '../../client.ts'

export type Preview = Extract<Value<'preview.pages'>, { readonly kind: 'pages' }>

/** The pages of the newest text. While they are made the last ones stay. */
export function usePreview() {
  const [preview, setPreview] = useState<Preview>()
  const [error, setError] = useState<Error>()
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])
  const request = useCallback((text: Request<'preview.pages'>): void => {
    call('preview.pages', text).then(
      (made) => {
        if (gone.current || made.kind === 'overtaken') return
        setPreview(made)
        setError(undefined)
      },
      (failure: Error) => {
        if (!gone.current) setError(failure)
      },
    )
  }, [])
  return { preview, error, request }
}
