/** Saves at once whatever waits; false: something could not be saved and is only in the window. */
export type Flush = () => Promise<boolean>

const savers = new Set<Flush>()

/** Everything that saves by itself is named here, so that the window closes after it. Gives the clean-up. */
export function whileOpen(flush: Flush): () => void {
  // A screen that opens again before its last save ended is there twice for a moment.
  const own: Flush = () => flush()
  savers.add(own)
  return () => {
    savers.delete(own)
  }
}

/** All of them at once; false when one could not be saved. */
export const flushAll: Flush = async () => (await Promise.all([...savers].map((flush) => flush()))).every(Boolean)
