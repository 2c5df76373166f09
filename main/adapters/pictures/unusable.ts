import type { ImageFault } from '../../core/package/image.ts'

/** Ends the decoding of a picture from anywhere inside; `decode` turns it into a result. */
export class Unusable extends Error {
  readonly fault: ImageFault

  constructor(code: ImageFault['code'], facts: ImageFault['facts'] = {}) {
    super(code)
    this.fault = { code, facts }
  }
}
