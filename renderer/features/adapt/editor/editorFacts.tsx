import { createContext, useContext } from 'react'
import type { AgendaChanges } from './rowTime.ts'
import type { FactLabels } from './templateText.ts'

/** What the blocks of a text draw from besides the text itself. */
export interface EditorFacts {
  /** Names of the facts by their path, in the language of the window. */
  readonly labels: FactLabels
  /** Values by path, as the page shows them; a path without a value is missing. */
  readonly values: Readonly<Record<string, string>>
  readonly agendas: AgendaChanges
  /** The pictures of kit and project: path → data URL. */
  readonly images: Readonly<Record<string, string>>
  /** Keeps a picture with the project and gives its name; what is wrong with it has been said then. */
  readonly addPicture?: (file: File) => Promise<string | undefined>
}

const Context = createContext<EditorFacts>({ labels: new Map(), values: {}, agendas: {}, images: {} })
export const EditorFactsProvider = Context.Provider
export const useEditorFacts = (): EditorFacts => useContext(Context)
