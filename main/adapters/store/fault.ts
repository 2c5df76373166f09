import { done, type Fault, failed, type Result } from '../../core/outcome.ts'
import { errno } from './disk.ts'

/** An expected failure deep inside the store, on its way to the call that gives it back as a `Result`. */
export class StoreFailure extends Error {
  readonly fault: Fault
  constructor(code: string, facts: Fault['facts']) {
    super(code)
    this.fault = failed(code, facts).fault
  }
}

/** Runs a step of the store; what the disk refuses becomes a fault, what nobody expected is thrown on. */
export async function attempt<T>(path: string, access: 'read' | 'write', act: () => Promise<T>): Promise<Result<T>> {
  try {
    return done(await act())
  } catch (error) {
    if (error instanceof StoreFailure) return { ok: false, fault: error.fault }
    const reason = errno(error)
    if (!isRefusal(error)) throw error
    if (reason === 'ENOSPC' || reason === 'EDQUOT') return failed('store-full', { path, reason })
    return failed(access === 'read' ? 'store-unreadable' : 'store-not-writable', { path, reason })
  }
}

/** Whether a disk or a file system said no, and not our own code or a library. */
export const isRefusal = (error: unknown): boolean => /^E[A-Z0-9]+$/.test(errno(error))
