import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from 'electron'

/** German first; words of the English parts are no mistakes either. Chromium's names of its languages. */
const languages = ['de', 'en-US', 'en-GB'] as const

/** Where Linux keeps dictionaries in Chromium's own form, and what Chromium calls them. */
const linuxDictionaries = '/usr/share/hunspell-bdic'
const files: readonly (readonly [language: string, here: string, there: string])[] = [
  ['de', 'de_DE.bdic', 'de-DE-3-0.bdic'],
  ['en-US', 'en_US.bdic', 'en-US-10-1.bdic'],
  ['en-GB', 'en_GB.bdic', 'en-GB-10-1.bdic'],
]

interface Computer {
  readonly platform: NodeJS.Platform
  /** Folder of the session's own data. */
  readonly userData: string
  readonly dictionaries?: string
}

/**
 * Spelling is checked by the system's dictionaries: macOS and Windows have a checker of their own, Linux what its packages brought. None
 * is fetched: the address that Chromium would ask leads nowhere, and without a dictionary nothing is checked.
 */
export function checkSpelling(
  session: Pick<
    Session,
    | 'setSpellCheckerDictionaryDownloadURL'
    | 'setSpellCheckerEnabled'
    | 'setSpellCheckerLanguages'
    | 'availableSpellCheckerLanguages'
  >,
  computer: Computer,
): void {
  session.setSpellCheckerDictionaryDownloadURL('http://127.0.0.1:9/')
  const there = computer.platform === 'linux' ? takeDictionaries(computer) : languages
  session.setSpellCheckerEnabled(there.length > 0)
  // macOS finds out itself which language it is.
  if (computer.platform === 'darwin' || there.length === 0) return
  session.setSpellCheckerLanguages(there.filter((each) => session.availableSpellCheckerLanguages.includes(each)))
}

/** Lays the system's dictionaries where Chromium looks before it asks the network. */
function takeDictionaries({ userData, dictionaries = linuxDictionaries }: Computer): readonly string[] {
  return files.flatMap(([language, here, there]) => {
    const source = join(dictionaries, here)
    const folder = join(userData, 'Dictionaries')
    try {
      if (!existsSync(source)) return []
      mkdirSync(folder, { recursive: true })
      copyFileSync(source, join(folder, there))
      return [language]
    } catch {
      // A full disk is no reason not to start.
      return []
    }
  })
}
