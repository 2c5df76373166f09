/** Dates in words from tables of our own: the same on every machine, whatever its locale data. */
const german = {
  days: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
}
const english = {
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: 'January February March April May June July August September October November December'.split(' '),
}

/** Whether `value` is YYYY-MM-DD and a day of the calendar. */
export function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** `Donnerstag, 18. März 2027` or `Thursday, 18 March 2027`. Expects a calendar date. */
export function longDate(iso: string, language: 'de' | 'en'): string {
  const { year, month, day } = parts(iso)
  const { days, months } = language === 'en' ? english : german
  return `${days[weekday(year, month, day)]}, ${day}${language === 'en' ? '' : '.'} ${months[month - 1]} ${year}`
}

/** `18.03.2027` or `18/03/2027`. */
export function shortDate(iso: string, language: 'de' | 'en'): string {
  const [year, month, day] = iso.split('-')
  return [day, month, year].join(language === 'en' ? '/' : '.')
}

function parts(iso: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return { year, month, day }
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** 0 is Sunday. Sakamoto's method for the Gregorian calendar. */
function weekday(year: number, month: number, day: number): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const y = month < 3 ? year - 1 : year
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7
}
