import { useState } from 'react'

/** Part of a long list that is drawn: places `from` to before `to`. The last part has one place more, for the next entry. */
export function usePager(count: number, size: number) {
  const [wanted, setPart] = useState(0)
  const parts = Math.max(1, Math.ceil(count / size))
  const part = Math.min(wanted, parts - 1)
  const from = part * size
  const to = part === parts - 1 ? count + 1 : from + size
  return { part, parts, from, to, show: setPart, showPlace: (place: number) => setPart(Math.floor(place / size)) }
}
