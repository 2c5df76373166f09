import type { ProjectHistory } from '../../../main/bridge/contract.ts'

export type Version = ProjectHistory['versions'][number]
interface Line {
  readonly version: Version
  /** Number of the state that stood before it in the history. */
  readonly before?: number
}
interface Day {
  /** YYYY-MM-DD of the local clock. */
  readonly day: string
  readonly lines: readonly [Line, ...Line[]]
}

/** States under the day on which they were saved, in the order given: a clock that jumped back opens a day again. */
export function byDay(versions: readonly Version[]): readonly Day[] {
  const days: { day: string; lines: [Line, ...Line[]] }[] = []
  for (const [index, version] of versions.entries()) {
    const before = versions[index + 1]?.number
    const line = { version, ...(before === undefined ? {} : { before }) }
    const day = localDay(new Date(version.at))
    const open = days.at(-1)
    if (open?.day === day) open.lines.push(line)
    else days.push({ day, lines: [line] })
  }
  return days
}

function localDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
