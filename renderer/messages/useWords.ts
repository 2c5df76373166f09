import { useTranslation } from 'react-i18next'
import { faultsDe } from '../../main/wording/de/faults.ts'
import { problemsDe } from '../../main/wording/de/problems.ts'
import { faultsEn } from '../../main/wording/en/faults.ts'
import { problemsEn } from '../../main/wording/en/problems.ts'
import type { Words } from '../../main/wording/words.ts'
import type { Language } from './messages.ts'

const words: Readonly<Record<Language, Words>> = {
  de: { faults: faultsDe, problems: problemsDe },
  en: { faults: faultsEn, problems: problemsEn },
}

/** What the main side gives as codes, in the window's language. */
export const useWords = (): Words => words[useTranslation().i18n.language === 'en' ? 'en' : 'de']
