/** Every expected failure that can reach the window. The wording tables of the window have an entry for each. */
export const faultCodes = [
  'kit-unknown',
  'document-unknown',
  'file-missing',
  'file-unreadable',
  'kit-invalid',
  'package-invalid',
  'store-unreadable',
  'internal',
] as const
export type FaultCode = (typeof faultCodes)[number]
