/**
 * Why an SVG is refused. `what`: the part of it that is the reason, as it stands in the file.
 * `broken`: no well-formed XML. `active`: scripts, handlers, movement. `external`: other files or addresses.
 * `html`: text as HTML, which only browsers draw. `unsupported`: what the layout engine draws differently or not at all.
 * `costly`: more than a picture may ask for. `cyclic`: a part that contains itself. `empty`: nothing to draw, or no size.
 */
export interface SvgFault {
  readonly code: 'broken' | 'active' | 'external' | 'html' | 'unsupported' | 'costly' | 'cyclic' | 'empty'
  readonly what: string
  readonly line?: number
}

/** Ends the reading of an SVG from anywhere inside; `readSvg` turns it into a result. */
export class Refusal extends Error {
  readonly fault: SvgFault

  constructor(code: SvgFault['code'], what: string, line?: number) {
    super(`${code}: ${what}`)
    this.fault = { code, what: what.slice(0, 80), ...(line === undefined ? {} : { line }) }
  }
}
