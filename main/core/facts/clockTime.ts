const pattern = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Minutes since midnight of an 'HH:MM', or undefined when it is none. */
export function toMinutes(time: string): number | undefined {
  const match = pattern.exec(time)
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined
}

/** 'HH:MM' of minutes since midnight; past midnight the clock begins anew. */
export function toTime(minutes: number): string {
  const day = ((minutes % 1440) + 1440) % 1440
  return `${two(Math.floor(day / 60))}:${two(day % 60)}`
}

const two = (value: number): string => String(value).padStart(2, '0')
