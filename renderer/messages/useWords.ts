import { useTranslation } from 'react-i18next'
import { changesDe } from '../../main/wording/de/changes.ts'
import { faultsDe } from '../../main/wording/de/faults.ts'
import { problemsDe } from '../../main/wording/de/problems.ts'
import { changesEn } from '../../main/wording/en/changes.ts'
import { faultsEn } from '../../main/wording/en/faults.ts'
import { problemsEn } from '../../main/wording/en/problems.ts'
import type { Words } from '../../main/wording/words.ts'
import type { Language } from './messages.ts'

const words: Readonly<Record<Language, Words>> = {
  de: { faults: faultsDe, problems: problemsDe, changes: changesDe },
  en: { faults: faultsEn, problems: problemsEn, changes: changesEn },
}

/** What the main side gives as codes, in the window's language. */
export const useWords = (): Words => words[useTranslation().i18n.language === 'en' ? 'en' : 'de']
