import { type Disk, disk } from '../../../main/adapters/disk/disk.ts'

export interface Refusal {
  readonly operation: keyof Disk
  readonly code: string
  /** Only paths that contain this. */
  readonly path?: string
  /** How many calls are refused; all without it. */
  readonly times?: number
  /** Does half of the writing before it fails, as full disks do. */
  readonly half?: boolean
}

/** The real disk, until `refuse` names an operation that fails from then on. */
export function faultyDisk(): { readonly disk: Disk; readonly refuse: (refusal?: Refusal) => void } {
  let refusal: Refusal | undefined
  let left = 0
  const guarded = Object.fromEntries(
    Object.entries(disk).map(([operation, act]) => [
      operation,
      async (...args: readonly unknown[]) => {
        const hit = refusal?.operation === operation && String(args[0]).includes(refusal.path ?? '')
        if (!refusal || !hit || left === 0) return Reflect.apply(act, disk, args)
        left -= 1
        const [path, data] = args
        if (refusal.half) await Reflect.apply(act, disk, [path, half(Buffer.from(data as string | Uint8Array))])
        throw Object.assign(new Error(refusal.code), { code: refusal.code })
      },
    ]),
  )
  return {
    disk: guarded as unknown as Disk,
    refuse: (next) => {
      refusal = next
      left = next?.times ?? Number.POSITIVE_INFINITY
    },
  }
}

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2)
