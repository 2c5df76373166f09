/**
 * Calls `act` when `milliseconds` are over; the result calls it off. Counted is what this process works, and no longer than the
 * clock: a PC that slept, or that has much else to do, ends nothing that would be done in time. After ten times as long it is over
 * whatever was counted.
 */
export function timeLimit(milliseconds: number, act: () => void): () => void {
  const step = milliseconds / 20
  let left = milliseconds
  let longest = 10 * milliseconds
  let before = process.cpuUsage()
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before)
    before = process.cpuUsage()
    left -= Math.min(step, (user + system) / 1000)
    longest -= step
    if (left > 0 && longest > 0) return
    clearInterval(timer)
    act()
  }, step)
  timer.unref()
  return () => clearInterval(timer)
}
