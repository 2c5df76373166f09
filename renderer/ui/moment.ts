import { useTranslation } from 'react-i18next'
import { daysAgo } from './daysAgo.ts'

/** Points in time in the language of the window. */
export function useMoment() {
  const { t, i18n } = useTranslation()
  const { language } = i18n
  const locale = language === 'en' ? 'en-GB' : 'de-DE'
  const format = (options: Intl.DateTimeFormatOptions, at: Date): string =>
    new Intl.DateTimeFormat(locale, options).format(at)
  const time = (iso: string): string => format({ timeStyle: 'short' }, new Date(iso))
  /** `heute` or `gestern`; nothing for any other day. */
  const near = (iso: string): string | undefined => {
    const days = daysAgo(new Date(iso), new Date())
    const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
    return days === 0 || days === 1 ? words.format(-days, 'day') : undefined
  }
  const moment = (iso: string): string => {
    const day = near(iso)
    return day ? `${day}, ${time(iso)}` : format({ dateStyle: 'medium', timeStyle: 'short' }, new Date(iso))
  }
  return {
    /** `14:05` of an ISO 8601 time. */
    time,
    /** `heute, 14:05`, `gestern, 14:05`, `18.03.2027, 14:05` of an ISO 8601 time. */
    moment,
    /** The same after a noun: `von heute, 14:05`, `vom 18.03.2027, 14:05`. */
    from: (iso: string): string => t(near(iso) ? 'moment.fromDay' : 'moment.fromDate', { when: moment(iso) }),
    /** As a heading: `Heute`, `Gestern`, `Donnerstag, 18. März 2027`. */
    dayName: (iso: string): string => {
      const day = near(iso) ?? format({ dateStyle: 'full' }, new Date(iso))
      return day.charAt(0).toLocaleUpperCase(locale) + day.slice(1)
    },
    /** `18.03.2027` of a YYYY-MM-DD. */
    day: (date: string): string => format({ dateStyle: 'medium', timeZone: 'UTC' }, new Date(`${date}T00:00:00Z`)),
    size: (bytes: number): string => {
      const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB']
      const digits = unit === 'kB' ? 0 : 1
      return `${value.toLocaleString(language, { maximumFractionDigits: digits })} ${unit}`
    },
  }
}
