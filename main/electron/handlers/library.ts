import type { Handlers } from '../../bridge/contract.ts'
import { done } from '../../core/outcome.ts'
import { browseLibrary } from '../../usecases/library/browseLibrary.ts'
import type { Library } from '../../usecases/library/library.ts'
import { dataUrls } from '../dataUrl.ts'

type LibraryCalls = 'library.list' | 'library.search' | 'library.document'

export const libraryHandlers = (library: Library): Pick<Handlers, LibraryCalls> => ({
  'library.list': async () => {
    const shelf = await browseLibrary(library)
    if (!shelf.ok) return shelf
    const kits = shelf.value.kits.map(({ icon, ...kit }) => ({
      ...kit,
      ...(icon ? { icon: Buffer.from(icon).toString('utf8') } : {}),
    }))
    return done({ ...shelf.value, kits })
  },

  'library.search': async ({ text }) => {
    const finds = await library.search(text)
    if (!finds.ok) return finds
    return done(
      finds.value.map(({ document, ...find }) =>
        document ? { ...find, document: document.id, title: document.title } : { ...find, title: find.kitTitle },
      ),
    )
  },

  'library.document': async ({ document, ...ref }) => {
    const kit = await library.kit(ref)
    if (!kit.ok) return kit
    const source = await kit.value.document(document)
    if (!source.ok) return source
    const { assets } = await kit.value.images(source.value)
    return done({ document: source.value.document, images: dataUrls(assets) })
  },
})
