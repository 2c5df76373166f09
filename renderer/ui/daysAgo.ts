/** How many midnights of the local clock lie between two points in time; negative for what is yet to come. */
export function daysAgo(at: Date, now: Date): number {
  const day = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  return Math.round((day(now) - day(at)) / 86_400_000)
}
