import { useTranslation } from 'react-i18next'

/** Points in time in the language of the window. */
export function useMoment() {
  const { i18n } = useTranslation()
  const { language } = i18n
  const format = (options: Intl.DateTimeFormatOptions, at: Date): string =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de-DE', options).format(at)
  return {
    /** `18.03.2027, 14:05` of an ISO 8601 time. */
    moment: (iso: string): string => format({ dateStyle: 'medium', timeStyle: 'short' }, new Date(iso)),
    /** `18.03.2027` of a YYYY-MM-DD. */
    day: (date: string): string => format({ dateStyle: 'medium', timeZone: 'UTC' }, new Date(`${date}T00:00:00Z`)),
    size: (bytes: number): string => {
      const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB']
      const digits = unit === 'kB' ? 0 : 1
      return `${value.toLocaleString(language, { maximumFractionDigits: digits })} ${unit}`
    },
  }
}
