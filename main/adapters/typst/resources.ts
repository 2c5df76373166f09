import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FontSet } from './lettering.ts'
import type { TypesetterResources } from './typesetter.ts'

const weights = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'] as const

/** The letters of the world. Bold ones of Han and Hangul would double their 17 MB. */
const sets: Readonly<Record<FontSet, readonly [folder: string, name: string, ...weights: readonly string[]]>> = {
  latin: ['noto-sans', 'NotoSans', '400Regular', '700Bold'],
  arabic: ['noto-sans-arabic', 'NotoSansArabic', '400Regular', '700Bold'],
  hebrew: ['noto-sans-hebrew', 'NotoSansHebrew', '400Regular', '700Bold'],
  armenian: ['noto-sans-armenian', 'NotoSansArmenian', '400Regular', '700Bold'],
  georgian: ['noto-sans-georgian', 'NotoSansGeorgian', '400Regular', '700Bold'],
  devanagari: ['noto-sans-devanagari', 'NotoSansDevanagari', '400Regular', '700Bold'],
  thai: ['noto-sans-thai', 'NotoSansThai', '400Regular', '700Bold'],
  han: ['noto-sans-sc', 'NotoSansSC', '400Regular'],
  hangul: ['noto-sans-kr', 'NotoSansKR', '400Regular'],
  emoji: ['noto-emoji', 'NotoEmoji', '400Regular'],
}

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
    moreFonts: Object.fromEntries(
      Object.entries(sets).map(([set, [folder, name, ...faces]]) => [
        set,
        faces.map((face) => require.resolve(`@expo-google-fonts/${folder}/${face}/${name}_${face}.ttf`)),
      ]),
    ),
    template: bundled.template ?? join(source, 'template'),
    worker: bundled.worker ?? pathToFileURL(join(source, 'worker.ts')),
  }
}
