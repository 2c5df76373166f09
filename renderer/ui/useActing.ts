import { useState } from 'react'

/** Something that a button sets off: what it says when it is done, or why it is not. One at a time. */
export function useActing() {
  const [said, say] = useState('')
  const [fault, setFault] = useState<Error>()
  const [busy, setBusy] = useState(false)
  /** `what` gives the words to say, or nothing. */
  const act = async (what: () => Promise<string | undefined>): Promise<void> => {
    if (busy) return
    setBusy(true)
    setFault(undefined)
    try {
      say((await what()) ?? '')
    } catch (error) {
      say('')
      setFault(error as Error)
    } finally {
      setBusy(false)
    }
  }
  return { said, say, fault, busy, act }
}
