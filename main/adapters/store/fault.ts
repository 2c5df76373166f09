import type { FaultCode, FaultFacts } from '../../core/faultCodes.ts'
import { done, type Fault, failed, fault, type Result } from '../../core/outcome.ts'
import { errno } from '../disk/disk.ts'

/** An expected failure deep inside the store, on its way to the call that gives it back as a `Result`. */
export class StoreFailure<C extends FaultCode = FaultCode> extends Error {
  readonly fault: Fault
  constructor(code: C, facts: FaultFacts[C]) {
    super(code)
    this.fault = fault(code, facts) as Fault
  }
}

export const asFailure = <C extends FaultCode>({ code, facts }: Fault<C>): StoreFailure => new StoreFailure(code, facts)

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
