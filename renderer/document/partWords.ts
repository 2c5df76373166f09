import { editorKinds } from './editorKinds.ts'

/** What the editor says of the parts of blocks: `numbered` by the part's node, `add` by the block's. */
export function partWords(language: 'de' | 'en'): {
  readonly numbered: Readonly<Record<string, string>>
  readonly add: Readonly<Record<string, string>>
} {
  const kinds = Object.entries(editorKinds)
  return {
    numbered: Object.fromEntries(
      kinds.flatMap(([, { parts = {} }]) =>
        Object.entries(parts).flatMap(([name, { numbered }]) => (numbered ? [[name, numbered[language]]] : [])),
      ),
    ),
    add: Object.fromEntries(
      kinds.flatMap(([name, { frame }]) => (frame?.part ? [[name, frame.part.add[language]]] : [])),
    ),
  }
}
