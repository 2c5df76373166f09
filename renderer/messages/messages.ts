import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { de } from './de.ts'
import { en } from './en.ts'

export type Language = 'de' | 'en'

export async function startMessages(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { de: { translation: de }, en: { translation: en } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  speak(language)
}

/** At once, everywhere: the window's language and its wording. */
export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  speak(language)
}

function speak(language: Language): void {
  document.documentElement.lang = language
}
