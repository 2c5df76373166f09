import type { Placeholder } from './document.ts'

const segment = '[a-zäöüß0-9](?:[a-zäöüß0-9_-]*)'
/** A dotted path in lower case, as a whole string. */
export const placeholderPath = new RegExp(`^${segment}(?:\\.${segment})*$`)
const whole = new RegExp(
  `^\\{\\{[ \\t]*(${segment}(?:\\.${segment})*)((?:[ \\t]*[-+*/][ \\t]*\\d+(?:\\.\\d+)?)*)[ \\t]*\\}\\}`,
)

export type Step = Placeholder['steps'][number]

/** Reads the placeholder that `source` begins with. */
export function readPlaceholder(source: string): { readonly raw: string; readonly node: Placeholder } | undefined {
  const match = whole.exec(source)
  if (!match) return undefined
  const [raw, path = '', rest = ''] = match
  // `vorhaben.personen-2` is a path by the pattern; arithmetic needs a space or a sign that no path holds.
  const steps = [...rest.matchAll(/([-+*/])[ \t]*(\d+(?:\.\d+)?)/g)].map(
    (step): Step => ({ op: step[1] as Step['op'], by: Number(step[2]) }),
  )
  return { raw, node: { kind: 'placeholder', path, steps } }
}

export function formatPlaceholder(node: Placeholder): string {
  const steps = node.steps.map((step) => ` ${step.op} ${decimal(step.by)}`).join('')
  return `{{ ${node.path}${steps} }}`
}

const decimal = (value: number): string => {
  const plain = String(value)
  return plain.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : plain
}
