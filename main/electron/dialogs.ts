import { BrowserWindow, dialog } from 'electron'

/** Asks for one file. `title` comes from the window, in its language; `endings` without dots. Undefined: cancelled. */
export type ChooseFile = (title: string, endings: readonly string[]) => Promise<string | undefined>

export const chooseFile: ChooseFile = async (title, endings) => {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return undefined
  const filters = [{ name: title, extensions: [...endings] }]
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title, properties: ['openFile'], filters })
  return canceled ? undefined : filePaths[0]
}
