/**
 * Calls `act` when `milliseconds` of running time are over; the result calls it off. Counted in twenty steps, of which a PC
 * that slept, or a process that was held up, loses one.
 */
export function timeLimit(milliseconds: number, act: () => void): () => void {
  let steps = 20
  const timer = setInterval(() => {
    steps -= 1
    if (steps > 0) return
    clearInterval(timer)
    act()
  }, milliseconds / steps)
  timer.unref()
  return () => clearInterval(timer)
}
