import { createHash } from 'node:crypto'
import type { Digest } from '../../core/state/seal.ts'

export const digest: Digest = (text) => createHash('sha256').update(text).digest('hex')
