import { useCallback, useState } from 'react'
import { call } from '../../client.ts'
import { base64Of, PictureError, type PictureRefused, preparePicture, textWidths } from './paste/preparePicture.ts'

/** Pictures that were put in since the text was opened, by their name, and why one was not. */
export function useOwnPictures(project: string, page: string) {
  const [images, setImages] = useState<Readonly<Record<string, string>>>({})
  const [refused, setRefused] = useState<Error>()
  const [said, setSaid] = useState<{ readonly why: PictureRefused; readonly name: string }>()
  const add = useCallback(
    async (file: File): Promise<string | undefined> => {
      setRefused(undefined)
      setSaid(undefined)
      try {
        const prepared = await preparePicture(file, textWidths[page] ?? 170)
        const { src, image } = await call('picture.add', { id: project, base64: await base64Of(prepared) })
        setImages((old) => ({ ...old, [src]: image }))
        return src
      } catch (error) {
        if (error instanceof PictureError) setSaid({ why: error.refused, name: file.name })
        else setRefused(error as Error)
        return undefined
      }
    },
    [project, page],
  )
  return { images, add, refused, said }
}
