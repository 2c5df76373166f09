import { extname } from 'node:path'
import { BrowserWindow, dialog } from 'electron'

/** Asks for one file. `title` comes from the window, in its language; `endings` without dots. Undefined: cancelled. */
export type ChooseFile = (title: string, endings: readonly string[]) => Promise<string | undefined>
/** Asks where a file shall go. `name` with its ending is the suggestion. Undefined: cancelled. */
export type ChooseTarget = (title: string, name: string) => Promise<string | undefined>

export const chooseFile: ChooseFile = async (title, endings) => {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return undefined
  const filters = [{ name: title, extensions: [...endings] }]
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title, properties: ['openFile'], filters })
  return canceled ? undefined : filePaths[0]
}

/** Asks for a folder. Undefined: cancelled. */
export type ChooseFolder = (title: string, start?: string) => Promise<string | undefined>

export const chooseFolder: ChooseFolder = async (title, start) => {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return undefined
  const properties = ['openDirectory', 'createDirectory'] as const
  const options = { title, properties: [...properties], ...(start === undefined ? {} : { defaultPath: start }) }
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
  return canceled ? undefined : filePaths[0]
}

export const chooseTarget: ChooseTarget = async (title, name) => {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return undefined
  const ending = extname(name)
  const filters = [{ name: title, extensions: [ending.slice(1)] }]
  const { canceled, filePath } = await dialog.showSaveDialog(window, { title, defaultPath: name, filters })
  if (canceled || !filePath) return undefined
  return extname(filePath).toLowerCase() === ending ? filePath : `${filePath}${ending}`
}
