import type { FaultCode } from '../../main/bridge/faultCodes.ts'

/** What happened, and what to do. `{name}` stands for a fact of the fault. */
export type FaultWording = Readonly<Record<FaultCode, readonly [happened: string, mend: string]>>
