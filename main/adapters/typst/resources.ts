import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TypesetterResources } from './typesetter.ts'

const weights = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'] as const

/**
 * What the layout reads from disk. `root` is the package root. A bundled program names its own worker, and the folder its
 * templates were copied to.
 */
export function typstResources(root: string, bundled: { worker?: URL; template?: string } = {}): TypesetterResources {
  const require = createRequire(join(root, 'package.json'))
  const sans = '@expo-google-fonts/atkinson-hyperlegible-next'
  const source = join(root, 'main/adapters/typst')
  return {
    wasm: require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'),
    fonts: [
      ...weights.map((weight) => require.resolve(`${sans}/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`)),
      // The symbols that the first family lacks: arrows, check boxes.
      ...['Regular', 'Bold'].map((weight) => require.resolve(`source-sans/TTF/SourceSans3-${weight}.ttf`)),
    ],
    template: bundled.template ?? join(source, 'template'),
    worker: bundled.worker ?? pathToFileURL(join(source, 'worker.ts')),
  }
}
