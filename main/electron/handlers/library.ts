import type { Handlers } from '../../bridge/contract.ts'
import { done } from '../../core/outcome.ts'
import type { Library } from '../../usecases/openLibrary.ts'
import { dataUrl } from '../dataUrl.ts'

type LibraryCalls = 'library.list' | 'library.search' | 'library.document'

export const libraryHandlers = (library: Library): Pick<Handlers, LibraryCalls> => ({
  'library.list': () => {
    const { id, version, title } = library.info
    const kits = library.kits.map(({ kit: { icon: _, ...kit }, icon, sources }) => ({
      ...kit,
      ...(icon === undefined ? {} : { icon }),
      documents: sources.map(({ document }) => document.front),
    }))
    return done({ package: { id, version, title }, kits })
  },

  'library.search': ({ text }) => {
    const hits = library.search(text).flatMap(({ id, excerpt }) => {
      const [name = '', document] = id.split('/')
      const kit = library.kits.find((each) => each.kit.id === name)
      if (!kit) return []
      const source = kit.sources.find((each) => each.id === document)
      const title = source?.document.front.title ?? kit.kit.title
      return [{ kit: name, ...(document ? { document } : {}), title, kitTitle: kit.kit.title, excerpt }]
    })
    return done(hits)
  },

  'library.document': async ({ kit, document }) => {
    const source = library.document(kit, document)
    if (!source.ok) return source
    const images = await library.images(kit, source.value.document)
    return done({
      document: source.value.document,
      images: Object.fromEntries([...images].map(([path, bytes]) => [path, dataUrl(bytes)])),
    })
  },
})
