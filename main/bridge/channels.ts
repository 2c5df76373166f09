import type { Call } from './contract.ts'

export const channelOf = (call: Call): string => `koffer:${call}`
export const cancelChannel = 'koffer-cancel'
export const eventChannel = 'koffer-event'
