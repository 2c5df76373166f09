import { readFileSync, writeFileSync } from 'node:fs'

/** The folder that a person chose last for handouts, on this PC. */
export interface ExportFolder {
  readonly remembered: () => string | undefined
  readonly remember: (folder: string) => void
}

/**
 * Keeps it in a file of its own, not in the data: a data folder and a backup come from anywhere, and what they say must not lead
 * out of them. A disk that refuses costs the memory only.
 */
export function exportFolderIn(file: string): ExportFolder {
  let known: string | undefined
  return {
    remembered: () => {
      try {
        const value: unknown = known ?? JSON.parse(readFileSync(file, 'utf8'))
        return typeof value === 'string' ? value : undefined
      } catch {
        return undefined
      }
    },
    remember: (folder) => {
      known = folder
      try {
        writeFileSync(file, JSON.stringify(folder))
      } catch {
        // It serves until the window closes.
      }
    },
  }
}
